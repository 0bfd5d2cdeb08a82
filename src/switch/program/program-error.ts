/** A BMv2 JSON file cannot be run: what is wrong or not supported, and where it stands. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
  /** As in `table K8sIngress.port.port, key field 0`. */
  readonly place: string;

  constructor(place: string, problem: string, options?: ErrorOptions) {
    super(`${place}: ${problem}`, options);
    this.place = place;
  }
}
