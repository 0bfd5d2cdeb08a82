/** A port cannot be opened or closed; the message says why, and what to do. */
export class PortError extends Error {
  override readonly name = "PortError";
}
