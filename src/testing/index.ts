// The public names of `calico-p4/testing`: a P4Runtime server to try controllers on, and packets to try programs with.

export { serveGrpc } from "../p4/server/grpc-server.js";
export type { Handler } from "../p4/server/handler.js";
export { MemoryDialer } from "../p4/server/memory-wire.js";
export { P4RuntimeServer } from "../p4/server/server.js";
export type { Target } from "../p4/server/target.js";
export { ManualClock } from "../time/manual-clock.js";
export { FakeSwitch, type FakeSwitchOptions, type SeenUpdate } from "./fake-switch.js";
export { type FaultName, type FaultOptions, faultNames, faultTable } from "./faults.js";
export { checkChecksums } from "./packets/check-checksums.js";
export { crc32c, internetChecksum } from "./packets/checksum.js";
export { describeFrame, diffFrames } from "./packets/describe-frame.js";
export type {
  EntryOptions,
  ReadableAction,
  ReadableArguments,
  ReadableKey,
  ReadableMember,
} from "./packets/entry-by-name.js";
export { fragments, reassemble } from "./packets/fragments.js";
export {
  type IcmpFields,
  icmp,
  icmpTypes,
  icmpv6,
  icmpv6Types,
  type NeighborAdvertisementFields,
  type NeighborSolicitationFields,
  neighborAdvertisement,
  neighborSolicitation,
} from "./packets/icmp-layers.js";
export {
  type Ipv4Fields,
  type Ipv6ExtensionFields,
  type Ipv6Fields,
  type Ipv6FragmentFields,
  ipv4,
  ipv6,
  ipv6Extension,
  ipv6Extensions,
  ipv6Fragment,
} from "./packets/ip-layers.js";
export { type FramePart, frame, type Layer, type LayerPlace } from "./packets/layer.js";
export {
  type ArpFields,
  arp,
  type EthernetFields,
  ethernet,
  type VlanTag,
} from "./packets/link-layers.js";
export { loadPipeline, type ProgramFiles } from "./packets/load-pipeline.js";
export {
  PacketTest,
  type PacketTestOptions,
  type ReceivedPacketIn,
} from "./packets/packet-test.js";
export { PacketTestError } from "./packets/packet-test-error.js";
export {
  fieldOf,
  type ParsedFrame,
  type ParsedHeader,
  parseFrame,
} from "./packets/parse-frame.js";
export type { Readable, ReadableMatch } from "./packets/readable-value.js";
export { StfError } from "./packets/stf-error.js";
export { parseStf } from "./packets/stf-parse.js";
export { runStf, type StfOptions, type StfResult } from "./packets/stf-run.js";
export type {
  StfAction,
  StfCommand,
  StfComparison,
  StfPair,
  StfRates,
  StfStatement,
} from "./packets/stf-statement.js";
export type { Counts, MeterRates, SwitchCells } from "./packets/switch-cells.js";
export {
  type SctpFields,
  sctp,
  type TcpFields,
  type TcpFlag,
  tcp,
  tcpFlags,
  type UdpFields,
  udp,
} from "./packets/transport-layers.js";
export { type VxlanFields, vxlan } from "./packets/vxlan-layer.js";
export type { HeaderName } from "./packets/walk-frame.js";
export { seededRandom } from "./random.js";
export type { Snapshot } from "./snapshot.js";
