// The public names of `calico-p4/p4`: P4Runtime without Calico.

export { Code, codeName } from "./code.js";
export { digestKind } from "./entry/digest-kind.js";
export type {
  EntityKind,
  ReferenceTo,
  ReferredField,
  Row,
  UpdateType,
} from "./entry/entity.js";
export { TableCodec } from "./entry/entry-codec.js";
export { EntryError } from "./entry/entry-error.js";
export { compareRows, type FormattedRow, formatRow } from "./entry/format.js";
export { meterKind } from "./entry/meter-kind.js";
export { cloneSessionKind, multicastGroupKind } from "./entry/replication-kinds.js";
export { UpdateWriter } from "./entry/update-writer.js";
export type { ActionInfo, FieldInfo, P4Info, ParamInfo, TableInfo } from "./p4info/p4info.js";
export { P4InfoError } from "./p4info/p4info.js";
export { loadP4Info, p4InfoFromMessage } from "./p4info/p4info-load.js";
export { DeltaTracker, type DesiredRow } from "./reconcile/delta-tracker.js";
export { type Hold, Owner } from "./reconcile/owner.js";
export { RankCycleError, ranks } from "./reconcile/ranks.js";
export { keepInStep, type Primacy, type ReconcileLoopOptions } from "./reconcile/reconcile-loop.js";
export {
  Reconciler,
  type ReconcilerOptions,
  type ReconcilerStatus,
} from "./reconcile/reconciler.js";
export { GrpcDialer, type GrpcDialerOptions } from "./session/grpc-wire.js";
export { decodeMetadata, encodeMetadata } from "./session/packet-io.js";
export { cookieOf, ensurePipeline, type Pipeline, PipelineError } from "./session/pipeline.js";
export { Session } from "./session/session.js";
export type { SessionEvent, SessionOptions, SessionTimeouts } from "./session/session-options.js";
export { describeState, type SessionState } from "./session/session-state.js";
export { readTlsFiles, type TlsFiles, type TlsMaterial, watchTlsFiles } from "./session/tls.js";
export {
  type Batch,
  NotReadyError,
  OutcomeUnknownError,
  type Switch,
  type UpdateStatus,
} from "./switch.js";
export { P4InfoMismatchError } from "./tables/table-check.js";
export {
  between,
  defineTables,
  exact,
  exactly,
  lpm,
  masked,
  optional,
  range,
  ternary,
} from "./tables/table-declaration.js";
export {
  type BoundSelector,
  type BoundTable,
  type BoundTables,
  bindTables,
} from "./tables/tables.js";
export { bits, ipv4, ipv6, mac } from "./tables/value-format.js";
export { type CallOptions, type Dialer, RpcError, type Wire, type WireStream } from "./wire.js";
