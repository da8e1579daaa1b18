// Cloudflare's own tool, run as a child: it holds the login, and its words are read, never shown whole.
import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a run of wrangler ended. */
export interface WranglerAnswer {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs wrangler; `input` is its standard input, where secrets go: never an argument, never a file. */
export type Wrangler = (words: readonly string[], input?: string) => Promise<WranglerAnswer>;

/** wrangler of a checkout. */
export function wranglerOf(checkout: string, environment: NodeJS.ProcessEnv = process.env): Wrangler {
  const script = join(checkout, "node_modules", "wrangler", "bin", "wrangler.js");
  return (words, input = "") =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...words], {
        cwd: checkout,
        env: { ...environment, WRANGLER_SEND_METRICS: "false", NO_COLOR: "1" },
      });
      let stdout = "";
      let stderr = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
      });
      child.once("error", reject);
      child.once("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
      child.stdin.end(input);
    });
}
