import { expect, test } from "vitest";
import { ReferenceIndex } from "./reference-index.js";

const eitherReply = [{ targets: ["reply_v4.frontend", "reply_v6.frontend"], value: "f" }];
const chain = [{ targets: ["chain.chain"], value: "c" }];
const chainRow = [{ target: "chain.chain", value: "c" }];

function setUp(): ReferenceIndex {
  const index = new ReferenceIndex();
  index.declare(["chain.chain"]);
  index.declare(["reply_v4.frontend", "reply_v6.frontend"]);
  return index;
}

test("a reference is missing until a row with its value is there", () => {
  const index = setUp();

  const before = index.missing(chain);
  index.provide(chainRow);

  expect(before).toEqual(chain[0]);
  expect(index.missing(chain)).toBeUndefined();
});

test("where two tables are named, a row of either will do", () => {
  const index = setUp();

  index.provide([{ target: "reply_v6.frontend", value: "f" }]);

  expect(index.missing(eitherReply)).toBeUndefined();
});

test("a row is needed as long as something refers to it and no other row gives the value", () => {
  const index = setUp();
  const v4 = [{ target: "reply_v4.frontend", value: "f" }];
  index.provide(v4);
  index.refer(eitherReply, 1);
  const alone = index.needed(v4);
  index.provide([{ target: "reply_v6.frontend", value: "f" }]);
  const withAnother = index.needed(v4);

  expect(alone).toEqual(v4[0]);
  expect(withAnother).toBeUndefined();
});

test("of two rows that give a value, only one may leave while it is referred to", () => {
  const index = setUp();
  index.provide(chainRow);
  index.provide(chainRow);
  index.refer(chain, 1);

  const first = index.needed(chainRow);
  index.leave(chainRow, 1);
  const second = index.needed(chainRow);
  index.leave(chainRow, -1);
  const again = index.needed(chainRow);

  expect([first, second, again]).toEqual([undefined, chainRow[0], undefined]);
});

test("who waits is released by what it waits for, once", () => {
  const index = setUp();
  const released: string[] = [];
  index.waitFor(
    { targets: ["chain.chain"], value: "c" },
    { release: () => released.push("upsert") },
  );

  index.provide(chainRow);
  index.refer(chain, 1);
  index.waitUntilFree(
    { target: "chain.chain", value: "c" },
    { release: () => released.push("delete") },
  );
  index.refer(chain, -1);
  index.refer(chain, 1);
  index.refer(chain, -1);

  expect(released).toEqual(["upsert", "delete"]);
});

test("each of the rows that give a value is needed while a row clings to it, and who waits is released when it lets go", () => {
  const index = setUp();
  const released: string[] = [];
  index.provide(chainRow);
  index.provide(chainRow);
  index.refer(chain, 1);
  index.cling("endpoint 1", chain);
  index.cling("endpoint 2", chain);
  index.waitUntilFree(
    { target: "chain.chain", value: "c" },
    { release: () => released.push("delete") },
  );

  index.letGo("endpoint 1");
  const withOne = [index.needed(chainRow), released.length];
  index.letGo("endpoint 2");

  expect(withOne).toEqual([chainRow[0], 0]);
  expect(index.needed(chainRow)).toBeUndefined();
  expect(released).toEqual(["delete"]);
  expect(index.isClungTo).toBe(false);
});

test("a row that clings to something else lets go of what it clung to", () => {
  const index = setUp();
  index.provide(chainRow);
  index.provide(chainRow);
  index.refer(chain, 1);

  index.cling("endpoint 1", chain);
  index.cling("endpoint 1", [{ targets: ["chain.chain"], value: "d" }]);

  expect(index.needed(chainRow)).toBeUndefined();
});

test("rows that come, wait for what never comes, and go, do not pile up", () => {
  const index = setUp();
  let looks = 0;
  const gone = {
    get isOver(): boolean {
      looks += 1;
      return true;
    },
    release: () => {},
  };

  for (let n = 0; n < 10_000; n += 1) {
    index.waitFor({ targets: ["chain.chain"], value: `${n}` }, gone);
    index.waitFor({ targets: ["chain.chain"], value: "c" }, gone);
  }

  expect(looks).toBeLessThan(100_000);
  looks = 0;
  index.provide(chainRow);
  expect(looks).toBeLessThan(64);
});
