// The program killed within each deed: what was acknowledged is there, and nothing is half done.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Cell, Row } from "../../../../local/google/sheets/model.ts";
import { Desk } from "../../../../local/page/workbooks/desk.ts";
import { preparedWorkbook } from "../../../../local/page/workbooks/new-file.ts";
import { temporaryFolder } from "../running-page.ts";
import { changedTab, DEEDS, paste } from "./deeds.ts";

/** `npm run proof:killed` kills each deed at twenty of its moments; the suite one of them, once. */
const KILLS = Number(process.env.KILLS_OF_EACH_DEED ?? 1);
const KILLED = KILLS > 1 ? Object.keys(DEEDS) : ["sort"];
const FILE_NAME = "Essai.xlsx";

const folder = temporaryFolder();
const start = join(folder.path, "depart");
let before = "";

beforeAll(async () => {
  mkdirSync(start);
  const desk = new Desk(start);
  const bytes = await preparedWorkbook({ settings: { department: "Essai", year: 2026 }, rows: {} });
  const { id } = await desk.add("Essai", bytes);
  paste(desk, id, "Action");
  before = stateOf(desk, id);
  await desk.close();
});
afterAll(() => folder.remove());

/** What every tab holds, row by row. */
function stateOf(desk: Desk, workbookId: string): string {
  expect(changedTab(desk, workbookId).rows.length).toBeGreaterThan(200);
  const tabs = desk.spreadsheet(workbookId).sheets.map(({ properties: { title, gridProperties }, rows }) => ({
    title,
    rowCount: gridProperties.rowCount,
    rows: Object.fromEntries([...rows.entries()].flatMap(([index, row]) => contentsOf(index, row))),
  }));
  return JSON.stringify(tabs);
}

function contentsOf(index: number, row: Row | undefined): [number, string][] {
  const content = ({ value, formula, note }: Cell): string => JSON.stringify([value, formula, note]);
  const texts = Array.from(row ?? [], (cell) => (cell?.value === undefined ? "" : content(cell)));
  while (texts.at(-1) === "") texts.pop();
  return texts.length === 0 ? [] : [[index, texts.join()]];
}

/** A copy of the folder, opened as a later start would. */
async function opened(path: string): Promise<{ desk: Desk; id: string }> {
  const desk = new Desk(path);
  const { id } = await desk.open(FILE_NAME);
  return { desk, id };
}

/** Does a deed whole: what it leaves, and how long it takes. */
async function doneWhole(name: string): Promise<{ after: string; milliseconds: number }> {
  const path = join(folder.path, `${name}-entier`);
  cpSync(start, path, { recursive: true });
  const { desk, id } = await opened(path);
  const begun = performance.now();
  await DEEDS[name]?.(desk, id);
  const milliseconds = performance.now() - begun;
  const after = stateOf(desk, id);
  await desk.close();
  return { after, milliseconds };
}

/** Does a deed in another copy, in a process killed so long after it began; whether it was acknowledged, what is left. */
async function doneKilled(name: string, kill: number, killedAfter: number) {
  const path = join(folder.path, `${name}-${kill}`);
  cpSync(start, path, { recursive: true });
  const words = [join(import.meta.dirname, "deed-process.ts"), path, FILE_NAME, name];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), killedAfter);
    said += chunk;
  });
  await new Promise((resolve) => child.once("close", resolve));
  expect(said).toMatch(/^begun\n/);
  const { desk, id } = await opened(path);
  const state = stateOf(desk, id);
  await desk.close();
  return { isAcknowledged: said.includes("acknowledged"), state };
}

it.each(KILLED)("%s: killed at any moment, it is whole or not begun", async (name) => {
  const { after, milliseconds } = await doneWhole(name);
  expect(after).not.toBe(before);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { isAcknowledged, state } = await doneKilled(name, kill, (milliseconds * (kill + 0.5)) / KILLS);
    if (isAcknowledged) expect(state === after).toBe(true);
    else expect([before, after].includes(state)).toBe(true);
  }
});
