// A P4Runtime server in a process of its own, that decodes and stores what it gets.
import { serveGrpc } from "../../src/p4/server/grpc-server.js";
import { FakeSwitch } from "../../src/testing/fake-switch.js";
import { benchInfo } from "./synthetic.js";

const fake = new FakeSwitch({ pipeline: { p4info: benchInfo.encoded } });
const server = await serveGrpc(fake, { address: "127.0.0.1:0" });
process.on("disconnect", () => process.exit(0));
process.send?.({ port: server.port });
