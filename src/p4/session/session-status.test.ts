import { expect, test } from "vitest";
import { NotReadyError } from "../switch.js";
import { SessionStatus } from "./session-status.js";

function setUp(): SessionStatus {
  return new SessionStatus("switch", { is: "connecting", sinceMs: 0, failures: 0 });
}

test("who waits to be primary gets a signal that aborts when the epoch ends, and says why", async () => {
  const status = setUp();
  const waiting = status.whenPrimary(new AbortController().signal);
  status.become({ is: "backup", sinceMs: 1, primary: 7n });
  status.become({ is: "primary", sinceMs: 2, electionId: 8n });
  const epoch = await waiting;

  status.beginAnew("an answer was lost");

  expect(epoch.reason).toBeInstanceOf(NotReadyError);
  expect(epoch.reason.message).toBe("switch: an answer was lost");
  expect(status.epochs).toBe(2);
});

test("who waits to be primary stops at an abort, also at one right after a change of state", async () => {
  const status = setUp();
  const stop = new AbortController();
  const waiting = status.whenPrimary(stop.signal);

  status.become({ is: "closed", sinceMs: 1 });
  stop.abort(new Error("enough"));

  await expect(waiting).rejects.toThrow("enough");
});
