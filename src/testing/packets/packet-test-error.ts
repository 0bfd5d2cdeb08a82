/** An expectation of a packet test does not hold, or the test asks for something that the program does not have. */
export class PacketTestError extends Error {
  override readonly name = "PacketTestError";
}
