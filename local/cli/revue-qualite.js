#!/usr/bin/env node
// The package's command: builds the add-on, then runs the command line, under the package's Node where it has one.
import { fileURLToPath } from "node:url";
import { runNode } from "../package-node.js";

/** @param {string} script A script of this package. @param {readonly string[]} words Its arguments. */
function run(script, words) {
  return runNode([fileURLToPath(new URL(script, import.meta.url)), ...words]);
}

const buildStatus = await run("../../apps-script/build.ts", []);
process.exitCode = buildStatus === 0 ? await run("./main.ts", process.argv.slice(2)) : buildStatus;
