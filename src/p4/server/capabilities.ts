import { CapabilitiesResponse } from "../messages.js";

/** The version of P4Runtime that a server of ours speaks. */
export const apiVersion = "1.5.0";

/** An encoded CapabilitiesResponse. */
export const capabilities: Uint8Array = CapabilitiesResponse.encode({
  p4runtimeApiVersion: apiVersion,
}).finish();
