import { type Entity, ReadResponse } from "../messages.js";

/** Entities of one ReadResponse: so that a client with the default receive limit of 4 MiB can read large tables. */
export const entitiesPerResponse = 1_000;

/** Bytes after which a response is closed even with fewer. */
const bytesPerResponse = 1_048_576;

/** Entities as an encoded ReadResponse of their own. */
export interface EncodedEntities {
  readonly encoded: Uint8Array;
}

/** Packs entities into encoded ReadResponses. */
export class ReadChunks {
  readonly #responses: Uint8Array[] = [];
  #writer = ReadResponse.encode({});
  #entities = 0;

  add(entity: Entity): void {
    // One ReadResponse after another is one ReadResponse: a repeated field may come in parts.
    ReadResponse.encode({ entities: [entity] }, this.#writer);
    this.#entities += 1;
    if (this.#entities >= entitiesPerResponse || this.#writer.len >= bytesPerResponse) {
      this.#close();
    }
  }

  addAll(entities: readonly Entity[] | EncodedEntities): void {
    if ("encoded" in entities) {
      this.#responses.push(entities.encoded);
      return;
    }
    for (const entity of entities) {
      this.add(entity);
    }
  }

  /** All responses; at least one, if only to say that there is nothing. */
  finish(): readonly Uint8Array[] {
    if (this.#entities > 0 || this.#responses.length === 0) {
      this.#close();
    }
    return this.#responses;
  }

  #close(): void {
    this.#responses.push(this.#writer.finish());
    this.#writer = ReadResponse.encode({});
    this.#entities = 0;
  }
}
