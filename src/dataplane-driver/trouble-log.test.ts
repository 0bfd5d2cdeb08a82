import { expect, test } from "vitest";
import { Code } from "../p4/code.js";
import { Owner } from "../p4/reconcile/owner.js";
import { TroubleLog } from "./trouble-log.js";

function setUp() {
  const lines: string[] = [];
  const say =
    (level: string) =>
    (facts: object, message: string): void => {
      lines.push(`${level} ${JSON.stringify(facts)} ${message}`);
    };
  const log = new TroubleLog({ info: say("info"), warn: say("warn"), error: say("error") });
  const look = (...owners: Owner[]): void => {
    log.look(new Map(owners.map((owner) => [owner.name, owner])));
  };
  return { log, look, take: () => lines.splice(0) };
}

function inTrouble(name: string, message = "no"): Owner {
  const owner = new Owner(name);
  owner.addHold("row", 1, { is: "rejected", code: Code.InvalidArgument, message });
  return owner;
}

test("the same trouble of many is one line", () => {
  const { look, take } = setUp();

  look(...["a", "b", "c", "d", "e", "f", "g"].map((name) => inTrouble(name)));

  expect(take()).toEqual([
    'warn {"owners":["a","b","c","d","e"],"count":7} the switch refused an entry (no); it is not tried again until it changes',
  ]);
});

test("a trouble is stated once, and another one again", () => {
  const { look, take } = setUp();
  look(inTrouble("a"));
  take();

  look(inTrouble("a"));
  expect(take()).toEqual([]);

  look(inTrouble("a", "never"));
  expect(take()).toHaveLength(1);
});

test("the end of a trouble is stated, but not that of an owner that is gone", () => {
  const { log, look, take } = setUp();
  look(inTrouble("a"), inTrouble("b"));
  take();

  look(new Owner("a"));
  log.look(new Map([["b", undefined]]));

  expect(take()).toEqual([
    'info {"owners":["a"],"count":1} the switch has all entries of these now',
  ]);
});

test("what waits for another trouble is not stated", () => {
  const { look, take } = setUp();
  const owner = new Owner("a");
  owner.addHold("row", 1, { is: "waits", message: "for another row" });

  look(owner);

  expect(take()).toEqual([]);
});

test("a table without room and a failure say what is done about them", () => {
  const { look, take } = setUp();
  const [full, failed] = [new Owner("full"), new Owner("failed")];
  full.addHold("row", 1, { is: "full", message: "port is full: it takes 512 entries" });
  const hold = {
    is: "failed",
    code: Code.Internal,
    message: "INTERNAL",
    attempts: 1,
    retryAt: 5,
  } as const;
  failed.addHold("row", 1, hold);

  look(full, failed);

  expect(take().map((line) => line.replace(/.*?\} /, ""))).toEqual([
    "port is full: it takes 512 entries; waiting for room",
    "an entry failed (INTERNAL); trying again",
  ]);
});
