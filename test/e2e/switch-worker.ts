import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..", "..");

/** The code of the switch's thread, for `startSwitch` in a test's own process. */
export interface BuiltWorker {
  readonly url: URL;
  /** Removes it. */
  remove(): void;
}

/** Builds the code of the switch's thread as `npm run build` does: Node cannot run its sources. */
export async function buildSwitchWorker(): Promise<BuiltWorker> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "calico-p4-worker-"));
  const outfile = join(folder, "switch-worker.js");
  await build({
    entryPoints: [join(root, "src/infra/switch/switch-worker.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["koffi"],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  return {
    url: pathToFileURL(outfile),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
