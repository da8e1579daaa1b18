// Test runner configuration: every test file of test/, each suffix telling where it runs.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { hasChromium } from "./local/chromium/find-chromium.ts";
import { slowestTests } from "./test/support/slowest-tests.ts";

/** What is measured runs once everything else has ended: beside other tests it would measure them too. */
const MEASURED = "test/**/*.speed.test.ts";

/** What sends requests to the Worker in workerd. */
const IN_WORKERD = "test/**/*.workerd.test.ts";

/** What drives a browser. */
const IN_A_BROWSER = "test/**/*.browser.test.ts";

if (!hasChromium)
  process.stdout.write("Skipped, Chromium is not there (CHROMIUM_PATH may name it): *.browser.test.ts\n");

export default defineConfig({
  test: {
    reporters: ["default", slowestTests],
    testTimeout: 120_000,
    // Hooks start programs, beside others that start theirs: they are given as long as a test.
    hookTimeout: 120_000,
    // A poll waits as long as the browser is waited for.
    expect: { poll: { timeout: 25_000, interval: 20 } },
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
          exclude: [MEASURED, IN_A_BROWSER, IN_WORKERD],
          // Most files wait for processes of their own: one core alone would idle.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "worker", include: [IN_WORKERD], maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: hasChromium ? [IN_A_BROWSER] : [],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: { name: "speed", include: [MEASURED], maxWorkers: 1, sequence: { groupOrder: 3 } },
      },
    ],
  },
});
