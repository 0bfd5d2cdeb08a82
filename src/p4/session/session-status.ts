import { NotReadyError } from "../switch.js";
import type { ElectionId } from "./election.js";
import { describeState, type SessionState } from "./session-state.js";

/**
 * The state of a session, who waits for it, and the present epoch: the time in which what was read from the switch stays
 * true but for our own writes. An epoch begins with primacy and ends with it, or with a write of unknown outcome.
 */
export class SessionStatus {
  readonly #name: string;
  readonly #listeners = new Set<(state: SessionState) => void>();
  #state: SessionState;
  #epochs = 0;
  #epoch: AbortController | undefined;

  /** `name` begins the messages of errors. */
  constructor(name: string, state: SessionState) {
    this.#name = name;
    this.#state = state;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** How many epochs have begun. */
  get epochs(): number {
    return this.#epochs;
  }

  /** Tells of each new state, and of each new epoch; the function returned ends that. */
  onState(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes on a state; one that is not primary, or is so with another id, ends the epoch. */
  become(state: SessionState): void {
    this.#state = state;
    this.#endEpoch(describeState(state));
    this.#beginEpoch();
    this.#tell();
  }

  /** What was known of the switch's tables is not to be believed any more; a new epoch begins if we are primary. */
  beginAnew(why: string): void {
    this.#endEpoch(why);
    this.#beginEpoch();
    this.#tell();
  }

  /** The election id for calls. Throws {@link NotReadyError} if we are not primary. */
  get electionId(): ElectionId {
    if (this.#state.is !== "primary") {
      throw new NotReadyError(`${this.#name}: ${describeState(this.#state)}`);
    }
    return this.#state.electionId;
  }

  /** Resolves as soon as we are primary, with a signal that aborts when the epoch ends. */
  async whenPrimary(signal: AbortSignal): Promise<AbortSignal> {
    signal.throwIfAborted();
    while (this.#epoch === undefined) {
      await this.#change(signal);
      // It may have aborted after the change, before this went on.
      signal.throwIfAborted();
    }
    return this.#epoch.signal;
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = this.onState(() => {
        end();
        signal.removeEventListener("abort", onAbort);
        resolve();
      });
      const onAbort = (): void => {
        end();
        reject(signal.reason);
      };
      signal.addEventListener("abort", onAbort, { once: true });
    });
  }

  #endEpoch(why: string): void {
    const epoch = this.#epoch;
    this.#epoch = undefined;
    epoch?.abort(new NotReadyError(`${this.#name}: ${why}`));
  }

  #beginEpoch(): void {
    if (this.#state.is === "primary") {
      this.#epochs += 1;
      this.#epoch = new AbortController();
    }
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) {
      listener(this.#state);
    }
  }
}
