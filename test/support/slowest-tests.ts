// Reporter: names the ten slowest tests once all have run.
import type { Reporter, TestCase, TestModule } from "vitest/node";

const SHOWN = 10;

/** One line a test, the slowest first: its seconds, its file, its name. */
export const slowestTests: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const slowest = tests.toSorted((a, b) => millisecondsOf(b) - millisecondsOf(a)).slice(0, SHOWN);
    process.stdout.write(`\nSlowest tests:\n${slowest.map(lineOf).join("")}`);
  },
};

function lineOf(test: TestCase): string {
  const seconds = (millisecondsOf(test) / 1_000).toFixed(1).padStart(6);
  return `${seconds} s  ${test.module.relativeModuleId} > ${test.fullName}\n`;
}

/** 0 when it was skipped. */
function millisecondsOf(test: TestCase): number {
  return test.diagnostic()?.duration ?? 0;
}
