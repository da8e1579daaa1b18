// Test runner configuration: every test file of test/, each suffix telling where it runs.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What is measured runs once everything else has ended: beside other tests it would measure them too. */
const MEASURED = "test/**/*.speed.test.ts";

export default defineConfig({
  test: {
    testTimeout: 90_000,
    // Hooks start programs, beside others that start theirs.
    hookTimeout: 60_000,
    globalSetup: "test/support/build-add-on.ts",
    // Many tests start the same programs: each start reads what Node compiled for the first.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/revue-qualite/", import.meta.url)),
    },
    projects: [
      {
        extends: true,
        test: {
          name: "behaviour",
          include: ["test/**/*.test.ts"],
          exclude: [MEASURED],
          // Most files wait for processes of their own: one core alone would idle.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "speed", include: [MEASURED], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
