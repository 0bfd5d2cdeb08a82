import type { FelixMessage } from "../calico-api/felix/messages.js";

/** Turns some kinds of Felix's messages into desired entries. */
export interface Manager {
  /** Takes note of a message, of whatever kind. No I/O, and no more cost than that of the message. */
  onUpdate(message: FelixMessage): void;
  /** Called once before an apply, never before Felix is in sync and the switch has been read: wants what it wants. */
  completeDeferredWork(): void;
  /** Called once after an apply. */
  onApplied?(): void;
}
