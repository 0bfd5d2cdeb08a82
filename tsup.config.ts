import { defineConfig } from "tsup";

const banner = {
  js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
};

export default defineConfig([
  {
    name: "library",
    silent: true,
    entry: {
      index: "src/index.ts",
      "p4/index": "src/p4/index.ts",
      "switch/index": "src/switch/index.ts",
      "testing/index": "src/testing/index.ts",
      "switch-worker": "src/infra/switch/switch-worker.ts",
    },
    format: ["esm"],
    target: "node20",
    dts: true,
    sourcemap: true,
    splitting: true,
  },
  {
    // One bundle, so that a start reads few files; split, so that a command loads only what it runs.
    name: "bin",
    silent: true,
    entry: {
      "calico-p4": "src/cli/calico-p4.ts",
      "calico-p4-driver": "src/cli/calico-p4-driver.ts",
      "switch-worker": "src/infra/switch/switch-worker.ts",
    },
    outDir: "dist/bin",
    format: ["esm"],
    target: "node20",
    noExternal: [/^(?!koffi$)/],
    external: ["koffi"],
    splitting: true,
    minify: true,
    banner,
  },
  {
    name: "bench",
    silent: true,
    entry: {
      "bench/main": "test/bench/main.ts",
      "bench/server": "test/bench/server.ts",
      "bench/driver": "test/bench/driver.ts",
      "bench-policy/main": "test/bench-policy/main.ts",
      "bench-switch/main": "test/bench-switch/main.ts",
      "bench-switch/memory": "test/bench-switch/memory.ts",
      "bench-switch/bare": "test/bench-switch/bare.ts",
      "bench-switch/peer": "test/bench-switch/peer.ts",
      demo: "test/demo/demo.ts",
    },
    outDir: "dist/dev",
    format: ["esm"],
    target: "node20",
    noExternal: [/^(?!koffi$)/],
    external: ["koffi"],
    splitting: true,
    banner,
  },
]);
