import type { Json } from "../interpreter/json.js";
import { listOf } from "./build-program.js";
import type { FieldSpec, ProgramSpec, TypeSpec } from "./program-spec.js";

const standardMetadata: TypeSpec = {
  ingress_port: 9,
  egress_spec: 9,
  egress_port: 9,
  instance_type: 32,
  packet_length: 32,
  enq_timestamp: 32,
  enq_qdepth: 19,
  deq_timedelta: 32,
  deq_qdepth: 19,
  ingress_global_timestamp: 48,
  egress_global_timestamp: 48,
  mcast_grp: 16,
  egress_rid: 16,
  checksum_error: 1,
  parser_error: 32,
  priority: 3,
  _padding: 3,
};

/** Makes header types, headers, stacks and unions of a program. */
export class HeaderBuilder {
  /** Names of all packet headers, in order: plain ones, stacks, unions, stacks of unions. */
  readonly packetHeaders: readonly string[];
  readonly json: { readonly [key: string]: Json };
  readonly #headers: { name: string; id: number; header_type: string; metadata: boolean }[] = [];
  readonly #unionTypes: NonNullable<ProgramSpec["unionTypes"]>;
  readonly #unions: { name: string; id: number; union_type: string; header_ids: number[] }[] = [];

  constructor(spec: ProgramSpec) {
    const { types, headers, structs, meta, stacks, unionTypes, unions, unionStacks } = spec;
    this.#unionTypes = unionTypes ?? {};
    this.#add("standard_metadata", "standard_metadata", true);
    this.#add("meta", "meta_t", true);
    for (const [name, type] of Object.entries(structs ?? {})) {
      this.#add(name, type, true);
    }
    for (const [name, type] of Object.entries(headers ?? {})) {
      this.#add(name, type, false);
    }
    const stackItems = listOf(stacks, ([type, size], name) => ({
      header_type: type,
      size,
      header_ids: Array.from({ length: size }, (_, i) => this.#add(`${name}[${i}]`, type, false)),
    }));
    for (const [name, type] of Object.entries(unions ?? {})) {
      this.#addUnion(name, type);
    }
    const unionStackItems = listOf(unionStacks, ([type, size], name) => ({
      union_type: type,
      size,
      header_union_ids: Array.from({ length: size }, (_, i) =>
        this.#addUnion(`${name}[${i}]`, type),
      ),
    }));
    this.packetHeaders = this.#headers.filter(({ metadata }) => !metadata).map(({ name }) => name);
    this.json = {
      header_types: listOf(
        { standard_metadata: standardMetadata, meta_t: meta ?? { unused: 8 }, ...types },
        typeOf,
      ),
      headers: this.#headers,
      header_stacks: stackItems,
      header_union_types: listOf(unionTypes, (members) => ({ headers: Object.entries(members) })),
      header_unions: this.#unions,
      header_union_stacks: unionStackItems,
    };
  }

  #add(name: string, type: string, metadata: boolean): number {
    const id = this.#headers.length;
    this.#headers.push({ name, id, header_type: type, metadata });
    return id;
  }

  #addUnion(name: string, type: string): number {
    const members = Object.entries(this.#unionTypes[type] ?? {});
    const header_ids = members.map(([member, of]) => this.#add(`${name}.${member}`, of, false));
    const id = this.#unions.length;
    this.#unions.push({ name, id, union_type: type, header_ids });
    return id;
  }
}

function typeOf(fields: TypeSpec): { readonly [key: string]: Json } {
  const all = Object.entries(fields).map(([name, spec]) => ({ name, ...widthOf(spec) }));
  const bits = all.reduce((sum, { width }) => sum + width, 0);
  return {
    fields: all.map(({ name, kind, width }) => {
      if (kind === "varbit") {
        return [name, "*"];
      }
      const isSigned = kind === "int" || kind === "satint";
      return kind.startsWith("sat") ? [name, width, isSigned, true] : [name, width, isSigned];
    }),
    max_length: all.some(({ kind }) => kind === "varbit") ? bits / 8 : null,
  };
}

/** Kind and width of a field. */
export function widthOf(spec: FieldSpec): { readonly kind: string; readonly width: number } {
  const [, kind, width] = /^(\w+)<(\d+)>$/.exec(String(spec)) ?? [];
  return kind === undefined ? { kind: "bit", width: Number(spec) } : { kind, width: Number(width) };
}
