#!/usr/bin/env node
import { exit } from "./exit.js";
import { ExitCode } from "./exit-code.js";
import { main } from "./main.js";

// Felix starts its driver without arguments: what else it should be can only come from the environment.
const command = process.env.CALICO_P4_COMMAND || "driver";

if (command === "driver" || command === "record") {
  await exit(await main([command, ...process.argv.slice(2)]));
}
process.stderr.write(
  `calico-p4-driver: CALICO_P4_COMMAND is ${JSON.stringify(command)}; set it to driver or record, or unset it\n`,
);
await exit(ExitCode.Config);
