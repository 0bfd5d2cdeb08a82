/** Takes the frames that leave a switch. */
export interface Output {
  /**
   * A frame leaves by a port: `bytes` from `start` to `end`, which are the caller's again when this returns, except if
   * `inPlace`: then they lie in the buffer that was given to `EmbeddedSwitch.receive` and stay there.
   *
   * @param grown how many bytes longer its headers are than those that the parser took (negative: shorter); a partial
   *   checksum of the frame as it arrived has moved by so much
   */
  send(
    port: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    grown: number,
    inPlace: boolean,
  ): void;
  /** Completes the checksum of a copy that goes to the controller instead; `grown` as above. Unset: none is ever partial. */
  complete?(bytes: Uint8Array, start: number, end: number, grown: number): void;
}
