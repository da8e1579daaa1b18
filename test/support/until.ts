// Waits of tests: each says, when it was in vain, what it awaited and the last failure that a program logged.
import { setTimeout as wait } from "node:timers/promises";

/** Others may load the machine. */
const LONGEST_MILLISECONDS = 30_000;
const PACE_MILLISECONDS = 25;
/** How the Worker logs what went wrong, and how Node prints an error. */
const FAILURE = /"event":"\w*Failed"|"reason":|"level":"error"|\bError\b/;
/** What the test runner makes of an imported name. */
const IMPORTED_NAME = /\(0,\s*\w+\.(\w+)\)/g;

let lastFailure = "none";

/** Notes what a program under test prints: whole lines. */
export function notePrinted(text: string): void {
  lastFailure = text.split("\n").findLast((line) => FAILURE.test(line)) ?? lastFailure;
}

/** Waits until a condition holds. @throws Error after `longest` milliseconds, with the condition's own source. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  longest = LONGEST_MILLISECONDS,
): Promise<void> {
  const end = Date.now() + longest;
  while (!(await condition())) {
    if (Date.now() > end) {
      const awaited = String(condition).replaceAll(IMPORTED_NAME, "$1");
      throw new Error(`Not in ${longest / 1_000} s: ${awaited}\nLast failure logged: ${lastFailure}`);
    }
    await wait(PACE_MILLISECONDS);
  }
}
