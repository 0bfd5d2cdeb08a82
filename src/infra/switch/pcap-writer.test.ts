import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PortCaptures } from "./port-captures.js";

test("each port has a file of its own with the frames of both directions", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "calico-p4-pcap-")), "captures");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const captures = new PortCaptures({
    folder,
    onFailure: (reason) => expect.unreachable(reason),
    now: () => 1_700_000_000_123.456,
  });
  const bytes = Uint8Array.of(0, 0, 1, 2, 3, 4, 0);

  captures.add(2, bytes, 2, 6);
  captures.add(3, bytes, 2, 3);
  for (let n = 0; n < 100; n += 1) {
    captures.add(2, new Uint8Array(65_000), 0, 65_000);
  }
  captures.close();

  expect(readdirSync(folder)).toEqual(["port-2.pcap", "port-3.pcap"]);
  const file = readFileSync(join(folder, "port-2.pcap"));
  expect(file).toHaveLength(24 + 16 + 4 + 100 * 65_016);
  expect(file.subarray(0, 24).toString("hex")).toBe(
    "d4c3b2a10200040000000000000000000000020001000000",
  );
  expect([0, 4, 8, 12].map((at) => file.readUInt32LE(24 + at))).toEqual([
    1_700_000_000, 123_456, 4, 4,
  ]);
  expect(file.subarray(40, 44)).toEqual(Buffer.of(1, 2, 3, 4));
});

test("a file that cannot be written is told once, and no fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "calico-p4-pcap-"));
  const failures: string[] = [];
  const captures = new PortCaptures({ folder, onFailure: (reason) => failures.push(reason) });
  rmSync(folder, { recursive: true });

  captures.add(2, new Uint8Array(60), 0, 60);
  captures.add(2, new Uint8Array(60), 0, 60);
  captures.close();

  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain("port-2.pcap");
});

test("a folder that cannot be is an error that says so", () => {
  const open = (): unknown =>
    new PortCaptures({ folder: "/dev/null/captures", onFailure: () => {} });

  expect(open).toThrow(/no captures can be written: .*\/dev\/null\/captures/);
});
