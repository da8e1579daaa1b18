#!/usr/bin/env node
// The package's command: builds the add-on, then runs the command line under the Node that the package brings.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const nodePackage = dirname(createRequire(import.meta.url).resolve("node/package.json"));
const node = join(nodePackage, "bin", process.platform === "win32" ? "node.exe" : "node");

/** @param {string} script A script of this package. @param {readonly string[]} words Its arguments. */
function run(script, words) {
  const { status, error } = spawnSync(node, [fileURLToPath(new URL(script, import.meta.url)), ...words], {
    stdio: "inherit",
  });
  if (error !== undefined) throw error;
  return status ?? 1;
}

const buildStatus = run("../../apps-script/build.ts", []);
process.exitCode = buildStatus === 0 ? run("./main.ts", process.argv.slice(2)) : buildStatus;
