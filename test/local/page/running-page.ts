// Starts the page as its users do, as a process of its own, and a browser to look at it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import * as z from "zod";

const MAIN = join(import.meta.dirname, "../../../local/page/main.ts");
const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const Ready = z.object({ page: z.string(), classeur: z.string(), google: z.string(), jeton: z.string() });

/** A page that runs. */
export interface PageProcess extends z.infer<typeof Ready> {
  process: ChildProcess;
  /** Stops it with a signal and waits for its end; answers its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `local/page/main.ts` on a folder, by another command if need be, and waits for its ready line. */
export async function startProcess(
  folder: string,
  port: number,
  [command = process.execPath, ...words]: readonly string[] = [],
): Promise<PageProcess> {
  const main = [MAIN, "--port", String(port), "--donnees", folder, "--json"];
  const child = spawn(command, [...words, ...main], { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk) => resolve(String(chunk)));
    child.once("exit", (code) => reject(new Error(`The page ended with code ${code}: ${errors}`)));
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return {
    ...Ready.parse(JSON.parse(line)),
    process: child,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A folder that is taken away by `remove`. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "revue-qualite-page-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The browser of the tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
