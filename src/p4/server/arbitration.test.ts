import assert from "node:assert/strict";
import { test } from "vitest";
import { Code, codeName } from "../code.js";
import { RpcError } from "../wire.js";
import { Arbiter, type Contender, type Verdict } from "./arbitration.js";

interface Listener extends Contender {
  readonly heard: string[];
}

function setUp(maxContenders = 8) {
  const drains: (() => void)[] = [];
  const arbiter = new Arbiter({
    maxContenders,
    drained: () => new Promise((resolve) => drains.push(resolve)),
  });
  const contender = (): Listener => {
    const heard: string[] = [];
    return {
      heard,
      notify: ({ code, highest }: Verdict) => heard.push(`${codeName(code)} ${highest}`),
    };
  };
  const drain = async (): Promise<void> => {
    for (const done of drains.splice(0)) {
      done();
    }
    await Promise.resolve();
  };
  return { arbiter, contender, drain };
}

test("the first client with an id is primary, and hears of it when earlier Writes are finished", async () => {
  const { arbiter, contender, drain } = setUp();
  const client = contender();

  arbiter.bid(client, { role: "", electionId: 5n });
  assert.deepEqual(client.heard, []);
  assert.equal(arbiter.isPrimary("", 5n), true);
  await drain();

  assert.deepEqual(client.heard, ["OK 5"]);
});

test("an id of zero is an id, no id never leads", async () => {
  const { arbiter, contender, drain } = setUp();
  const [zero, none] = [contender(), contender()];

  arbiter.bid(none, { role: "", electionId: undefined });
  arbiter.bid(zero, { role: "", electionId: 0n });
  await drain();

  assert.deepEqual(none.heard, ["NOT_FOUND undefined", "ALREADY_EXISTS 0"]);
  assert.deepEqual(zero.heard, ["OK 0"]);
  assert.equal(arbiter.isPrimary("", undefined), false);
});

test("a higher id takes over, and the old primary hears of it first", async () => {
  const { arbiter, contender, drain } = setUp();
  const [old, young] = [contender(), contender()];
  arbiter.bid(old, { role: "", electionId: 1n });
  await drain();

  arbiter.bid(young, { role: "", electionId: 2n });

  assert.deepEqual(old.heard, ["OK 1", "ALREADY_EXISTS 2"]);
  assert.deepEqual(young.heard, []);
  assert.equal(arbiter.isPrimary("", 1n), false);
  await drain();
  assert.deepEqual(young.heard, ["OK 2"]);
});

test("when the primary goes nobody leads until an id as high comes", async () => {
  const { arbiter, contender, drain } = setUp();
  const [first, backup, again] = [contender(), contender(), contender()];
  arbiter.bid(first, { role: "", electionId: 9n });
  arbiter.bid(backup, { role: "", electionId: 3n });

  arbiter.leave(first);
  assert.deepEqual(backup.heard, ["ALREADY_EXISTS 9", "NOT_FOUND 9"]);
  arbiter.bid(backup, { role: "", electionId: 8n });
  assert.equal(arbiter.isPrimary("", 8n), false);
  arbiter.bid(again, { role: "", electionId: 9n });
  await drain();

  assert.deepEqual(again.heard, ["OK 9"]);
  assert.equal(backup.heard.at(-1), "ALREADY_EXISTS 9");
});

test("a primary that lowers its id is backup, and all hear of it", async () => {
  const { arbiter, contender, drain } = setUp();
  const [primary, backup] = [contender(), contender()];
  arbiter.bid(primary, { role: "", electionId: 9n });
  arbiter.bid(backup, { role: "", electionId: 3n });
  await drain();

  arbiter.bid(primary, { role: "", electionId: 4n });

  assert.equal(primary.heard.at(-1), "NOT_FOUND 9");
  assert.equal(backup.heard.at(-1), "NOT_FOUND 9");
});

test("an id that another live client has is refused", () => {
  const { arbiter, contender } = setUp();
  arbiter.bid(contender(), { role: "", electionId: 1n });

  assert.throws(
    () => arbiter.bid(contender(), { role: "", electionId: 1n }),
    (error) => error instanceof RpcError && error.code === Code.InvalidArgument,
  );
});

test("roles are apart", async () => {
  const { arbiter, contender, drain } = setUp();
  const [plain, named] = [contender(), contender()];
  assert.equal(arbiter.knows("port"), false);

  arbiter.bid(plain, { role: "", electionId: 7n });
  arbiter.bid(named, { role: "port", electionId: 2n });
  await drain();

  assert.equal(arbiter.isPrimary("", 7n), true);
  assert.equal(arbiter.isPrimary("port", 2n), true);
  assert.equal(arbiter.isPrimary("port", 7n), false);
  assert.deepEqual(arbiter.primaries(), [plain, named]);
});

test("more clients of a role than allowed are refused", () => {
  const { arbiter, contender } = setUp(1);
  arbiter.bid(contender(), { role: "", electionId: 1n });

  assert.throws(
    () => arbiter.bid(contender(), { role: "", electionId: 2n }),
    (error) => error instanceof RpcError && error.code === Code.ResourceExhausted,
  );
});

test("a new primary that is gone before the old one's Writes are finished hears nothing", async () => {
  const { arbiter, contender, drain } = setUp();
  const client = contender();

  arbiter.bid(client, { role: "", electionId: 1n });
  arbiter.leave(client);
  await drain();

  assert.deepEqual(client.heard, []);
});
