// Makes the protobufjs modules from proto/. With --check it only says whether the committed ones are stale.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pbjs } from "protobufjs-cli";

const run = promisify(pbjs.main);
const staticOptions = [
  "-w",
  "esm",
  "--dts",
  "--no-verify",
  "--no-delimited",
  "--no-typeurl",
  "--no-service",
];

const targets = [
  { out: "src/calico-api/gen/felix.js", root: "felix", proto: "proto/felix/felix.proto" },
  { out: "src/p4/gen/p4runtime.js", root: "p4runtime", proto: "proto/p4/v1/p4runtime.proto" },
];

const check = process.argv.includes("--check");
const scratch = mkdtempSync(join(tmpdir(), "calico-p4-gen-"));
const stale = [];

function settle(path, text) {
  const old = (() => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  })();
  if (old === text) {
    return;
  }
  stale.push(path);
  if (!check) {
    writeFileSync(path, text);
  }
}

try {
  for (const { out, root, proto } of targets) {
    const made = join(scratch, `${root}.js`);
    await run([
      "-t",
      "static-module",
      ...staticOptions,
      "-r",
      root,
      "-p",
      "proto",
      "-o",
      made,
      proto,
    ]);
    settle(out, readFileSync(made, "utf8"));
    settle(out.replace(/\.js$/, ".d.ts"), readFileSync(made.replace(/\.js$/, ".d.ts"), "utf8"));
  }
  // The text format needs reflected types: a descriptor, loaded only where a *.txtpb is read.
  const descriptor = join(scratch, "p4info.json");
  await run(["-t", "json", "-p", "proto", "-o", descriptor, "proto/p4/config/v1/p4info.proto"]);
  settle(
    "src/p4/gen/p4info-descriptor.ts",
    `export const descriptor = ${JSON.stringify(JSON.parse(readFileSync(descriptor, "utf8")))};\n`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

if (check && stale.length > 0) {
  console.error(`stale generated files, run "npm run gen" and commit: ${stale.join(", ")}`);
  process.exit(1);
}
