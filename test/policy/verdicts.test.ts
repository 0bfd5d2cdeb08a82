import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { FelixDecoder } from "../../src/calico-api/felix/decode.js";
import type { DecidedBy } from "../../src/dataplane-driver/policy/evaluator/decide.js";
import { type JsonMessage, payloadOf } from "./felix-json.js";
import { PolicyLab } from "./policy-lab.js";

// Verdicts that Felix's own compiled programs gave, run in a kernel: all of a folder if CALICO_P4_VERDICTS names it, else a
// part of them.

interface Case {
  readonly id: string;
  readonly direction: "ingress" | "egress";
  readonly messages: readonly JsonMessage[];
  readonly packets: readonly Packet[];
}

interface Packet {
  readonly protocol: number;
  readonly src: string;
  readonly dst: string;
  readonly src_port?: number;
  readonly dst_port?: number;
  readonly icmp_type?: number;
  readonly icmp_code?: number;
  readonly verdict: "allow" | "deny";
  readonly decided_by: object;
  readonly logged?: true;
  readonly icmp_not_new?: true;
}

const folder = process.env.CALICO_P4_VERDICTS ?? "test/fixtures/verdicts";
const path = join(folder, "cases.json");
const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(path, "utf8"));
let asked = 0;

afterAll(() => {
  console.log(`${asked} packets of ${cases.length} cases (${path})`);
});

test("there are verdicts", () => {
  expect(existsSync(path)).toBe(true);
  expect(cases.length).toBeGreaterThan(50);
});

test("evaluator, entries and switch give Felix's verdicts, by the same rules", async () => {
  const lab = await PolicyLab.open();
  for (const { id, direction, messages, packets } of cases) {
    const decoder = new FelixDecoder();
    const world = await lab.enter(
      messages.flatMap((message) => decoder.decode(payloadOf(message)).message ?? []),
    );
    for (const packet of packets) {
      const { protocol, src, dst } = packet;
      const answer = world.ask({
        endpoint: workloadOf(messages),
        direction,
        protocol,
        src,
        dst,
        srcPort: packet.src_port,
        dstPort: packet.dst_port,
        icmpType: packet.icmp_type,
        icmpCode: packet.icmp_code,
      });
      asked += 1;
      const { verdict } = packet;
      const bySwitch = packet.icmp_not_new === true ? answer.switch : verdict;
      const what = `${id} ${JSON.stringify(packet)} ${JSON.stringify(answer)}`;
      expect(answer, what).toMatchObject({
        evaluator: verdict,
        entries: verdict,
        switch: bySwitch,
      });
      expect(decidedBy(answer.decidedBy), what).toEqual(packet.decided_by);
      expect(answer.logged, what).toBe(packet.logged ?? false);
    }
  }
}, 600_000);

function workloadOf(messages: readonly JsonMessage[]): string {
  const update = messages.find((message) => "workload_endpoint_update" in message);
  const endpoint = update?.workload_endpoint_update as
    | { readonly id: { readonly workload_id: string } }
    | undefined;
  return endpoint?.id.workload_id ?? "";
}

function decidedBy(by: DecidedBy): object {
  if ("tier" in by) {
    return { tier: by.tier, policy: by.policy, rule: by.rule };
  }
  if ("endOfTier" in by) {
    return { end_of_tier: by.endOfTier };
  }
  return "noProfileMatched" in by ? { no_profile_matched: true } : by;
}
