import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Structures, slots } from "./arena.js";
import { Errno } from "./kernel-error.js";
import { libc } from "./libc.js";
import { plainHeader, type VnetHeader, vnetBytes, writeVnetHeader } from "./offload/vnet-header.js";
import { SendQueue } from "./send-queue.js";

const EDESTADDRREQ = 89;

/** A queue whose TAP is a file. */
function setUp() {
  const folder = mkdtempSync(join(tmpdir(), "send-queue-"));
  const file = join(folder, "tap");
  const fd = openSync(file, "w");
  onTestFinished(() => {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  });
  const memory = new Structures(4_096);
  memory.bytes.forEach((_, i) => {
    memory.bytes[i] = i;
  });
  const queue = new SendQueue();
  queue.attach(fd, true);
  return { queue, memory, written: () => readFileSync(file) };
}

function encoded(header: VnetHeader): Uint8Array {
  const bytes = new Uint8Array(vnetBytes);
  writeVnetHeader(bytes, 0, header);
  return bytes;
}

test("a TAP gets each frame behind its header", () => {
  const { queue, memory, written } = setUp();
  const header = { ...plainHeader(), needsChecksum: true, checksumStart: 34, checksumOffset: 16 };

  queue.push(memory.address + 3, 5, header);
  queue.push(memory.address, 2, plainHeader());
  const before = written();
  const flushed = queue.flush();

  expect(before).toHaveLength(0);
  expect(flushed).toEqual({ sent: 2, bytes: 7, dropped: 0, errno: 0 });
  expect(written()).toEqual(
    Buffer.concat([
      encoded(header),
      Uint8Array.of(3, 4, 5, 6, 7),
      encoded(plainHeader()),
      Uint8Array.of(0, 1),
    ]),
  );
});

test("it is full with 64 frames, and empty after a flush", () => {
  const { queue, memory, written } = setUp();

  for (let i = 0; i < slots; i += 1) {
    expect(queue.isFull).toBe(false);
    queue.push(memory.address + i, 1, plainHeader());
  }
  expect([queue.isFull, queue.count]).toEqual([true, 64]);
  expect(queue.flush()).toMatchObject({ sent: 64, bytes: 64 });

  expect([queue.isFull, queue.count]).toEqual([false, 0]);
  expect(queue.flush()).toEqual({ sent: 0, bytes: 0, dropped: 0, errno: 0 });
  expect(written()).toHaveLength(slots * (vnetBytes + 1));
});

test("what a socket refuses is lost, frame by frame", () => {
  const { memory } = setUp();
  const fd = libc().socket(2, 2, 0);
  onTestFinished(() => {
    libc().close(fd);
  });
  const queue = new SendQueue();
  queue.attach(fd, false);

  queue.push(memory.address, 5, plainHeader());
  queue.push(memory.address, 5, plainHeader());

  expect(queue.flush()).toEqual({ sent: 0, bytes: 0, dropped: 2, errno: EDESTADDRREQ });
});

test("it serves one port after another, and forgets what was queued for the first", () => {
  const { queue, memory, written } = setUp();

  queue.push(memory.address, 5, plainHeader());
  queue.detach();
  queue.push(memory.address, 5, plainHeader());

  expect(queue.flush()).toEqual({ sent: 0, bytes: 0, dropped: 1, errno: Errno.EBADF });
  expect(written()).toHaveLength(0);
});
