import type { PolicyWorld } from "../../dataplane-driver/policy/evaluator/policy-world.js";
import { checkQuery, type ExplainQuery, QueryError } from "./explain-query.js";

/** A question in words: `default/client default/web tcp:80`. */
export interface QueryWords {
  readonly src: string;
  readonly dst: string;
  readonly proto: string;
}

/**
 * Reads the words after `calico-p4 explain`.
 *
 * @throws {@link QueryError} that says how it is written
 */
export function readWords(words: readonly string[]): QueryWords {
  const [src, dst, proto] = words;
  if (src === undefined || dst === undefined || proto === undefined || words.length > 3) {
    throw new QueryError(
      "ask SRC DST PROTO[:PORT|:TYPE[/CODE]], such as default/client default/web tcp:80",
    );
  }
  return { src, dst, proto };
}

/**
 * What is asked, with names replaced by addresses of one family: IPv4 where both ends have it.
 *
 * @throws {@link QueryError}
 */
export function queryOf({ src, dst, proto }: QueryWords, world: PolicyWorld): ExplainQuery {
  const [from, to] = [addressesOf(src, world), addressesOf(dst, world)];
  const isIpv6 = (address: string): boolean => address.includes(":");
  for (const family of [false, true]) {
    const [one, other] = [from, to].map((list) => list.find((text) => isIpv6(text) === family));
    if (one !== undefined && other !== undefined) {
      return checkQuery({ src: one, dst: other, ...protocolOf(proto, family) });
    }
  }
  throw new QueryError(`${src} and ${dst} have no addresses of one family`);
}

function addressesOf(name: string, world: PolicyWorld): readonly string[] {
  if (name === "host") {
    const own = world.ownAddresses().filter((address) => address !== "169.254.1.1");
    if (own.length === 0) {
      throw new QueryError("no address of the host is known: Felix has told none");
    }
    return own;
  }
  if (!name.includes("/")) {
    return [name];
  }
  const endpoint = world.workload(name);
  if (endpoint === undefined) {
    throw new QueryError(`no endpoint of this node is ${JSON.stringify(name)}`);
  }
  return [...endpoint.ipv4Nets, ...endpoint.ipv6Nets].map((net) => net.split("/")[0] ?? net);
}

function protocolOf(
  text: string,
  isIpv6: boolean,
): Pick<ExplainQuery, "dstPort" | "icmpType" | "icmpCode"> & { readonly protocol: string } {
  const [name = "", rest] = text.split(":");
  const isIcmp = /^icmp(v6)?$/i.test(name);
  const protocol = isIcmp ? (isIpv6 ? "icmpv6" : "icmp") : name;
  if (rest === undefined) {
    return { protocol };
  }
  const numbers = rest.split("/").map(Number);
  const [first, second] = numbers;
  if (numbers.length > (isIcmp ? 2 : 1) || !numbers.every((one) => Number.isInteger(one))) {
    throw new QueryError(
      `${text}: a port, or type/code of ICMP, are numbers, as in tcp:80 or icmp:8/0`,
    );
  }
  return isIcmp ? { protocol, icmpType: first, icmpCode: second } : { protocol, dstPort: first };
}
