// The local page as its users start it, as a process of its own on a folder.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

const MAIN = join(import.meta.dirname, "..", "local", "start", "main.ts");
const Ready = z.object({ page: z.string(), classeur: z.string() });

/** A page that runs. */
export interface ServedPage {
  /** With its key. */
  address: string;
  /** The workbook that it opened. */
  workbookId: string;
  close(): Promise<void>;
}

/** Starts it on a data folder; its form has the next port. @throws Error when it ends before it is ready. */
export async function servePage(folder: string, port: number): Promise<ServedPage> {
  const ports = ["--port", String(port), "--port-formulaire", String(port + 1)];
  const child = spawn(process.execPath, [MAIN, "--json", "--donnees", folder, ...ports], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk) => resolve(String(chunk)));
    child.once("exit", (code) => reject(new Error(`The page ended with code ${code}.`)));
  });
  const { page, classeur } = Ready.parse(JSON.parse(line));
  const close = (): Promise<void> => {
    child.kill("SIGTERM");
    return ended;
  };
  return { address: page, workbookId: classeur, close };
}
