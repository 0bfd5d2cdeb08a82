import { expect, test } from "vitest";
import { type Refusal, Refusals } from "./refusals.js";

const refused = (...reasons: string[]): Refusal => ({ is: "refused", reasons });

test("a change of refusal is heard of once", () => {
  const heard: unknown[] = [];
  const refusals = new Refusals((owner, refusal) => heard.push([owner, refusal?.reasons]));

  refusals.set("route/x", refused("no address"));
  refusals.set("route/x", refused("no address"));
  refusals.set("route/x", refused("no prefix"));
  refusals.set("route/x", undefined);
  refusals.set("route/x", undefined);

  expect(heard).toEqual([
    ["route/x", ["no address"]],
    ["route/x", ["no prefix"]],
    ["route/x", undefined],
  ]);
});

test("what is only unsupported is stated, but not counted as refused", () => {
  const refusals = new Refusals();

  refusals.set("route/x", refused("no address"));
  refusals.set("host-endpoint/eth0", { is: "unsupported", reasons: ["no uplink"] });

  expect(refusals.refusedCount).toBe(1);
  expect([...refusals.entries()].map(([owner]) => owner)).toEqual([
    "route/x",
    "host-endpoint/eth0",
  ]);
});

test("a refusal that ends is counted no more", () => {
  const refusals = new Refusals();
  refusals.set("route/x", refused("no address"));

  refusals.set("route/x", undefined);

  expect(refusals.refusedCount).toBe(0);
  expect(refusals.of("route/x")).toBeUndefined();
});
