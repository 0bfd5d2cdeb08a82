import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/soak/**/*.test.ts"], testTimeout: 24 * 3600_000, hookTimeout: 120_000 },
});
