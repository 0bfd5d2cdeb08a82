import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Where the code of the switch's thread is: a file of its own in the folder that this code was bundled into, or above it.
 *
 * @throws Error if it is not there
 */
export function workerFile(): URL {
  for (const place of ["./switch-worker.js", "../switch-worker.js"]) {
    const url = new URL(place, import.meta.url);
    if (existsSync(fileURLToPath(url))) {
      return url;
    }
  }
  throw new Error("switch-worker.js is missing beside this program: build the package again");
}
