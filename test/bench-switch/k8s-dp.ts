import { readFileSync } from "node:fs";
import { type Pipeline, pipelineOf } from "../../src/p4/server/pipeline.js";

/** k8s_dp as a controller would set it; `root` is the package's folder. */
export function k8sDp(root: URL): Pipeline {
  const file = (end: string): Uint8Array =>
    readFileSync(new URL(`k8s_dp/build/k8s_dp${end}`, root));
  return pipelineOf({ p4info: file(".p4info.bin"), deviceConfig: file(".json"), cookie: 1n });
}
