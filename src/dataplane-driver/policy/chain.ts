import type { ChainSpec, Stage } from "./chain-spec.js";

/** What endpoints that are policed alike share. */
export interface Chain {
  readonly stage: Stage;
  /** Never 0, which means none. */
  readonly id: number;
  readonly spec: ChainSpec;
}

/** The owner of a chain's head entry. */
export function ownerOfChain({ id }: Pick<Chain, "id">): string {
  return `chain/${id.toString(16).padStart(8, "0")}`;
}
