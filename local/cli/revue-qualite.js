#!/usr/bin/env node
// The package's command: builds the add-on, then runs the command line, under the package's Node where it has one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const program = process.platform === "win32" ? "node.exe" : "node";
const ownNode = fileURLToPath(new URL(`../../node_modules/node/bin/${program}`, import.meta.url));
const node = existsSync(ownNode) ? ownNode : process.execPath;

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
