import type { SessionEvent } from "../p4/session/session-options.js";
import { describeState, type SessionState } from "../p4/session/session-state.js";
import type { Logger } from "./logger.js";

/** States once what happens to the session with the switch, and what is done about it. */
export class SessionLog {
  readonly #log: Logger;
  #said = "";

  constructor(log: Logger) {
    this.#log = log;
  }

  onEvent(event: SessionEvent): void {
    switch (event.is) {
      case "state":
        this.#onState(event.state);
        break;
      case "streamError":
        this.#log.warn({ code: event.code }, `the switch refused a message: ${event.message}`);
        break;
      case "callsLost": {
        const { cause: err, batchLimit } = event;
        this.#log.warn({ err, batchLimit }, "a call was not answered: taking a new connection");
        break;
      }
      case "idleTimeout":
      case "dropped":
        // Nothing of ours has a timeout, and nobody reads packets yet.
        break;
    }
  }

  #onState(state: SessionState): void {
    // Without the number of failures, so that the same trouble is stated once.
    const words =
      state.is === "connecting" && state.lastError !== undefined
        ? state.lastError.message
        : describeState(state);
    if (words === this.#said) {
      return;
    }
    this.#said = words;
    switch (state.is) {
      case "primary":
      case "closed":
        this.#log.info({}, `session with the switch: ${words}`);
        break;
      case "connecting":
        if (state.lastError !== undefined) {
          const err = state.lastError;
          this.#log.warn({ err }, `no session with the switch (${words}): connecting again`);
        }
        break;
      case "backup":
        this.#log.warn({}, `session with the switch: ${words}; waiting`);
        break;
      case "failed":
        this.#log.error({ err: state.lastError }, `${words}; trying again now and then`);
        break;
    }
  }
}
