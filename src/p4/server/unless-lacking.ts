import { Code } from "../code.js";
import { Refusal } from "./refusal.js";

/** What a target gives; nothing where it lacks what was asked for, so that who asks for all gets what there is. */
export async function* unlessLacking<T>(bunches: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* bunches;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== Code.Unimplemented) {
      throw error;
    }
  }
}
