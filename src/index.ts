// The public names of `calico-p4`: Felix on one side, the tables of k8s_dp on the other. P4Runtime is in `calico-p4/p4`.

export {
  type ConfigProblem,
  type FelixConfig,
  felixConfig,
} from "./calico-api/felix/config.js";
export {
  ConnectionClosedError,
  type ConnectionEnd,
  FelixConnection,
  type FelixConnectionOptions,
} from "./calico-api/felix/connection.js";
export { type Decoded, FelixDecodeError, FelixDecoder } from "./calico-api/felix/decode.js";
export { FelixEncoder, type FelixStatus } from "./calico-api/felix/encode.js";
export type {
  HostEndpoint,
  WorkloadEndpoint,
  WorkloadEndpointId,
} from "./calico-api/felix/endpoint.js";
export { encodeFrame, FrameError, FrameReader } from "./calico-api/felix/frame.js";
export {
  connectInheritedPipes,
  NoInheritedPipesError,
} from "./calico-api/felix/inherited-pipes.js";
export { type FelixListener, listenForFelix } from "./calico-api/felix/listener.js";
export type { FelixMessage, FelixMessageOf } from "./calico-api/felix/messages.js";
export type { Policy, PolicyId, Profile, Rule, TierInfo } from "./calico-api/felix/policy.js";
export { RecordingWriter, readRecording } from "./calico-api/felix/recording.js";
export type { Route, Vtep } from "./calico-api/felix/route.js";
export { Driver, type DriverOptions } from "./dataplane-driver/driver.js";
export { Life, type LifeOptions } from "./dataplane-driver/life.js";
export type { Logger } from "./dataplane-driver/logger.js";
export { macOf } from "./dataplane-driver/mac.js";
export type { PortMap } from "./dataplane-driver/port-map.js";
export { type DriverSettings, defaultSettings } from "./dataplane-driver/settings.js";
export { bindK8sDp, ourKinds, type Tables } from "./dataplane-driver/tables.js";
export { type Address, formatAddress, parseAddress } from "./net/address.js";
export { formatMac, type Mac, parseMac } from "./net/mac.js";
export { formatPrefix, type Prefix, parsePrefix } from "./net/prefix.js";
export { type Clock, systemClock } from "./time/clock.js";
