#!/usr/bin/env node
import { exit } from "./exit.js";
import { main } from "./main.js";

await exit(await main(process.argv.slice(2)));
