// The local page as its users start it, on a folder of its own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { writeWideWorkbook } from "./wide-workbook.ts";

const MAIN = join(import.meta.dirname, "..", "..", "..", "local", "start", "main.ts");
const Ready = z.object({ page: z.string(), classeur: z.string() });

/** A page that runs on one workbook. */
export interface ServedPage {
  address: string;
  /** Posts as the page does, and waits for the whole answer. @throws Error when it is refused. */
  post(path: string, body: object): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a workbook of so many tabs and rows. */
export async function servedPage(tabs: number, rowCount: number, port: number): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), "revue-qualite-mesure-"));
  writeWideWorkbook(folder, "Mesure", tabs, rowCount);
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
  const address = new URL(page);
  const Cookie = `revue-qualite-${address.port}=${address.searchParams.get("cle")}`;
  return {
    address: page,
    post: async (path, body) => {
      const url = new URL(`/api/workbooks/${classeur}/${path}`, address);
      const answer = await fetch(url, { method: "POST", headers: { Cookie }, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await answer.text();
    },
    close: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
