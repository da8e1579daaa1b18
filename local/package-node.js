// The Node that this package's scripts run under: the one that comes with it, where there is one.
//
// Whatever Node the machine has runs it: plain JavaScript, nothing of what newer ones bring.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";

/** The scripts of package.json ask for `--use-env-proxy`, and TypeScript that runs by itself. */
const LEAST_NODE = [24, 5];
/** In words, for a person: `24.5`. */
export const LEAST_NODE_NAME = LEAST_NODE.join(".");

const program = process.platform === "win32" ? "node.exe" : "node";
const ownNode = fileURLToPath(new URL(`../node_modules/node/bin/${program}`, import.meta.url));
const hasOwnNode = existsSync(ownNode);

/** Whether a version of Node, `20.11.0`, runs the package's scripts. @param {string} version */
export function isRecentNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Whether there is a Node that runs them: the package's own, or the one that runs this. */
export function hasRecentNode() {
  return hasOwnNode || isRecentNode(process.versions.node);
}

/**
 * Runs a script under that Node, at this process's own terminal; gives its exit code.
 * @param {readonly string[]} words Node's options, the script, its arguments.
 * @returns {Promise<number>}
 */
export function runNode(words) {
  const child = spawn(hasOwnNode ? ownNode : process.execPath, words, { stdio: "inherit" });
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => passOn(signal, child));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // As a shell counts: 130 for SIGINT.
    child.once("exit", (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}

/**
 * A terminal sends Ctrl+C to each of its programs by itself: passed on, the script would have it twice.
 * @param {NodeJS.Signals} signal
 * @param {import("node:child_process").ChildProcess} child
 */
function passOn(signal, child) {
  const isOfTheTerminal = signal !== "SIGTERM" && isatty(0);
  if (!isOfTheTerminal) child.kill(signal);
}
