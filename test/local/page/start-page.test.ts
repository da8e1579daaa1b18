// Starting and ending the page: ports, folders, signals, a kill in the middle of edits.
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import * as z from "zod";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import {
  FORM_PORT_DISTANCE,
  type PageProcess,
  spawnPage,
  startProcess,
  temporaryFolder,
} from "./running-page.ts";

const Tab = z.object({ rows: z.array(z.object({ texts: z.array(z.string()) })) });
/** However busy the machine, so many are acknowledged before a kill. */
const EDITS_BEFORE_FOLDING = 3;
const View = z.object({ tabs: z.array(z.object({ sheetId: z.number(), title: z.string() })) });

/** The path of the tab « Agents ». */
async function agents({ ask, classeur }: PageProcess): Promise<string> {
  const { tabs } = View.parse(await (await ask(`api/workbooks/${classeur}`)).json());
  return `api/workbooks/${classeur}/tabs/${tabs.find(({ title }) => title === "Agents")?.sheetId}`;
}

/** Types a text into a cell of « Agents »; row and column from 0. */
async function typed(page: PageProcess, row: number, text: string, column = 1): Promise<number> {
  const body = JSON.stringify({ clientId: "essai", rowVersion: 0, edits: [[row, column, text]] });
  return (await page.ask(`${await agents(page)}/cells`, { method: "POST", body })).status;
}

it("takes the next free port and says so; keeps its key in the folder, for this account alone, on no command line", async () => {
  const taken = createServer();
  const port = Number(new URL(await listenOnLoopback(taken, 0)).port);
  const takenToo = createServer();
  await listenOnLoopback(takenToo, port + FORM_PORT_DISTANCE);
  const folder = temporaryFolder();
  const hidden = join(folder.path, ".revue-qualite");
  // As a former version left it.
  mkdirSync(hidden, { mode: 0o755 });
  const first = await startProcess(folder.path, port);
  expect(Number(new URL(first.page).port)).toBeGreaterThan(port);
  // A program too is told, beside its line.
  const [page, form] = [first.page, first.formulaire].map((address) => new URL(address).port);
  const formPort = port + FORM_PORT_DISTANCE;
  const told = `Le port ${port} est pris : la page est au port ${page}.\nLe port ${formPort} est pris : le formulaire public est au port ${form}.\n`;
  await expect.poll(first.said).toBe(told);
  await closeServer(takenToo);
  expect((await first.ask("")).status).toBe(200);
  const key = new URL(first.page).searchParams.get("cle") ?? "";
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(readFileSync(join(hidden, "cle-de-la-page"), "utf8").trim()).toBe(key);
  expect(statSync(join(hidden, "cle-de-la-page")).mode & 0o777).toBe(0o600);
  expect(statSync(hidden).mode & 0o777).toBe(0o700);
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "args="], { maxBuffer: 2 ** 26 });
  expect(stdout).not.toContain(key);
  expect(await first.stop("SIGTERM")).toBe(0);
  const child = spawnPage(folder.path, port);
  const said = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data))),
  );
  expect(said).toMatch(
    new RegExp(`^Le port ${port} est pris\\. Revue Qualité est ouverte : http://127\\.0\\.0\\.1:`),
  );
  expect(said).toContain(`?cle=${key}\n`);
  // The page is there before the form is: its link waits, then leads there.
  const { origin, port: pagePort } = new URL(/http:\S+/.exec(said)?.[0] ?? "");
  const link = async (): Promise<string> =>
    (await fetch(`${origin}/formulaire`, { headers: { Cookie: `revue-qualite-${pagePort}=${key}` } })).text();
  expect(await link()).toMatch(/Le formulaire public démarre…|url=http:/);
  await expect.poll(link, { timeout: 60_000 }).toContain("url=http://127.0.0.1:");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  await closeServer(taken);
  folder.remove();
});

it("refuses a folder that can't be made, in one sentence", async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, "fichier");
  writeFileSync(file, "");
  await expect(startProcess(join(file, "donnees"), 18_700)).rejects.toThrow(
    /code 2: Le dossier « .+ » ne peut pas être créé ou écrit\. Vérifiez ses droits, ou choisissez un autre dossier avec --donnees\.\n$/,
  );
  folder.remove();
});

it("makes another key when its file was spoilt; refuses a folder that another page has open, and ends cleanly on SIGTERM, every edit in the .xlsx", async () => {
  const folder = temporaryFolder();
  const hidden = join(folder.path, ".revue-qualite");
  mkdirSync(hidden);
  writeFileSync(join(hidden, "cle-de-la-page"), "abc");
  const page = await startProcess(folder.path, 18_710);
  const key = new URL(page.page).searchParams.get("cle") ?? "";
  expect(key).toMatch(/^[\w-]{43}$/);
  const { origin, port } = new URL(page.page);
  const Cookie = `revue-qualite-${port}=abc`;
  expect((await fetch(`${origin}/api/workbooks`, { headers: { Cookie } })).status).toBe(403);
  expect((await page.ask("api/workbooks")).status).toBe(200);
  await expect(startProcess(folder.path, 18_711)).rejects.toThrow(
    /code 2: Le dossier « .+ » est déjà ouvert par une autre page de Revue Qualité\. Fermez-la, ou choisissez un autre dossier avec --donnees\.\n$/,
  );
  // A browser tab that listens must not hold the end back.
  const events = await page.ask(`api/workbooks/${page.classeur}/events?client=essai`);
  expect(await typed(page, 1, "juste avant la fin")).toBe(200);
  expect(await page.stop("SIGTERM")).toBe(0);
  await events.body?.cancel().catch(() => undefined);
  const [name = ""] = readdirSync(folder.path).filter((one) => one.endsWith(".xlsx"));
  const { sheets } = openWorkbook(readFileSync(join(folder.path, name)), name).spreadsheet;
  expect(sheets.find(({ properties }) => properties.title === "Agents")?.rows[1]?.[1]?.value).toBe(
    "juste avant la fin",
  );
  folder.remove();
});

it("loses no edit that it acknowledged, killed again while edits and foldings go on", async () => {
  const folder = temporaryFolder();
  const kept: string[][] = [[], []];
  const checked = async (page: PageProcess): Promise<void> => {
    const { rows } = Tab.parse(await (await page.ask(await agents(page))).json());
    for (const [round, texts] of kept.entries())
      for (const [index, text] of texts.entries()) expect(rows[index + 1]?.texts[round + 1]).toBe(text);
  };
  for (const [round, texts] of kept.entries()) {
    const page = await startProcess(folder.path, 18_720);
    await checked(page);
    let folding: Promise<unknown> | undefined;
    for (;;) {
      const text = `tour ${round}, saisie ${texts.length}`;
      const httpCode = await typed(page, texts.length + 1, text, round + 1).catch(() => undefined);
      if (httpCode === undefined) break;
      expect(httpCode).toBe(200);
      texts.push(text);
      if (texts.length !== EDITS_BEFORE_FOLDING) continue;
      // Asking for the file folds: the first kill falls early in a folding, the second late.
      folding = page.ask(`api/workbooks/${page.classeur}/file`).catch(() => undefined);
      setTimeout(() => void page.stop("SIGKILL"), 200 + 300 * round);
    }
    await folding;
  }
  const page = await startProcess(folder.path, 18_720);
  await checked(page);
  expect(await page.stop("SIGTERM")).toBe(0);
  folder.remove();
});
