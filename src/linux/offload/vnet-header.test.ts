import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clearVnetHeader,
  Gso,
  plainHeader,
  readVnetHeader,
  vnetBytes,
  writeVnetHeader,
} from "./vnet-header.js";

const word = fc.nat(0xffff);
const headers = fc.record({
  needsChecksum: fc.boolean(),
  gsoType: fc.nat(255),
  headerLength: word,
  gsoSize: word,
  checksumStart: word,
  checksumOffset: word,
});

test("a header that is written is read as it was, and touches nothing else", () => {
  fc.assert(
    fc.property(headers, fc.nat(5), (header, at) => {
      const bytes = new Uint8Array(vnetBytes + 6).fill(0x5a);
      const read = plainHeader();

      writeVnetHeader(bytes, at, header);
      readVnetHeader(bytes, at, read);

      expect(read).toEqual(header);
      expect(bytes.filter((byte, i) => (i < at || i >= at + vnetBytes) && byte !== 0x5a)).toEqual(
        new Uint8Array(),
      );
    }),
  );
});

test("a TCP frame of the kernel's is read", () => {
  const header = plainHeader();

  readVnetHeader(Uint8Array.of(1, 1, 66, 0, 0xa8, 5, 34, 0, 16, 0), 0, header);

  expect(header).toEqual({
    needsChecksum: true,
    gsoType: Gso.Tcp4,
    headerLength: 66,
    gsoSize: 1448,
    checksumStart: 34,
    checksumOffset: 16,
  });
});

test("that the data are valid is nothing left to do", () => {
  const header = plainHeader();

  readVnetHeader(Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0, header);

  expect(header).toEqual(plainHeader());
});

test("a cleared header is plain", () => {
  fc.assert(
    fc.property(headers, (header) => {
      clearVnetHeader(header);

      expect(header).toEqual(plainHeader());
    }),
  );
});
