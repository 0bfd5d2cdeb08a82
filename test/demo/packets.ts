import { readFile } from "node:fs/promises";
import { FelixDecoder } from "../../src/calico-api/felix/decode.js";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { readRecording } from "../../src/calico-api/felix/recording.js";
import { textTable } from "../../src/cli/text-table.js";
import { startLife } from "../../src/dataplane-driver/test-life.js";
import { describeDecision } from "../../src/infra/explain/describe-decision.js";
import { checkQuery, type ExplainQuery } from "../../src/infra/explain/explain-query.js";
import { explainRecording } from "../../src/infra/explain/explain-recording.js";
import type { ExplainedNode } from "../../src/infra/explain/explained-node.js";
import { cookieOf } from "../../src/p4/session/pipeline.js";
import { policyFrame } from "../../src/testing/packets/policy-frame.js";
import { type Probe, WatchedSwitch } from "../policy/watched-switch.js";

/** Who asks for whom, on port 80 of TCP. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly query: ExplainQuery;
}

/**
 * The recording on the embedded switch with ports in memory: who may reach whom, and by which rule; then a policy changes
 * and the driver restarts while packets are sent between every two writes. Returns whether all was as policy says.
 */
export async function showPackets(
  recording: string,
  say: (text: string) => void,
  indented: (text: string) => string,
): Promise<boolean> {
  const [p4info, deviceConfig] = await Promise.all([
    readFile("k8s_dp/build/k8s_dp.p4info.bin"),
    readFile("k8s_dp/build/k8s_dp.json"),
  ]);
  const node = await explainRecording(recording, {
    driver: {
      session: { deviceId: 1 },
      pipeline: { p4info, deviceConfig, cookie: cookieOf(p4info, deviceConfig) },
    },
    frameLimit: 1 << 28,
    timeoutMs: 10_000,
    frameOf: policyFrame,
  });
  const ways = waysOf(node);
  const answers = ways.map((way) => ({ way, answer: node.explain(way.query) }));
  say(
    "\n4. Packets, on the embedded switch: who may reach whom on TCP port 80, and what decides.\n",
  );
  say(
    indented(
      textTable(
        ["FROM", "TO", "VERDICT", "BY"],
        answers.map(({ way, answer }) => [
          way.from,
          way.to,
          answer.verdict,
          describeDecision(answer.decidedBy),
        ]),
      ),
    ),
  );
  const isAgreed = answers.every(({ answer }) => answer.verdict !== "disagree");

  say("\n5. The same under traffic: packets are sent between every two writes.\n");
  const watched = await WatchedSwitch.open();
  const messages = await messagesOf(recording);
  const first = await startLife(watched.dialer);
  first.tell(...messages);
  await first.settle();
  const ports = new Map(
    [...first.life.endpoints()].map(({ id, port }) => [id.workload, port ?? 0]),
  );
  watched.probes = answers.flatMap(({ way, answer }): Probe[] => {
    const frame = policyFrame(way.query);
    const [from, to] = [ports.get(way.from), ports.get(way.to)];
    return frame === undefined || from === undefined || to === undefined
      ? []
      : [
          {
            name: `${way.from} to ${way.to}`,
            from,
            to,
            frame,
            mustPass: answer.verdict === "allow",
          },
        ];
  });
  // A rule that changes nothing for these packets, in front of all others of every policy.
  const before = watched.updates;
  for (const message of messages) {
    if (message.case === "activePolicyUpdate") {
      const { id, policy } = message.value;
      const [rule] = policy.inboundRules;
      first.tell({
        case: "activePolicyUpdate",
        value: {
          id,
          policy: {
            ...policy,
            inboundRules:
              rule === undefined
                ? []
                : [{ ...rule, action: "deny", protocol: 132 }, ...policy.inboundRules],
          },
        },
      });
    }
  }
  await first.settle();
  await first.stop();
  const changes = watched.updates - before;
  say(
    `   every policy gets one more rule: ${changes} updates, ${changes * watched.probes.length} packets meanwhile, ${watched.violations.length} not as policy says`,
  );
  const second = await startLife(watched.dialer);
  second.tell(...messages);
  await second.settle();
  const back = watched.updates - before - changes;
  say(
    `   the driver restarts, and finds the policies as they were before: ${back} updates, ${watched.violations.length} packets not as policy says`,
  );
  await second.stop();
  const third = await startLife(watched.dialer);
  third.tell(...messages);
  await third.settle();
  await third.stop();
  const again = watched.updates - before - changes - back;
  say(`   it restarts once more, and nothing has changed: ${again} updates`);
  return isAgreed && watched.violations.length === 0 && changes > 0 && again === 0;
}

function waysOf(node: ExplainedNode): readonly Way[] {
  const pods = [...node.world.workloads.values()].flatMap(({ id, endpoint }) => {
    const [net] = endpoint.ipv4Nets;
    return net === undefined ? [] : [{ name: id.workload, address: net.split("/")[0] ?? "" }];
  });
  return pods.flatMap((from) =>
    pods
      .filter((to) => to !== from)
      .map((to) => ({
        from: from.name,
        to: to.name,
        query: checkQuery({ protocol: "tcp", src: from.address, dst: to.address, dstPort: 80 }),
      })),
  );
}

async function messagesOf(recording: string): Promise<readonly FelixMessage[]> {
  const decoder = new FelixDecoder();
  const messages: FelixMessage[] = [];
  for await (const { payload } of readRecording(recording)) {
    const { message } = decoder.decode(payload);
    if (message !== undefined) {
      messages.push(message);
    }
  }
  return messages;
}
