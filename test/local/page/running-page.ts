// Starts the page as its users do, as a process of its own, and a browser to look at it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { notePrinted, until } from "../../support/until.ts";

export { launchChromium as launchBrowser } from "../../../local/chromium/launch-chromium.ts";

const MAIN = join(import.meta.dirname, "../../../local/start/main.ts");
const Ready = z.strictObject({
  page: z.string(),
  formulaire: z.string(),
  classeur: z.string(),
  site: z.string(),
  google: z.string(),
  jeton: z.string(),
});
/** Milliseconds; others may load the machine. */
const LONGEST_START = 100_000;
/** The form's port in the tests, from the page's. */
export const FORM_PORT_DISTANCE = 1_000;

/** A page that runs; `page` is its address with the key. */
export interface PageProcess extends z.infer<typeof Ready> {
  /** Asks for a path such as `api/workbooks` as the page does, with the cookie of who opened its address. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  process: ChildProcess;
  /** What it has said to the person. */
  said(): string;
  /** Stops it with a signal and waits for its end; answers its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `local/start/main.ts` on a folder, by another command if need be, and waits for its ready line. */
export async function startProcess(
  folder: string,
  port: number,
  launcher: readonly string[] = [],
): Promise<PageProcess> {
  const child = spawnPage(folder, port, ["--json"], launcher);
  let line = "";
  child.stdout.once("data", (chunk) => {
    line = String(chunk);
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
    notePrinted(String(chunk));
  });
  let isEnded = false;
  const ended = new Promise<number | null>((resolve) =>
    child.once("exit", (code) => {
      isEnded = true;
      resolve(code);
    }),
  );
  await until(() => line !== "" || isEnded, LONGEST_START);
  if (isEnded) throw new Error(`The page ended with code ${child.exitCode}: ${errors}`);
  const ready = Ready.parse(JSON.parse(line));
  const address = new URL(ready.page);
  const Cookie = `revue-qualite-${address.port}=${address.searchParams.get("cle")}`;
  return {
    ...ready,
    ask: (path, init) => fetch(new URL(path, address), { ...init, headers: { Cookie } }),
    process: child,
    said: () => errors,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts `local/start/main.ts` on a folder; its form has a port of its own, so that pages of several tests don't meet. */
export function spawnPage(
  folder: string,
  port: number,
  options: readonly string[] = [],
  [command = process.execPath, ...words]: readonly string[] = [],
) {
  const ports = ["--port", String(port), "--port-formulaire", String(port + FORM_PORT_DISTANCE)];
  return spawn(command, [...words, MAIN, ...ports, "--donnees", folder, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** A folder that is taken away by `remove`. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "revue-qualite-page-"));
  // The form of a page that was killed may still write a moment.
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
}
