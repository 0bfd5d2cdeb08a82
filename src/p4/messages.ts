// The generated messages of P4Runtime 1.5 under plain names, so that generated code is imported in this folder alone. Each
// name is the class (`create`, `encode`, `decode`) and the shape that any plain object may have.
import protobuf from "protobufjs/minimal.js";
import { google, p4 } from "./gen/p4runtime.js";

// Write and Read.

/** p4.v1.WriteRequest. */
export const WriteRequest = p4.v1.WriteRequest;
export type WriteRequest = p4.v1.WriteRequest.$Properties;

/** p4.v1.WriteResponse: empty. */
export const WriteResponse = p4.v1.WriteResponse;
export type WriteResponse = p4.v1.WriteResponse.$Properties;

/** p4.v1.Update: one element of a WriteRequest. */
export const Update = p4.v1.Update;
export type Update = p4.v1.Update.$Properties;

/** p4.v1.ReadRequest: each entity is a query. */
export const ReadRequest = p4.v1.ReadRequest;
export type ReadRequest = p4.v1.ReadRequest.$Properties;

/** p4.v1.ReadResponse: one of the many that answer a ReadRequest. */
export const ReadResponse = p4.v1.ReadResponse;
export type ReadResponse = p4.v1.ReadResponse.$Properties;

/** p4.v1.Entity: a oneof of all that a Write can change. */
export const Entity = p4.v1.Entity;
export type Entity = p4.v1.Entity.$Properties;

/** p4.v1.Uint128: an election id. */
export const Uint128 = p4.v1.Uint128;
export type Uint128 = p4.v1.Uint128.$Properties;

/** p4.v1.Error: the status of one update. */
export const P4Error = p4.v1.Error;
export type P4Error = p4.v1.Error.$Properties;

/** google.rpc.Status: what the trailer `grpc-status-details-bin` holds. */
export const RpcStatus = google.rpc.Status;
export type RpcStatus = google.rpc.Status.$Properties;

/** google.protobuf.Any. */
export const Any = google.protobuf.Any;
export type Any = google.protobuf.Any.$Properties;

// Entities.

/** p4.v1.TableEntry. */
export const TableEntry = p4.v1.TableEntry;
export type TableEntry = p4.v1.TableEntry.$Properties;

/** p4.v1.FieldMatch. */
export const FieldMatch = p4.v1.FieldMatch;
export type FieldMatch = p4.v1.FieldMatch.$Properties;

/** p4.v1.TableAction. */
export const TableAction = p4.v1.TableAction;
export type TableAction = p4.v1.TableAction.$Properties;

/** p4.v1.Action: an action with its arguments. */
export const Action = p4.v1.Action;
export type Action = p4.v1.Action.$Properties;

/** p4.v1.ActionProfileActionSet: a one-shot set. */
export const ActionProfileActionSet = p4.v1.ActionProfileActionSet;
export type ActionProfileActionSet = p4.v1.ActionProfileActionSet.$Properties;

/** p4.v1.ActionProfileAction: one member of a one-shot set. */
export const ActionProfileAction = p4.v1.ActionProfileAction;
export type ActionProfileAction = p4.v1.ActionProfileAction.$Properties;

/** p4.v1.ActionProfileMember. */
export const ActionProfileMember = p4.v1.ActionProfileMember;
export type ActionProfileMember = p4.v1.ActionProfileMember.$Properties;

/** p4.v1.ActionProfileGroup. */
export const ActionProfileGroup = p4.v1.ActionProfileGroup;
export type ActionProfileGroup = p4.v1.ActionProfileGroup.$Properties;

/** p4.v1.CounterEntry. */
export const CounterEntry = p4.v1.CounterEntry;
export type CounterEntry = p4.v1.CounterEntry.$Properties;

/** p4.v1.DirectCounterEntry. */
export const DirectCounterEntry = p4.v1.DirectCounterEntry;
export type DirectCounterEntry = p4.v1.DirectCounterEntry.$Properties;

/** p4.v1.CounterData: bytes and packets. */
export const CounterData = p4.v1.CounterData;
export type CounterData = p4.v1.CounterData.$Properties;

/** p4.v1.MeterEntry. */
export const MeterEntry = p4.v1.MeterEntry;
export type MeterEntry = p4.v1.MeterEntry.$Properties;

/** p4.v1.DirectMeterEntry. */
export const DirectMeterEntry = p4.v1.DirectMeterEntry;
export type DirectMeterEntry = p4.v1.DirectMeterEntry.$Properties;

/** p4.v1.MeterConfig: rates and bursts. */
export const MeterConfig = p4.v1.MeterConfig;
export type MeterConfig = p4.v1.MeterConfig.$Properties;

/** p4.v1.MeterCounterData: counters by colour. */
export const MeterCounterData = p4.v1.MeterCounterData;
export type MeterCounterData = p4.v1.MeterCounterData.$Properties;

/** p4.v1.RegisterEntry. */
export const RegisterEntry = p4.v1.RegisterEntry;
export type RegisterEntry = p4.v1.RegisterEntry.$Properties;

/** p4.v1.ValueSetEntry. */
export const ValueSetEntry = p4.v1.ValueSetEntry;
export type ValueSetEntry = p4.v1.ValueSetEntry.$Properties;

/** p4.v1.PacketReplicationEngineEntry. */
export const PacketReplicationEngineEntry = p4.v1.PacketReplicationEngineEntry;
export type PacketReplicationEngineEntry = p4.v1.PacketReplicationEngineEntry.$Properties;

/** p4.v1.MulticastGroupEntry. */
export const MulticastGroupEntry = p4.v1.MulticastGroupEntry;
export type MulticastGroupEntry = p4.v1.MulticastGroupEntry.$Properties;

/** p4.v1.CloneSessionEntry. */
export const CloneSessionEntry = p4.v1.CloneSessionEntry;
export type CloneSessionEntry = p4.v1.CloneSessionEntry.$Properties;

/** p4.v1.Replica: one copy of a packet. */
export const Replica = p4.v1.Replica;
export type Replica = p4.v1.Replica.$Properties;

/** p4.v1.DigestEntry. */
export const DigestEntry = p4.v1.DigestEntry;
export type DigestEntry = p4.v1.DigestEntry.$Properties;

/** p4.v1.P4Data: a value of any P4 type. */
export const P4Data = p4.v1.P4Data;
export type P4Data = p4.v1.P4Data.$Properties;

// The stream.

/** p4.v1.StreamMessageRequest: what a client sends. */
export const StreamMessageRequest = p4.v1.StreamMessageRequest;
export type StreamMessageRequest = p4.v1.StreamMessageRequest.$Properties;

/** p4.v1.StreamMessageResponse: what a server sends. */
export const StreamMessageResponse = p4.v1.StreamMessageResponse;
export type StreamMessageResponse = p4.v1.StreamMessageResponse.$Properties;

/** p4.v1.MasterArbitrationUpdate. */
export const MasterArbitrationUpdate = p4.v1.MasterArbitrationUpdate;
export type MasterArbitrationUpdate = p4.v1.MasterArbitrationUpdate.$Properties;

/** p4.v1.PacketOut. */
export const PacketOut = p4.v1.PacketOut;
export type PacketOut = p4.v1.PacketOut.$Properties;

/** p4.v1.PacketIn. */
export const PacketIn = p4.v1.PacketIn;
export type PacketIn = p4.v1.PacketIn.$Properties;

/** p4.v1.PacketMetadata: one field of the header of a packet-in or packet-out. */
export const PacketMetadata = p4.v1.PacketMetadata;
export type PacketMetadata = p4.v1.PacketMetadata.$Properties;

/** p4.v1.DigestList. */
export const DigestList = p4.v1.DigestList;
export type DigestList = p4.v1.DigestList.$Properties;

/** p4.v1.DigestListAck. */
export const DigestListAck = p4.v1.DigestListAck;
export type DigestListAck = p4.v1.DigestListAck.$Properties;

/** p4.v1.IdleTimeoutNotification. */
export const IdleTimeoutNotification = p4.v1.IdleTimeoutNotification;
export type IdleTimeoutNotification = p4.v1.IdleTimeoutNotification.$Properties;

/** p4.v1.StreamError. */
export const StreamError = p4.v1.StreamError;
export type StreamError = p4.v1.StreamError.$Properties;

// Pipeline and capabilities.

/** p4.v1.SetForwardingPipelineConfigRequest. */
export const SetForwardingPipelineConfigRequest = p4.v1.SetForwardingPipelineConfigRequest;
export type SetForwardingPipelineConfigRequest =
  p4.v1.SetForwardingPipelineConfigRequest.$Properties;

/** p4.v1.SetForwardingPipelineConfigResponse: empty. */
export const SetForwardingPipelineConfigResponse = p4.v1.SetForwardingPipelineConfigResponse;
export type SetForwardingPipelineConfigResponse =
  p4.v1.SetForwardingPipelineConfigResponse.$Properties;

/** p4.v1.ForwardingPipelineConfig: P4Info, device config, cookie. */
export const ForwardingPipelineConfig = p4.v1.ForwardingPipelineConfig;
export type ForwardingPipelineConfig = p4.v1.ForwardingPipelineConfig.$Properties;

/** p4.v1.GetForwardingPipelineConfigRequest. */
export const GetForwardingPipelineConfigRequest = p4.v1.GetForwardingPipelineConfigRequest;
export type GetForwardingPipelineConfigRequest =
  p4.v1.GetForwardingPipelineConfigRequest.$Properties;

/** p4.v1.GetForwardingPipelineConfigResponse. */
export const GetForwardingPipelineConfigResponse = p4.v1.GetForwardingPipelineConfigResponse;
export type GetForwardingPipelineConfigResponse =
  p4.v1.GetForwardingPipelineConfigResponse.$Properties;

/** p4.v1.CapabilitiesRequest. */
export const CapabilitiesRequest = p4.v1.CapabilitiesRequest;
export type CapabilitiesRequest = p4.v1.CapabilitiesRequest.$Properties;

/** p4.v1.CapabilitiesResponse. */
export const CapabilitiesResponse = p4.v1.CapabilitiesResponse;
export type CapabilitiesResponse = p4.v1.CapabilitiesResponse.$Properties;

// P4Info.

/** p4.config.v1.P4Info. */
export const P4InfoMessage = p4.config.v1.P4Info;
export type P4InfoMessage = p4.config.v1.P4Info.$Properties;

/** p4.config.v1.Preamble: id, name and alias of a P4 object. */
export const Preamble = p4.config.v1.Preamble;
export type Preamble = p4.config.v1.Preamble.$Properties;

/** p4.config.v1.MatchField. */
export const MatchField = p4.config.v1.MatchField;
export type MatchField = p4.config.v1.MatchField.$Properties;

/** p4.config.v1.ActionRef: an action of a table, with its scope. */
export const ActionRef = p4.config.v1.ActionRef;
export type ActionRef = p4.config.v1.ActionRef.$Properties;

/** p4.config.v1.P4DataTypeSpec. */
export const P4DataTypeSpec = p4.config.v1.P4DataTypeSpec;
export type P4DataTypeSpec = p4.config.v1.P4DataTypeSpec.$Properties;

/** p4.config.v1.P4TypeInfo: the named types of a program. */
export const P4TypeInfo = p4.config.v1.P4TypeInfo;
export type P4TypeInfo = p4.config.v1.P4TypeInfo.$Properties;

/** p4.config.v1.MeterSpec: unit and type of a meter. */
export const MeterSpec = p4.config.v1.MeterSpec;
export type MeterSpec = p4.config.v1.MeterSpec.$Properties;

/** p4.config.v1.CounterSpec: unit of a counter. */
export const CounterSpec = p4.config.v1.CounterSpec;
export type CounterSpec = p4.config.v1.CounterSpec.$Properties;

/** A 64-bit integer as a message holds it. */
export type Int64 = NonNullable<Uint128["low"]>;

/** The value of a 64-bit field; unset is 0. */
export function bigintOfInt64(value: Int64 | null | undefined): bigint {
  if (value === null || value === undefined) {
    return 0n;
  }
  if (typeof value === "number") {
    return BigInt(value);
  }
  const bits = (BigInt(value.high >>> 0) << 32n) | BigInt(value.low >>> 0);
  return value.unsigned ? bits : BigInt.asIntN(64, bits);
}

/** What to put in a 64-bit field. */
export function int64OfBigint(value: bigint, signedness: "signed" | "unsigned"): Int64 {
  const low = Number(BigInt.asIntN(32, value));
  const high = Number(BigInt.asIntN(32, value >> 32n));
  return new protobuf.util.Long(low, high, signedness === "unsigned") as Int64;
}
