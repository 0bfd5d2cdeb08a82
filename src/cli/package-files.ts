import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of this package, wherever in it the code runs from; undefined if it is not there. */
export function packageFile(name: string): string | undefined {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, name);
    if (existsSync(path)) {
      return path;
    }
  }
  return undefined;
}

/** The version of this package. */
export function packageVersion(): string {
  const path = packageFile("package.json");
  const manifest: unknown = path === undefined ? undefined : JSON.parse(readFileSync(path, "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
