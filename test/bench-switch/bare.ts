// A bare forwarder between two ports, no pipeline: `bare.js NETNS DEVICE MAC DEVICE MAC`. Runs until it is killed.
import { FramePorts } from "../../src/linux/frame-ports.js";

const [netns = "", ...given] = process.argv.slice(2);
const ports = new FramePorts({ netns });
const macs = [given[1], given[3]].map((mac = "") => Buffer.from(mac.replaceAll(":", ""), "hex"));
[given[0], given[2]].forEach((device = "", port) => {
  const tap = device.startsWith("tap:");
  ports.open({ port, kind: tap ? "tap" : "netdev", name: tap ? device.slice(4) : device });
});
console.log("ready");
for (;;) {
  ports.poll(100);
  ports.forward((port, bytes, start, end) => {
    bytes.set(macs[port ^ 1] ?? [], start);
    ports.send(port ^ 1, bytes, start, end, 0, true);
  });
}
