// Starts one of the installation's commands, once what would stop Node before any French sentence was looked at.
//
// It runs before `npm ci`, under whatever Node the machine has: plain JavaScript, no package, nothing of what newer ones bring.
import { fileURLToPath } from "node:url";
import { runNode } from "../local/package-node.js";
import { prerequisiteFault } from "./prerequisites.js";
import { proxyFault } from "./proxy.js";

const NODE_OPTIONS = ["--use-env-proxy", "--use-system-ca"];

const [command = "", ...words] = process.argv.slice(2);
const obstacle = proxyFault(process.env) ?? prerequisiteFault(new URL("../", import.meta.url));
if (obstacle === null) {
  const script = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
  process.exitCode = await runNode([...NODE_OPTIONS, script, ...words]);
} else {
  tell(obstacle, words.includes("--json"));
  process.exitCode = 1;
}

/**
 * As the commands themselves tell what stops them, in one line.
 * @param {import("./obstacle.ts").Obstacle} obstacle
 * @param {boolean} isJson
 */
function tell(obstacle, isJson) {
  const { what, remedy } = obstacle;
  if (isJson) process.stdout.write(`${JSON.stringify({ obstacle })}\n`);
  else process.stderr.write(`${what.replace(/\.$/, "")} : ${remedy}\n`);
}
