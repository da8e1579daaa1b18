// The command line in a folder of its own, for the tests.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../../local/cli/run-cli.ts";

/** A folder, and the command line run from the test's process. */
export function cliFolder() {
  const folder = mkdtempSync(join(tmpdir(), "revue-qualite-cli-"));
  return {
    path: (name: string) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs one command; answers its exit code and what it wrote. */
export async function cli(...words: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCli(words, {
    print: (line) => printed.push(line),
    say: (line) => said.push(line),
  });
  return { code, printed: printed.join("\n"), said: said.join("\n") };
}

/** Runs a command with `--json` and reads what it printed. */
export async function cliJson(...words: string[]): Promise<{ code: number; json: unknown; said: string }> {
  const { code, printed, said } = await cli(...words, "--json");
  return { code, json: JSON.parse(printed), said };
}
