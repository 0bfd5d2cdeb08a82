import type { QosControls, QosLimits } from "../calico-api/felix/endpoint.js";
import type { TableRow } from "./owned-rows.js";
import type { Meters } from "./tables.js";

/** What Calico takes for the burst where none is given (felix.md 9.6): bits, and packets. */
const defaultBurstBits = 4 * 2 ** 30;
const defaultPacketBurst = 5;

/**
 * The meters of an endpoint's port: bandwidth and burst in bytes, packet rate and burst in packets. Ingress is to the pod.
 * Both rates and both bursts are alike: what is over the rate drops.
 */
export function qosRows(
  meters: Meters,
  port: number,
  { ingress, egress }: QosControls,
): readonly TableRow[] {
  return [
    ...limitRows(meters.to_byte_meter, meters.to_packet_meter, port, ingress),
    ...limitRows(meters.from_byte_meter, meters.from_packet_meter, port, egress),
  ];
}

/** What of the limits has no effect here, in words. */
export function unsupportedQos({ ingress, egress }: QosControls): readonly string[] {
  return (
    [
      ["ingress", ingress],
      ["egress", egress],
    ] as const
  ).flatMap(([direction, { maxConnections, peakRate }]) => [
    ...(isLimit(maxConnections)
      ? [`its limit of ${maxConnections} ${direction} connections: the pipeline counts none`]
      : []),
    ...(isLimit(peakRate)
      ? [`its ${direction} peak rate: the meters police bandwidth and burst alone`]
      : []),
  ]);
}

function limitRows(
  bytes: Meters["to_byte_meter"],
  packets: Meters["to_packet_meter"],
  port: number,
  limits: QosLimits,
): readonly TableRow[] {
  const { bandwidth, burst, packetRate, packetBurst } = limits;
  const row = (meter: Meters["to_byte_meter"], rate: number, size: number): TableRow => ({
    kind: meter.name,
    key: meter.key(port),
    value: meter.value({ cir: rate, cburst: size, pir: rate, pburst: size }),
  });
  return [
    ...(isLimit(bandwidth)
      ? [row(bytes, Math.ceil(bandwidth / 8), Math.ceil((burst || defaultBurstBits) / 8))]
      : []),
    ...(isLimit(packetRate) ? [row(packets, packetRate, packetBurst || defaultPacketBurst)] : []),
  ];
}

/** 0 is no limit. */
function isLimit(value: number | undefined): value is number {
  return value !== undefined && value > 0;
}
