import { expect, test } from "vitest";
import { Code } from "../p4/code.js";
import type { SessionState } from "../p4/session/session-state.js";
import { SessionLog } from "./session-log.js";

function setUp() {
  const lines: string[] = [];
  const say =
    (level: string) =>
    (_: object, message: string): void => {
      lines.push(`${level}: ${message}`);
    };
  const log = new SessionLog({ info: say("info"), warn: say("warn"), error: say("error") });
  const become = (state: SessionState): void => log.onEvent({ is: "state", state });
  return { log, become, take: () => lines.splice(0) };
}

const lost = (failures: number): SessionState => ({
  is: "connecting",
  sinceMs: 0,
  failures,
  lastError: new Error("connection refused"),
});

test("a switch that cannot be reached is stated once", () => {
  const { become, take } = setUp();

  become({ is: "connecting", sinceMs: 0, failures: 0 });
  become(lost(1));
  become(lost(2));

  expect(take()).toEqual([
    "warn: no session with the switch (connection refused): connecting again",
  ]);
});

test("each change is stated", () => {
  const { become, take } = setUp();

  become({ is: "backup", sinceMs: 0, primary: undefined });
  become({ is: "failed", sinceMs: 0, reason: "no such device", lastError: new Error("x") });
  become({ is: "closed", sinceMs: 0 });
  become(lost(1));

  expect(take().map((line) => line.split(":")[0])).toEqual(["warn", "error", "info", "warn"]);
});

test("what the switch refuses on the stream is stated", () => {
  const { log, take } = setUp();

  log.onEvent({ is: "streamError", code: Code.InvalidArgument, message: "no such port" });
  log.onEvent({ is: "dropped", what: "packet" });

  expect(take()).toEqual(["warn: the switch refused a message: no such port"]);
});
