import { expect, test } from "vitest";
import type { UpdateStatus } from "../p4/switch.js";
import { FinishingSwitch } from "./finishing-switch.js";

function setUp() {
  const over = new AbortController();
  const primary = new AbortController();
  let signal: AbortSignal | undefined;
  const session = {
    whenPrimary: async () => primary.signal,
    write: (_: unknown, given: AbortSignal) => {
      signal = given;
      return new Promise<readonly UpdateStatus[]>((_resolve, reject) => {
        given.addEventListener("abort", () => reject(given.reason), { once: true });
      });
    },
    read: async function* () {},
  };
  const finishing = new FinishingSwitch(session, over.signal);
  return { finishing, over, primary, signal: () => signal };
}

const batch = { bytes: new Uint8Array(), count: 0, tables: [] };

test("a Write goes on when the life that began it is over", async () => {
  const { finishing, primary, signal } = setUp();
  const life = new AbortController();
  await finishing.whenPrimary(life.signal);
  const writing = finishing.write(batch, life.signal);

  life.abort(new Error("the life is over"));
  expect(signal()?.aborted).toBe(false);

  primary.abort(new Error("not primary any more"));
  await expect(writing).rejects.toThrow("not primary any more");
});

test("a Write is cancelled when the driver stops", async () => {
  const { finishing, over } = setUp();
  await finishing.whenPrimary(new AbortController().signal);
  const writing = finishing.write(batch, new AbortController().signal);

  over.abort(new Error("the driver stops"));

  await expect(writing).rejects.toThrow("the driver stops");
});

test("a life that is over begins no Write", () => {
  const { finishing, signal } = setUp();

  expect(() => finishing.write(batch, AbortSignal.abort(new Error("over")))).toThrow("over");
  expect(signal()).toBeUndefined();
});
