// Test runner configuration: every test file of test/, each suffix telling where it runs.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // Most files wait for processes of their own: one core alone would idle.
    maxWorkers: 2,
  },
});
