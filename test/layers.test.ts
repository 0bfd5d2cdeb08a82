import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..", "src");

/** Which layers each layer may import, beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  net: [],
  time: [],
  "calico-api": ["net", "time"],
  p4: ["net", "time"],
  switch: ["p4", "net", "time"],
  linux: ["net", "time"],
  "dataplane-driver": ["calico-api", "p4", "net", "time"],
  infra: ["switch", "linux", "dataplane-driver", "calico-api", "p4", "net", "time"],
  testing: ["infra", "switch", "linux", "dataplane-driver", "calico-api", "p4", "net", "time"],
  cli: ["infra", "switch", "dataplane-driver", "calico-api", "p4", "testing", "net", "time"],
  index: ["infra", "switch", "dataplane-driver", "calico-api", "p4", "net", "time"],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : path.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)"(\.{1,2}\/[^"]+)"/g);
  return [...found].map(([, target = ""]) => ({
    from: relative(root, path),
    to: relative(root, resolve(dirname(path), target)),
  }));
}

/** The folder below src, or `index` for src/index.ts. */
function layerOf(path: string): string {
  const [first = "", ...rest] = path.split("/");
  return rest.length === 0 ? first.replace(/\.[jt]s$/, "") : first;
}

const imports = filesUnder(root)
  .filter((path) => !path.endsWith(".test.ts"))
  .flatMap(importsOf);

test("there are imports to look at", () => {
  expect(imports.length).toBeGreaterThan(100);
});

test("every import goes along an edge of the layers", () => {
  const wrong = imports.filter(({ from, to }) => {
    const layers = [layerOf(from), layerOf(to)] as const;
    return layers[0] !== layers[1] && allowed[layers[0]]?.includes(layers[1]) !== true;
  });

  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("generated code is imported only inside its own layer", () => {
  const wrong = imports.filter(
    ({ from, to }) => to.includes("/gen/") && layerOf(from) !== layerOf(to),
  );

  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("gRPC is imported only where a connection is made", () => {
  const users = filesUnder(root)
    .filter((path) => !path.endsWith(".test.ts"))
    .filter((path) => readFileSync(path, "utf8").includes('"@grpc/grpc-js"'))
    .map((path) => relative(root, path));

  for (const user of users) {
    expect(user).toMatch(/^p4\/(server|session)\/grpc-/);
  }
});
