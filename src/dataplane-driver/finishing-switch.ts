import type { Entity } from "../p4/messages.js";
import type { Primacy } from "../p4/reconcile/reconcile-loop.js";
import type { Batch, Switch, UpdateStatus } from "../p4/switch.js";

/**
 * A session whose Writes are waited for although the life that began them is over. A Write that is cancelled may still
 * take effect: after the next life has read the switch, which then would never hear of it.
 */
export class FinishingSwitch implements Switch, Primacy {
  readonly #session: Switch & Primacy;
  readonly #over: AbortSignal;
  #signal: AbortSignal;

  /** Only `over`, and the end of being primary, cancel a Write. */
  constructor(session: Switch & Primacy, over: AbortSignal) {
    this.#session = session;
    this.#over = over;
    this.#signal = over;
  }

  get batchLimit(): number {
    return this.#session.batchLimit ?? Number.POSITIVE_INFINITY;
  }

  async whenPrimary(signal: AbortSignal): Promise<AbortSignal> {
    const primary = await this.#session.whenPrimary(signal);
    this.#signal = AbortSignal.any([this.#over, primary]);
    return primary;
  }

  write(batch: Batch, signal: AbortSignal): Promise<readonly UpdateStatus[]> {
    signal.throwIfAborted();
    return this.#session.write(batch, this.#signal);
  }

  read(query: Entity, signal: AbortSignal): AsyncIterable<Entity> {
    return this.#session.read(query, signal);
  }
}
