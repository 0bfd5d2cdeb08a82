import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { jsonText } from "./json-text.js";
import { PortError } from "./port-error.js";
import { askSwitch, type ControlRequest, SwitchControlError } from "./switch-client.js";
import { type ControlledSwitch, openSwitchControl } from "./switch-control.js";

async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), "calico-p4-control-"));
  const socketPath = join(folder, "switch.sock");
  const calls: unknown[] = [];
  const running: ControlledSwitch = {
    addPort: async (spec) => {
      calls.push(spec);
      if (spec.device === "nosuch0") {
        throw new PortError("there is no interface nosuch0");
      }
    },
    removePort: async (port) => {
      calls.push(port);
    },
    listPorts: async () => [],
    async *trace(count, signal) {
      for (let n = 0; n < count; n += 1) {
        yield { port: n, bytes: "00", atUs: 0, steps: [], outputs: [] };
      }
      if (count > 5) {
        await new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve()));
        calls.push("stopped");
      }
    },
    inject: async (port, frame) => [{ port, bytes: frame }],
    stats: async () => ({ ports: [], tables: { t: 1 }, events: {} }),
  };
  const control = await openSwitchControl(socketPath, running);
  onTestFinished(async () => {
    await control.close();
    rmSync(folder, { recursive: true });
  });
  const ask = async (
    method: ControlRequest["method"],
    path: string,
    body?: Uint8Array,
  ): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of askSwitch({ socketPath, method, path, ...(body && { body }) })) {
      lines.push(line);
    }
    return lines;
  };
  return { ask, calls, socketPath };
}

test("ports are added, removed and listed", async () => {
  const { ask, calls } = await setUp();

  await ask("POST", "/ports/2?device=tap%3Apod0");
  await ask("DELETE", "/ports/2");

  expect(calls).toEqual([{ port: 2, device: "tap:pod0" }, 2]);
  expect(await ask("GET", "/ports")).toEqual(["[]"]);
  expect(await ask("GET", "/stats")).toEqual(['{"ports":[],"tables":{"t":1},"events":{}}']);
});

test("what cannot be done is an error with its reason", async () => {
  const { ask } = await setUp();

  await expect(ask("POST", "/ports/2?device=nosuch0")).rejects.toThrow(
    new SwitchControlError("there is no interface nosuch0"),
  );
  await expect(ask("GET", "/nothing")).rejects.toThrow("there is no GET /nothing");
  await expect(ask("POST", "/ports/x?device=y")).rejects.toThrow("there is no POST /ports/x");
});

test("a frame can be injected", async () => {
  const { ask } = await setUp();

  expect(await ask("POST", "/inject/7", Uint8Array.of(1, 0xab))).toEqual([
    '[{"port":7,"bytes":"01ab"}]',
  ]);
});

test("traces are a line of JSON each, or text", async () => {
  const { ask } = await setUp();

  const lines = await ask("GET", "/trace?count=2");

  expect(lines.map((line) => JSON.parse(line).port)).toEqual([0, 1]);
  expect((await ask("GET", "/trace?format=text")).join("\n")).toContain(
    "packet of 1 bytes on port 0",
  );
});

test("who goes away stops the traces", async () => {
  const { socketPath, calls } = await setUp();
  const gone = new AbortController();

  for await (const _ of askSwitch({
    socketPath,
    method: "GET",
    path: "/trace?count=6",
    signal: gone.signal,
  })) {
    gone.abort();
    break;
  }

  await expect.poll(() => calls).toEqual(["stopped"]);
});

test("nobody to ask is an error that says what to do", async () => {
  const asked = askSwitch({ socketPath: "/no/such.sock", method: "GET", path: "/ports" }).next();

  await expect(asked).rejects.toThrow("no switch listens there; start one with --control-socket");
});

test("values that JSON does not know have a text", () => {
  const text = jsonText({ a: 1n, b: 2n ** 60n, c: Uint8Array.of(0, 255), d: new Map([["k", 1]]) });

  expect(text).toBe('{"a":1,"b":"1152921504606846976","c":"00ff","d":{"k":1}}');
});
