import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ipv4 } from "./ip-layers.js";
import { frame } from "./layer.js";
import { ethernet } from "./link-layers.js";
import { loadPipeline } from "./load-pipeline.js";
import { PacketTest } from "./packet-test.js";
import { PacketTestError } from "./packet-test-error.js";
import { runStf } from "./stf-run.js";
import { udp } from "./transport-layers.js";

// On k8s_dp, of which it takes no more than the ports and the bridge: a frame that is not IP goes from one to the other.

const build = new URL("../../../k8s_dp/build/", import.meta.url);
const pipeline = await loadPipeline({
  program: readFileSync(new URL("k8s_dp.json", build)),
  p4info: readFileSync(new URL("k8s_dp.p4info.txtpb", build)),
});

const greeting = frame(ethernet(), "hello");

function bridged(): PacketTest {
  const test = new PacketTest({ pipeline });
  test.insert("port", { port: 0 }, "from_host", {});
  test.insert("bridge", { from: 1 }, "forward", { port: 7 });
  return test;
}

describe("PacketTest", () => {
  test("takes a frame in and tells what left", () => {
    const under = bridged();

    under.send(0, greeting);

    under.expect(7, greeting);
    under.expectNothing();
  });

  test("another frame than the expected one is told field by field", () => {
    const under = bridged();

    under.send(0, greeting);

    const other = frame(ethernet({ dst: "02:00:00:00:00:09" }), "hello");
    expect(() => under.expect(7, other)).toThrow(PacketTestError);
    under.send(0, greeting);
    expect(() => under.expect(7, other)).toThrow(
      /\* ethernet\.dst +02:00:00:00:00:09 +02:00:00:00:00:02/,
    );
  });

  test("a frame that did not leave is told, with what left elsewhere", () => {
    const under = bridged();
    expect(() => under.expect(7, greeting)).toThrow("port 7: no frame left by it");

    under.send(0, greeting);

    expect(() => under.expect(8, greeting)).toThrow("left by port 7");
    expect(() => under.expectNothing()).toThrow("nothing was to leave");
  });

  test("a frame with a wrong checksum is told, unless it may be wrong", () => {
    const under = bridged();
    const wrong = frame(
      ethernet({ dst: "01:00:5e:00:00:01" }),
      ipv4(),
      udp({ srcPort: 1, dstPort: 2, checksum: 1 }),
    );

    under.send(0, wrong);
    expect(() => under.expect(7, wrong)).toThrow("udp at byte 34: checksum 0x0001, but");
    under.checksums = false;
    under.send(0, wrong);
    under.expect(7, wrong);
  });

  test.each([
    ["a table", "prot", { port: 1 }, "from_host", {}, "there is no table prot"],
    ["a field", "port", { prt: 1 }, "from_host", {}, "table port has no field prt (but port)"],
    ["an action", "port", { port: 1 }, "from_hots", {}, "there is no action from_hots"],
    ["a parameter", "bridge", { from: 2 }, "forward", { prt: 1 }, "has no parameter prt"],
    ["an argument", "bridge", { from: 2 }, "forward", {}, "parameter port is missing"],
    ["a value", "bridge", { from: 4 }, "forward", { port: 1 }, "from: 4 does not fit bit<2>"],
    ["an entry", "port", { port: 0 }, "from_host", {}, "ALREADY_EXISTS"],
  ] as const)("%s that is wrong is named", (_, table, match, action, args, problem) => {
    const under = bridged();

    expect(() => under.insert(table, match, action, args)).toThrow(problem);
  });

  test("entries are changed and taken away by the names that they were put in by", () => {
    const under = bridged();

    under.modify("K8sIngress.link.bridge", { from: 1 }, "forward", { port: "0x8" });
    under.send(0, greeting);
    under.expect(8, greeting);
    under.delete("bridge", { from: 1 });
    under.send(0, greeting);
    under.expectNothing();

    expect(under.cells.counters("drops")).toEqual(new Map([[2, { packets: 1, bytes: 19 }]]));
    under.cells.setCounter("drops", 2, { packets: 5, bytes: 6 });
    expect(under.cells.counter("drops", 2)).toEqual({ packets: 5, bytes: 6 });
    expect(under.cells.directCounter("port", { port: 0 }).packets).toBe(2);
  });

  test("registers are read and written", () => {
    const under = bridged();

    under.cells.setRegister("flow_nat_0", 7, 2n ** 143n + 5n);

    expect(under.cells.register("flow_nat_0", 7)).toBe(2n ** 143n + 5n);
    expect(under.cells.register("flow_nat_0", 8)).toBe(0n);
  });
});

describe("runStf", () => {
  const setUp = `# a bridge
add port port:0 from_host()
add bridge from:1 forward(port:7) = bridge
`;
  const hex = Buffer.from(greeting).toString("hex");
  const run = (text: string) => runStf(setUp + text, { pipeline, file: "x.stf" });

  test("statements run in their order, and expectations are met", () => {
    const result = run(
      `
packet 0 ${hex}
expect 7 ${hex} $
wait
packet 0 ${hex} 00 11
expect 7 020000 ****
expect 7
packet 0 ${hex}
`,
    );

    expect(result).toEqual({ packets: 3, expected: 3 });
  });

  test.each([
    [
      "another frame",
      `packet 0 ${hex}\nexpect 7 ffff`,
      5,
      "from digit 0 on\n  expected ffff\n  came     02000000",
    ],
    ["one too short", `packet 0 ${hex}\nexpect 7 ${hex}00`, 5, "from digit 38 on"],
    ["one too long", `packet 0 ${hex}00\nexpect 7 ${hex}$`, 5, "from digit 38 on"],
    ["none", `expect 7 00`, 4, "port 7: expected 00, but nothing came"],
    ["the next but one", `packet 0 ${hex}\nexpect 7\nexpect 7 00 $`, 6, "nothing came"],
    [
      "one more than expected",
      `packet 0 ${hex}\npacket 0 ${hex}\nexpect 7`,
      6,
      "port 7: 1 expected, but 2 came",
    ],
    ["one where none is", `packet 0 ${hex}\npacket 7 00`, 5, "port 7: 0 expected, but 1 came"],
    ["one before no_packet", `packet 0 ${hex}\nno_packet\nexpect 7`, 5, "0 expected, but 1 came"],
    [
      "a counter's",
      "check_counter drops(2) packets == 3",
      4,
      "expected packets == 3, but it has 0",
    ],
    ["no such table", "add q a:1 b()", 4, "there is no table q"],
    ["no such session", "mirroring_get 4", 4, "there is no session 4"],
    ["no such node", "mc_mgrp_create 1\nmc_node_associate 1 0", 5, "there is no node 0"],
    ["no such label", "check_counter port_counter($no)", 4, "no entry has the label $no"],
    ["no priority", "add trace copy_to_controller()", 4, "table trace needs a priority"],
    ["a missing argument", "add bridge from:2 forward()", 4, "parameter port is missing"],
  ])("%s is told with file, line, what was expected and what came", (_, text, line, problem) => {
    expect(() => run(text)).toThrow(`x.stf:${line}: `);
    expect(() => run(text)).toThrow(problem);
  });

  test("a frame that leaves by a port that the file does not name is lost", () => {
    expect(run(`packet 0 ${hex}`)).toEqual({ packets: 1, expected: 0 });
  });

  test("counters, of cells and of entries, registers, meters, clones and removals", () => {
    const result = run(
      `
add port port:1 from_host() = $one
packet 1 ${hex}
expect 7
check_counter port_counter($one) packets == 1
check_counter port_counter($one) bytes > 18
check_counter drops(2)
counter_write drops 2 4 5
counter_read drops 2
check_counter K8sIngress.drops(2) bytes == 5
register_write flow_value_0 3 0xff
register_read flow_value_0 3
register_reset flow_value_0
meter_set_rates from_packet_meter 0 0.000001:1 0.000001:1
meter_get_rates from_packet_meter 0
packet 0 ${hex}
packet 0 ${hex}
expect 7
check_counter drops(10) == 1
meter_array_set_rates from_packet_meter 1:1000 1:1000
mirroring_add 1 5
add trace 3 drop_reason:1..255 copy_to_controller()
add trace 4 src_port:0x0*** copy_to_controller()
mirroring_get 1
mirroring_delete 1
mc_mgrp_create 7
mc_node_create 100 5 6
mc_node_associate 7 0
mc_node_update 0 5
mirroring_add_mc 1 7
packet 0 ${hex}
expect 7
expect 5
remove all
packet 0 ${hex}
no_packet
check_counter drops(1) == 1
`,
    );

    expect(result.packets).toBe(5);
  });
});
