import type { WorkloadEndpoint, WorkloadEndpointId } from "../calico-api/felix/endpoint.js";

/** The name of an endpoint's status file, as Calico's CNI plugin expects it: `k8s default%2Fmypod eth0`. */
export function statusFileName({ orchestrator, workload, endpoint }: WorkloadEndpointId): string {
  return [orchestrator, workload, endpoint].map(pathEscape).join(" ");
}

/** What stands in it: the endpoint as JSON, without what is empty. */
export function statusFileContent(endpoint: WorkloadEndpoint): string {
  const { name, mac, ipv4Nets, ipv6Nets, localBgpPeerName } = endpoint;
  return JSON.stringify({
    ...(name === "" ? {} : { ifaceName: name }),
    ...(mac === undefined ? {} : { mac }),
    ...(ipv4Nets.length === 0 ? {} : { ipv4Nets }),
    ...(ipv6Nets.length === 0 ? {} : { ipv6Nets }),
    ...(localBgpPeerName === undefined ? {} : { bgpPeerName: localBgpPeerName }),
  });
}

/** As Go's `url.PathEscape`, which keeps some signs that `encodeURIComponent` escapes, and escapes some that it keeps. */
function pathEscape(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:24|26|2B|3A|3D|40)/g, decodeURIComponent)
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
