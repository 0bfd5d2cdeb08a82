import type { Clock } from "../../time/clock.js";
import { Code } from "../code.js";
import { latin1 } from "../entry/bytes.js";
import {
  bigintOfInt64,
  type DigestEntry,
  type DigestList,
  type DigestListAck,
  int64OfBigint,
  P4Data,
} from "../messages.js";
import { DigestBuffer } from "./digest-buffer.js";
import { Refusal } from "./refusal.js";

/** What {@link Digests} are made of. */
export interface DigestsOptions {
  readonly clock: Clock;
  readonly send: (list: DigestList) => void;
}

/** The digests that the controller has enabled, and what waits to be sent of them. */
export class Digests {
  readonly #options: DigestsOptions;
  readonly #buffers = new Map<number, DigestBuffer<P4Data>>();
  /** List ids go on where they were when a digest is changed, so that an old acknowledgement does no harm. */
  readonly #lastListIds = new Map<number, bigint>();

  constructor(options: DigestsOptions) {
    this.#options = options;
  }

  /** The controller has inserted or modified the entry. */
  enable({ digestId, config }: DigestEntry): void {
    const id = digestId ?? 0;
    this.disable(id);
    const buffer = new DigestBuffer<P4Data>(
      {
        config: {
          maxTimeoutNs: bigintOfInt64(config?.maxTimeoutNs),
          maxListSize: config?.maxListSize ?? 0,
          ackTimeoutNs: bigintOfInt64(config?.ackTimeoutNs),
        },
        clock: this.#options.clock,
        send: ({ listId, messages }) => this.#send(id, listId, messages),
      },
      this.#lastListIds.get(id),
    );
    this.#buffers.set(id, buffer);
  }

  /** The controller has deleted the entry: what waits is dropped. */
  disable(digestId: number): void {
    const buffer = this.#buffers.get(digestId);
    if (buffer !== undefined) {
      this.#lastListIds.set(digestId, buffer.lastListId);
      buffer.close();
      this.#buffers.delete(digestId);
    }
  }

  /** Disables all but those with these ids. */
  keepOnly(ids: ReadonlySet<number>): void {
    for (const id of [...this.#buffers.keys()]) {
      if (!ids.has(id)) {
        this.disable(id);
      }
    }
  }

  /** Takes a message from the data plane; it is dropped unless its digest is enabled. */
  add(digestId: number, message: P4Data): void {
    this.#buffers.get(digestId)?.add(latin1(P4Data.encode(message).finish()), message);
  }

  /** @throws Refusal INVALID_ARGUMENT if the digest is not enabled */
  acknowledge({ digestId, listId }: DigestListAck): void {
    const buffer = this.#buffers.get(digestId ?? 0);
    if (buffer === undefined) {
      throw new Refusal(Code.InvalidArgument, "unknown digest_id");
    }
    buffer.acknowledge(bigintOfInt64(listId));
  }

  #send(digestId: number, listId: bigint, data: readonly P4Data[]): void {
    const timestamp = int64OfBigint(BigInt(this.#options.clock.now()) * 1_000_000n, "signed");
    this.#options.send({
      digestId,
      listId: int64OfBigint(listId, "unsigned"),
      data: [...data],
      timestamp,
    });
  }
}
