import {
  EntryInterpreter,
  type InterpretedPacket,
} from "../../dataplane-driver/policy/entry-interpreter.js";
import type { PolicyPacket } from "../../dataplane-driver/policy/evaluator/policy-packet.js";
import type { RowsOf } from "../../dataplane-driver/same-state.js";
import type { Tables } from "../../dataplane-driver/tables.js";
import { type Address, familyOf, parseAddress } from "../../net/address.js";
import { containsAddress, type Prefix, parsePrefix } from "../../net/prefix.js";
import type { Verdict } from "./explanation.js";

/** What the entries of a node say of packets, as far as pods go. */
export class NodeEntries {
  readonly #from: EntryInterpreter;
  readonly #to: EntryInterpreter;
  /** By address. */
  readonly #endpoints = new Map<Address, { readonly port: number; readonly chain: number }>();
  /** Egress chains by port. */
  readonly #ports = new Map<number, number>();
  readonly #guards = new Map<number, Prefix[]>();

  constructor(tables: Tables, rowsOf: RowsOf) {
    this.#from = new EntryInterpreter(tables, "from", rowsOf);
    this.#to = new EntryInterpreter(tables, "to", rowsOf);
    for (const table of [tables.endpoint_v4, tables.endpoint_v6]) {
      for (const [key, value] of rowsOf(table.name)) {
        const call = table.params(value);
        if (call !== undefined) {
          this.#endpoints.set(table.match(key).dst, call.params);
        }
      }
    }
    for (const [key, value] of rowsOf(tables.port.name)) {
      const call = tables.port.params(value);
      if (call?.action === "from_pod") {
        this.#ports.set(tables.port.match(key).port, call.params.chain);
      }
    }
    for (const table of [tables.source_guard_v4, tables.source_guard_v6]) {
      for (const [key, value] of rowsOf(table.name)) {
        const { port, src } = table.match(key);
        if (src !== undefined && table.params(value)?.action === "source_guard.permit") {
          const guards = this.#guards.get(port) ?? [];
          this.#guards.set(port, guards);
          guards.push(src);
        }
      }
    }
  }

  /** The port behind which the first of these nets is; undefined if the switch knows none of them. */
  portOf(nets: readonly string[]): number | undefined {
    for (const net of nets) {
      const prefix = parsePrefix(net);
      const endpoint = prefix === undefined ? undefined : this.#endpoints.get(prefix.address);
      if (endpoint !== undefined) {
        return endpoint.port;
      }
    }
    return undefined;
  }

  /** What becomes of a packet that a pod sends. */
  leaves(packet: PolicyPacket, port: number | undefined): Verdict {
    const chain = port === undefined ? undefined : this.#ports.get(port);
    const read = readPacket(packet);
    if (port === undefined || chain === undefined || read === undefined) {
      return "deny";
    }
    const isPermitted = (this.#guards.get(port) ?? []).some((net) =>
      containsAddress(net, read.src),
    );
    return isPermitted && this.#from.ask(chain, read).verdict === "allow" ? "allow" : "deny";
  }

  /** What becomes of a packet to a pod; `isItsOwn`: it is to the pod that is asked about. */
  enters(packet: PolicyPacket, isItsOwn: boolean): Verdict {
    const read = readPacket(packet);
    const endpoint = read === undefined ? undefined : this.#endpoints.get(read.dst);
    if (read === undefined || endpoint === undefined || !isItsOwn) {
      return "deny";
    }
    return this.#to.ask(endpoint.chain, read).verdict === "allow" ? "allow" : "deny";
  }
}

function readPacket(packet: PolicyPacket): InterpretedPacket | undefined {
  const { protocol, icmpType, icmpCode = 0 } = packet;
  const [src, dst] = [parseAddress(packet.src), parseAddress(packet.dst)];
  if (src === undefined || dst === undefined || familyOf(src) !== familyOf(dst)) {
    return undefined;
  }
  // The pipeline does not read the ports of UDP-Lite.
  const hasPorts = protocol !== 136;
  const icmp = icmpType === undefined ? 0 : icmpType * 256 + icmpCode;
  return {
    protocol,
    src,
    dst,
    srcPort: hasPorts ? (packet.srcPort ?? 0) : 0,
    dstPort: hasPorts ? (packet.dstPort ?? icmp) : 0,
  };
}
