// Starting and ending the page: ports, folders, signals, a kill in the middle of edits.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import * as z from "zod";
import { buildAddOn } from "../../../apps-script/build.ts";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const MAIN = join(import.meta.dirname, "../../../local/page/main.ts");
const Tab = z.object({ rows: z.array(z.object({ texts: z.array(z.string()) })) });
const View = z.object({ tabs: z.array(z.object({ sheetId: z.number(), title: z.string() })) });

beforeAll(async () => {
  await buildAddOn();
});

/** The address of the tab « Agents ». */
async function agents({ page, classeur }: PageProcess): Promise<string> {
  const { tabs } = View.parse(await (await fetch(`${page}api/workbooks/${classeur}`)).json());
  return `${page}api/workbooks/${classeur}/tabs/${tabs.find(({ title }) => title === "Agents")?.sheetId}`;
}

/** Types a text into a row of the column « Service ». */
async function typed(tab: string, row: number, text: string): Promise<number> {
  const body = JSON.stringify({ clientId: "essai", edits: [[row, 1, text]] });
  return (await fetch(`${tab}/cells`, { method: "POST", body })).status;
}

it("takes the next free port and says so", async () => {
  const taken = createServer();
  const port = Number(new URL(await listenOnLoopback(taken, 0)).port);
  const folder = temporaryFolder();
  const page = await startProcess(folder.path, port);
  expect(Number(new URL(page.page).port)).toBeGreaterThan(port);
  expect((await fetch(page.page)).status).toBe(200);
  expect(await page.stop("SIGTERM")).toBe(0);
  const child = spawn(process.execPath, [MAIN, "--port", String(port), "--donnees", folder.path]);
  const said = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data))),
  );
  expect(said).toMatch(
    new RegExp(`^Le port ${port} est pris\\. Revue Qualité est ouverte : http://127\\.0\\.0\\.1:`),
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  await closeServer(taken);
  folder.remove();
}, 60_000);

it("refuses a folder that can't be made, in one sentence", async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, "fichier");
  writeFileSync(file, "");
  await expect(startProcess(join(file, "donnees"), 18_700)).rejects.toThrow(
    /code 2: Le dossier « .+ » ne peut pas être créé ou écrit\. Vérifiez ses droits, ou choisissez un autre dossier avec --donnees\.\n$/,
  );
  folder.remove();
}, 60_000);

it("refuses a folder that another page has open, and ends cleanly on SIGTERM, every edit in the .xlsx", async () => {
  const folder = temporaryFolder();
  const page = await startProcess(folder.path, 18_710);
  await expect(startProcess(folder.path, 18_711)).rejects.toThrow(
    /code 2: Le dossier « .+ » est déjà ouvert par une autre page de Revue Qualité\. Fermez-la, ou choisissez un autre dossier avec --donnees\.\n$/,
  );
  // A browser tab that listens must not hold the end back.
  const events = await fetch(`${page.page}api/workbooks/${page.classeur}/events?client=essai`);
  expect(await typed(await agents(page), 1, "juste avant la fin")).toBe(200);
  expect(await page.stop("SIGTERM")).toBe(0);
  await events.body?.cancel().catch(() => undefined);
  const [name = ""] = readdirSync(folder.path).filter((one) => one.endsWith(".xlsx"));
  const { sheets } = openWorkbook(readFileSync(join(folder.path, name)), name).spreadsheet;
  expect(sheets.find(({ properties }) => properties.title === "Agents")?.rows[1]?.[1]?.value).toBe(
    "juste avant la fin",
  );
  folder.remove();
}, 60_000);

it("loses no edit that it acknowledged, killed again and again while edits and foldings go on", async () => {
  const folder = temporaryFolder();
  const kept = new Map<number, string>();
  for (let round = 0; round < 3; round += 1) {
    const page = await startProcess(folder.path, 18_720);
    const tab = await agents(page);
    const { rows } = Tab.parse(await (await fetch(tab)).json());
    for (const [row, text] of kept) expect(rows[row]?.texts[1]).toBe(text);
    // Asking for the file folds: kills fall before, during and after.
    const folding = fetch(`${page.page}api/workbooks/${page.classeur}/file`).catch(() => undefined);
    const killed = setTimeout(() => void page.stop("SIGKILL"), 150 + 130 * round);
    for (let row = 1; ; row += 1) {
      const text = `tour ${round}, ligne ${row}`;
      const httpCode = await typed(tab, (row % 40) + 1, text).catch(() => undefined);
      if (httpCode === undefined) break;
      expect(httpCode).toBe(200);
      kept.set((row % 40) + 1, text);
    }
    clearTimeout(killed);
    await folding;
    expect(kept.size).toBeGreaterThan(5);
  }
  const page = await startProcess(folder.path, 18_720);
  const { rows } = Tab.parse(await (await fetch(await agents(page))).json());
  for (const [row, text] of kept) expect(rows[row]?.texts[1]).toBe(text);
  expect(await page.stop("SIGTERM")).toBe(0);
  folder.remove();
}, 60_000);
