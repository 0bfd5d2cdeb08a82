import { describe, expect, test } from "vitest";
import { FelixDecoder } from "./decode.js";
import { type HandBuiltField, handBuilt, handBuiltEntry } from "./hand-built.js";
import type { FelixMessage } from "./messages.js";

/** What a decoder says of messages given as field and payload. */
function heard(
  ...messages: readonly (readonly [field: number, ...payload: HandBuiltField[]])[]
): (FelixMessage | undefined)[] {
  const decoder = new FelixDecoder();
  return messages.map(
    ([field, ...payload]) => decoder.decode(handBuilt([field, handBuilt(...payload)])).message,
  );
}

const node: HandBuiltField = [1, "node2"];
const removed = { case: "hostMetadataRemove", value: { hostname: "node2" } };

function updated(members: object): object {
  return { case: "hostMetadataUpdate", value: { hostname: "node2", labels: {}, ...members } };
}

test("v3.20 knows of IPv4 only", () => {
  expect(heard([14, node, [2, "192.0.2.2"]], [18, node])).toEqual([
    updated({ ipv4: "192.0.2.2" }),
    removed,
  ]);
});

test("v3.24 says the families apart, and the host is gone with the last", () => {
  expect(
    heard([14, node, [2, "192.0.2.2"]], [35, node, [2, "2001:db8::2"]], [18, node], [36, node]),
  ).toEqual([
    updated({ ipv4: "192.0.2.2" }),
    updated({ ipv4: "192.0.2.2", ipv6: "2001:db8::2" }),
    updated({ ipv6: "2001:db8::2" }),
    removed,
  ]);
});

describe("v3.25 to v3.32, which say all three", () => {
  const v4: readonly [number, ...HandBuiltField[]] = [14, node, [2, "192.0.2.2"]];
  const v6: readonly [number, ...HandBuiltField[]] = [35, node, [2, "2001:db8::2"]];
  const v4v6: readonly [number, ...HandBuiltField[]] = [
    37,
    node,
    [2, "192.0.2.2/24"],
    [3, "2001:db8::2/64"],
    [4, "64512"],
    [5, handBuiltEntry("zone", "a")],
  ];
  const whole = updated({
    ipv4: "192.0.2.2/24",
    ipv6: "2001:db8::2/64",
    asNumber: "64512",
    labels: { zone: "a" },
  });

  test("a prefix wins over a plain address, whichever comes first", () => {
    expect(heard(v4, v6, v4v6).at(-1)).toEqual(whole);
    expect(heard(v4v6, v6, v4).at(-1)).toEqual(whole);
  });

  test("an address that only the plain family has is used", () => {
    expect(heard(v4, [37, node, [3, "2001:db8::2/64"]]).at(-1)).toEqual(
      updated({ ipv4: "192.0.2.2", ipv6: "2001:db8::2/64" }),
    );
  });

  test.each([
    ["18, 36, 38", [18, 36, 38], [undefined, undefined, removed]],
    ["38, 36, 18", [38, 36, 18], [removed, undefined, undefined]],
    ["36, 38, 18", [36, 38, 18], [undefined, removed, undefined]],
  ])("the host is removed once, when %s take it away", (_, fields, expected) => {
    const messages = heard(v4, v6, v4v6, ...fields.map((field) => [field, node] as const));

    expect(messages.slice(3)).toEqual(expected);
  });

  test("a host that comes back is new", () => {
    expect(heard(v4, v4v6, [38, node], v4).at(-1)).toEqual(updated({ ipv4: "192.0.2.2" }));
  });

  test("a host that loses IPv6 has none", () => {
    expect(heard(v4, v6, v4v6, [36, node], [37, node, [2, "192.0.2.2/24"]]).at(-1)).toEqual(
      updated({ ipv4: "192.0.2.2/24" }),
    );
  });
});

describe("v3.33, which says all in one message", () => {
  const whole: readonly [number, ...HandBuiltField[]] = [
    14,
    node,
    [2, "192.0.2.2/24"],
    [3, "2001:db8::2/64"],
    [4, "64512"],
    [5, handBuiltEntry("zone", "a")],
  ];

  test("it is the whole host", () => {
    expect(heard(whole, [18, node])).toEqual([
      updated({
        ipv4: "192.0.2.2/24",
        ipv6: "2001:db8::2/64",
        asNumber: "64512",
        labels: { zone: "a" },
      }),
      removed,
    ]);
  });

  test("a plain address does not take away the prefix that is known for it", () => {
    expect(heard(whole, [14, node, [2, "192.0.2.2"]]).at(-1)).toEqual(
      updated({ ipv4: "192.0.2.2/24" }),
    );
  });

  test("another address does", () => {
    expect(heard(whole, [14, node, [2, "192.0.2.22"]]).at(-1)).toEqual(
      updated({ ipv4: "192.0.2.22" }),
    );
  });
});

test("the remove of a host that nobody knows says nothing, and is no unknown message", () => {
  expect(new FelixDecoder().decode(handBuilt([38, handBuilt(node)]))).toEqual({
    name: "host_metadata_v4v6_remove",
    sequence: 0,
    unknownFields: 0,
  });
});

test("connections do not know of each other's hosts", () => {
  heard([14, node, [2, "192.0.2.2"]]);

  expect(heard([18, node])).toEqual([undefined]);
});
