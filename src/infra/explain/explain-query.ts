import { z } from "zod";
import type { PolicyPacket } from "../../dataplane-driver/policy/evaluator/policy-packet.js";
import { protocolNumber } from "../../dataplane-driver/policy/protocols.js";
import { familyOf, parseAddress } from "../../net/address.js";

/** A packet about which is asked, and whose policy: an endpoint's in one direction, or that of the whole way. */
export interface ExplainQuery extends PolicyPacket {
  readonly endpoint?: string | undefined;
  readonly direction?: "ingress" | "egress" | undefined;
}

/** A line that is no question. */
export class QueryError extends Error {
  override readonly name = "QueryError";
}

const port = z.int().min(0).max(0xffff);
const byte = z.int().min(0).max(0xff);

const schema = z.strictObject({
  endpoint: z.string().optional(),
  direction: z.enum(["ingress", "egress"]).optional(),
  protocol: z.union([byte, z.string()]),
  src: z.string(),
  dst: z.string(),
  srcPort: port.optional(),
  dstPort: port.optional(),
  icmpType: byte.optional(),
  icmpCode: byte.optional(),
});

/**
 * Reads a line: an object with the fields of {@link ExplainQuery}, the protocol as number or name.
 *
 * @throws {@link QueryError} that says what is wrong with it
 */
export function readQuery(line: string): ExplainQuery {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new QueryError(`it is no JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
  const read = schema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
    throw new QueryError(`${where}${issue?.message ?? "it is no packet"}`);
  }
  return checkQuery(read.data);
}

/**
 * Completes a question: what its protocol needs and it leaves out is any first packet's.
 *
 * @throws {@link QueryError}
 */
export function checkQuery(
  given: Omit<ExplainQuery, "protocol"> & { readonly protocol: number | string },
): ExplainQuery {
  const protocol = protocolNumber(
    typeof given.protocol === "string" && /^\d+$/.test(given.protocol)
      ? Number(given.protocol)
      : given.protocol,
  );
  if (protocol === undefined) {
    throw new QueryError(
      `protocol ${JSON.stringify(given.protocol)} is none: a number from 0 to 255, or tcp, udp, icmp, icmpv6, sctp, udplite`,
    );
  }
  const [src, dst] = [given.src, given.dst].map((text) => {
    const address = parseAddress(text);
    if (address === undefined) {
      throw new QueryError(`${JSON.stringify(text)} is no address`);
    }
    return address;
  });
  if (src === undefined || dst === undefined || familyOf(src) !== familyOf(dst)) {
    throw new QueryError(`${given.src} and ${given.dst} are not of one family`);
  }
  if ((given.endpoint === undefined) !== (given.direction === undefined)) {
    throw new QueryError(
      "endpoint and direction go together: give both, or none for the whole way",
    );
  }
  const hasPorts = [6, 17, 132, 136].includes(protocol);
  const isIcmp = protocol === (familyOf(src) === 4 ? 1 : 58);
  const ports = { srcPort: given.srcPort ?? 40_000, dstPort: given.dstPort ?? 80 };
  const icmp = {
    icmpType: given.icmpType ?? (familyOf(src) === 4 ? 8 : 128),
    icmpCode: given.icmpCode ?? 0,
  };
  return {
    endpoint: given.endpoint,
    direction: given.direction,
    src: given.src,
    dst: given.dst,
    protocol,
    ...(hasPorts ? ports : {}),
    ...(isIcmp ? icmp : {}),
  };
}
