import type { RowsOf } from "../../dataplane-driver/same-state.js";
import type { Tables } from "../../dataplane-driver/tables.js";
import { addressFromBytes, familyOf, parseAddress } from "../../net/address.js";
import { parseMac } from "../../net/mac.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import type { RowUpdate } from "../../p4/server/target.js";
import { EmbeddedSwitch } from "../../switch/engine/embedded-switch.js";
import { ManualClock } from "../../time/manual-clock.js";
import type { Verdict } from "./explanation.js";

const uplinkPort = 1;
const labNexthop = 0xffff;
/** So long that no flow of a packet before is remembered, in milliseconds: after its first packet a flow is for three minutes at most. */
const forgetMs = 200_000;

interface Row {
  readonly codec: TableCodec;
  readonly key: string;
  readonly value: string;
}

/**
 * Embedded switches with the entries of a node, on which frames are tried: one as the node's switch is, and one where all
 * that is not the pod in question is beyond an uplink. Each frame is the first of its flow.
 */
export class SwitchLab {
  readonly #options: SwitchLabOptions;
  readonly #clock = new ManualClock();
  #node: EmbeddedSwitch | undefined;
  #lab: EmbeddedSwitch | undefined;
  #labRows: ReadonlyMap<string, Row> = new Map();
  #rowsOf: RowsOf;

  constructor(options: SwitchLabOptions) {
    this.#options = options;
    this.#rowsOf = options.rowsOf;
  }

  /** A pod sends the frame to an address beyond the uplink. */
  leaves(port: number | undefined, dst: string, frame: Uint8Array): Verdict {
    if (port === undefined) {
      return "deny";
    }
    const lab = this.#uplinkLab();
    const there = this.#endpointRow(dst);
    if (there !== undefined) {
      this.#write(lab, [{ ...there, type: "delete" }]);
    }
    const verdict = this.#try(lab, port, frame, uplinkPort);
    if (there !== undefined) {
      this.#write(lab, [{ ...there, type: "insert" }]);
    }
    return verdict;
  }

  /**
   * The frame comes by the uplink, and is to reach the pod at the port. A tunnel of an unknown sender never would
   * (`tunnel_end`): one comes as the host forwards it, of which the same is asked.
   */
  enters(port: number | undefined, frame: Uint8Array, isTunnel: boolean): Verdict {
    const by = isTunnel ? this.#options.hostPort : uplinkPort;
    return port === undefined ? "deny" : this.#try(this.#uplinkLab(), by, frame, port);
  }

  /** The frame comes from one port, and is to leave by the other; undefined: of an endpoint that has none. */
  passes(
    from: number | "host" | undefined,
    to: number | "host" | undefined,
    frame: Uint8Array,
  ): Verdict {
    if (from === undefined || to === undefined) {
      return "deny";
    }
    const { hostPort } = this.#options;
    this.#node ??= this.#newSwitch(this.#nodeRows());
    const [source, target] = [from, to].map((port) => (port === "host" ? hostPort : port));
    return this.#try(this.#node, source ?? hostPort, frame, target ?? hostPort);
  }

  /** Has the entries of another state of the node from now on; what is alike stays. */
  reload(rowsOf: RowsOf): void {
    this.#node = undefined;
    this.#rowsOf = rowsOf;
    if (this.#lab !== undefined) {
      const before = this.#labRows;
      const after = new Map(this.#rowsOfLab().map((row) => [nameOf(row), row]));
      const updates: (Row & { readonly type: RowUpdate["type"] })[] = [];
      for (const [name, row] of before) {
        if (!after.has(name)) {
          updates.push({ ...row, type: "delete" });
        }
      }
      for (const [name, row] of after) {
        const known = before.get(name);
        if (known?.value !== row.value) {
          updates.push({ ...row, type: known === undefined ? "insert" : "modify" });
        }
      }
      this.#write(this.#lab, updates);
      this.#labRows = after;
    }
  }

  #try(on: EmbeddedSwitch, port: number, frame: Uint8Array, expected: number): Verdict {
    this.#clock.advance(forgetMs);
    return on.inject(port, frame).some((sent) => sent.port === expected) ? "allow" : "deny";
  }

  #uplinkLab(): EmbeddedSwitch {
    if (this.#lab === undefined) {
      const rows = this.#rowsOfLab();
      this.#labRows = new Map(rows.map((row) => [nameOf(row), row]));
      this.#lab = this.#newSwitch([...this.#uplinkRows(), ...rows]);
    }
    return this.#lab;
  }

  /** The node's rows, but for those that say where what is no pod's goes, and what the node sends itself. */
  #rowsOfLab(): readonly Row[] {
    const uplink = new Set(this.#uplinkRows().map(nameOf));
    return this.#nodeRows().filter(
      (row) =>
        !/^(route|nexthop|masquerade_out|to_uplink|frontend|host_source)/.test(row.codec.name) &&
        !uplink.has(nameOf(row)),
    );
  }

  #nodeRows(): readonly Row[] {
    return Object.values(this.#options.tables).flatMap(({ codec }) =>
      Array.from(this.#rowsOf(codec.name), ([key, value]): Row => ({ codec, key, value })),
    );
  }

  #uplinkRows(): readonly Row[] {
    const { port, nexthop, route_v4, route_v6 } = this.#options.tables;
    const mac = parseMac("02:00:00:00:00:01");
    if (mac === undefined) {
      throw new Error("a constant is no MAC");
    }
    const chains = { host_chain: 0, forward_chain: 0, pre_chain: 0 };
    const any = (bytes: number) => ({
      dst: { address: addressFromBytes(new Uint8Array(bytes)), length: 0 },
    });
    const route = { nexthop: labNexthop, outside: 1 };
    return [
      {
        codec: port.codec,
        key: port.key({ port: uplinkPort }),
        value: port.value("from_uplink", chains),
      },
      {
        codec: nexthop.codec,
        key: nexthop.key({ nexthop: labNexthop }),
        value: nexthop.value("to_node", { port: uplinkPort, src_mac: mac, dst_mac: mac }),
      },
      {
        codec: route_v4.codec,
        key: route_v4.key(any(4)),
        value: route_v4.value("set_nexthop", route),
      },
      {
        codec: route_v6.codec,
        key: route_v6.key(any(16)),
        value: route_v6.value("set_nexthop", route),
      },
    ];
  }

  #newSwitch(rows: readonly Row[]): EmbeddedSwitch {
    const made = new EmbeddedSwitch({ clock: this.#clock, random: () => 0 });
    made.listen({ packetIn: () => {}, digest: () => {}, idle: () => {} });
    made.installNow(this.#options.pipeline);
    this.#write(
      made,
      rows.map((row) => ({ ...row, type: "insert" })),
    );
    return made;
  }

  #endpointRow(dst: string): Row | undefined {
    const { tables } = this.#options;
    const address = parseAddress(dst);
    if (address === undefined) {
      return undefined;
    }
    const table = familyOf(address) === 4 ? tables.endpoint_v4 : tables.endpoint_v6;
    const key = table.key({ dst: address });
    for (const [other, value] of this.#rowsOf(table.name)) {
      if (other === key) {
        return { codec: table.codec, key, value };
      }
    }
    return undefined;
  }

  #write(on: EmbeddedSwitch, rows: readonly (Row & { readonly type: RowUpdate["type"] })[]): void {
    const statuses = on.writeNow(
      rows.map(({ codec, key, value, type }) => ({
        is: "row",
        type,
        tableId: codec.table.id,
        key,
        value: type === "delete" ? "" : value,
      })),
    );
    for (const { code, message } of statuses) {
      if (code !== 0) {
        throw new Error(`an entry of the node was refused: ${message}`);
      }
    }
  }
}

function nameOf({ codec, key }: Row): string {
  return `${codec.name} ${key}`;
}

/** How a {@link SwitchLab} is made. */
export interface SwitchLabOptions {
  readonly tables: Tables;
  readonly rowsOf: RowsOf;
  readonly pipeline: Pipeline;
  readonly hostPort: number;
}
