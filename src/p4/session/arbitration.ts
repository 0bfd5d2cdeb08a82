import { Code } from "../code.js";
import { type ElectionId, electionIdAbove } from "./election.js";

/** What a server says about who is primary: the content of a MasterArbitrationUpdate. */
export interface ArbitrationAnswer {
  /** OK: you are; ALREADY_EXISTS: another one is; NOT_FOUND: nobody is. */
  readonly code: Code;
  /** The highest election id that the server has seen, if any. */
  readonly highest: ElectionId | undefined;
}

/** Where an answer leaves us. */
export type Standing =
  | { readonly is: "primary"; readonly electionId: ElectionId }
  /** `primary` is the id of who is primary; undefined if nobody is. */
  | { readonly is: "backup"; readonly primary: ElectionId | undefined }
  /** Not primary yet: this id must be sent, or has been and is not answered yet. */
  | { readonly is: "claiming"; readonly electionId: ElectionId; readonly mustSend: boolean };

/**
 * Which election ids one driver sends, over all its connections (P4Runtime specification, section 5.3). A driver that
 * starts takes over from who is primary; one that was preempted stays backup for as long as there is a primary, over
 * lost connections too. So two drivers never fight.
 */
export class Arbitration {
  #mine: ElectionId | undefined;
  /** Whether it has not been primary or backup yet. */
  #isStarting = true;

  /** The id to open a stream with. After a lost stream it is the old one, which loses to whoever came meanwhile. */
  open(nowMs: number): ElectionId {
    this.#mine ??= electionIdAbove(undefined, nowMs);
    return this.#mine;
  }

  /** What an answer means. */
  onAnswer({ code, highest }: ArbitrationAnswer, nowMs: number): Standing {
    const mine = this.open(nowMs);
    if (code === Code.Ok) {
      this.#isStarting = false;
      return { is: "primary", electionId: mine };
    }
    if (highest !== undefined && mine > highest) {
      // It was sent before the server had read our last id: the answer to that is still to come.
      return { is: "claiming", electionId: mine, mustSend: false };
    }
    if (code === Code.NotFound || this.#isStarting) {
      this.#isStarting = false;
      this.#mine = electionIdAbove(highest ?? mine, nowMs);
      return { is: "claiming", electionId: this.#mine, mustSend: true };
    }
    return { is: "backup", primary: highest };
  }

  /** The stream has ended. INVALID_ARGUMENT says that another live client has our id: perhaps our own, lost connection. */
  onEnd(code: Code, nowMs: number): void {
    if (code === Code.InvalidArgument) {
      this.#mine = this.open(nowMs) + 1n;
    }
  }
}
