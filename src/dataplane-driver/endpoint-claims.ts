import type { WorkloadEndpointId } from "../calico-api/felix/endpoint.js";
import type { Prefix } from "../net/prefix.js";
import { AddressIndex } from "./address-index.js";
import { Claims } from "./claims.js";
import { compareIds } from "./endpoint-id.js";
import type { WantedEndpoint } from "./endpoint-plan.js";

/** An endpoint that claims something. */
export interface EndpointClaimant {
  readonly owner: string;
  readonly id: WorkloadEndpointId;
}

/**
 * Which endpoint has which interface, address and port, where more than one wants it: that of the smallest id. An
 * endpoint that does not get all that it claims keeps its claims, so that what it means for a third does not depend on who
 * came when.
 */
export class EndpointClaims<Claimant extends EndpointClaimant> {
  readonly #claims = new Claims<Claimant>((a, b) => compareIds(a.id, b.id));
  readonly #addresses = new AddressIndex();

  /** Claims what the plan says; returns whom it concerns, the claimant not among them unless it is one of several. */
  add(claimant: Claimant, plan: WantedEndpoint): readonly Claimant[] {
    for (const address of plan.addresses) {
      this.#addresses.add(address, claimant.owner);
    }
    return plan.claims.flatMap((claim) => {
      this.#claims.add(claim, claimant);
      return this.#claims.winner(claim) === claimant ? this.#claims.claimants(claim) : [];
    });
  }

  /** Gives up what the plan says; returns whom it concerns. */
  delete(claimant: Claimant, plan: WantedEndpoint): readonly Claimant[] {
    for (const address of plan.addresses) {
      this.#addresses.delete(address, claimant.owner);
    }
    return plan.claims.flatMap((claim) => {
      const wasWinner = this.#claims.winner(claim) === claimant;
      this.#claims.delete(claim, claimant);
      return wasWinner ? this.#claims.claimants(claim) : [];
    });
  }

  /** Which of its claims the claimant does not get, in words; none: it gets them all. */
  conflicts(claimant: Claimant, plan: WantedEndpoint): readonly string[] {
    return plan.claims.flatMap((claim) => {
      const winner = this.#claims.winner(claim);
      return winner === undefined || winner === claimant
        ? []
        : [`${claim} is that of ${winner.owner}, whose id is smaller`];
    });
  }

  /** Whether another endpoint is wired to the port. */
  isWiredToOther(port: number, claimant: Claimant): boolean {
    const winner = this.#claims.winner(`port ${port}`);
    return winner !== undefined && winner !== claimant;
  }

  /** Owners of the endpoints that claim an address in `prefix`. */
  within(prefix: Prefix): Iterable<string> {
    return this.#addresses.within(prefix);
  }
}
