// Personal data erased from the page's menu: what the page keeps forgets it too, and what stays is named.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import type { PageEvent } from "../../../local/page/protocol/events.ts";
import { runAction } from "../../../local/page/workbooks/actions.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { copyWorkbook, discardWorkbook } from "../../../local/page/workbooks/workbook-files.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { temporaryFolder } from "./running-page.ts";

const NAME = "Nadia Durand-Aubert";
const CLIENT = "onglet-1";
let folder = temporaryFolder();
let desk = new Desk(folder.path);
let told: PageEvent[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  desk = new Desk(folder.path);
  told = [];
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

/** The example open, a name typed in its first complaint; answers its id and tells what the page is told. */
async function openExample(): Promise<string> {
  const { id } = await desk.add("Site", await preparedWorkbook(AIX_2020));
  desk.events.add({ clientId: CLIENT, workbookId: id, send: answerYes });
  type(id, "Réclamations", "Nom", 1, NAME);
  await desk.fold(desk.workbook(id));
  return id;
}

function answerYes(event: PageEvent): void {
  told.push(event);
  if (event.kind === "question") setImmediate(() => desk.questions.answer(event.questionId, "YES"));
}

function type(id: string, title: string, header: string, row: number, text: string): void {
  const sheet = desk.spreadsheet(id).sheets.find(({ properties }) => properties.title === title);
  const column = sheet?.rows[0]?.findIndex((cell) => cell?.value === header) ?? -1;
  const place = { workbookId: id, sheetId: sheet?.properties.sheetId ?? -1, clientId: CLIENT, rowVersion: 0 };
  editCells(desk, place, [[row, column, text]]);
}

async function erase(id: string): Promise<string> {
  await runAction(desk, id, "effacerLesDonneesPersonnelles", CLIENT);
  const last = told.at(-2);
  if (last?.kind === "question") return last.message;
  return last?.kind === "dialog" ? desk.dialogs.html(id, last.dialogId) : "";
}

/** Every file of the data folder, unpacked, as one text. */
function kept(path = folder.path): string {
  return readdirSync(path, { withFileTypes: true })
    .map((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return kept(inner);
      const bytes = readFileSync(inner);
      const parts = entry.name.endsWith(".xlsx") ? Object.values(unzipSync(bytes)) : [bytes];
      return parts.map((part) => Buffer.from(part).toString("utf8")).join("\n");
    })
    .join("\n");
}

it("leaves nothing of it in the data folder, at once, and undoing does not bring it back", async () => {
  const id = await openExample();
  expect(kept()).toContain(NAME);
  expect(await erase(id)).toContain("Données personnelles effacées");
  expect(kept()).not.toContain(NAME);
  expect(undo(desk, { workbookId: id, clientId: CLIENT }, "undo").message).toBe("Rien à annuler.");
  expect(JSON.stringify(desk.spreadsheet(id))).not.toContain(NAME);
});

it("names what still holds it, here, in the folder and in its trash, and does not say erased", async () => {
  const id = await openExample();
  type(id, "Réclamations", "Suite donnée", 1, `Réponse à Mme ${NAME}`);
  await copyWorkbook(desk, "Site.xlsx");
  await discardWorkbook(desk, await copyWorkbook(desk, "Site.xlsx"));
  // What is left of a workbook whose file was deleted from the trash.
  rmSync(join(folder.path, "corbeille", "Site – copie (2).xlsx"));
  const bytes = readFileSync(join(folder.path, "Site.xlsx"));
  writeFileSync(join(folder.path, "Site (version du disque).xlsx"), bytes);
  writeFileSync(join(folder.path, "Coupé.xlsx"), bytes.subarray(0, 999));
  writeFileSync(join(folder.path, "Chiffré.xlsx"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  const other = newSheet({ sheetId: 0, title: "Feuille" });
  writeFileSync(join(folder.path, "Sans rien.xlsx"), newWorkbook(newSpreadsheet("autre", {}, [other])));
  writeFileSync(join(folder.path, ".~lock.Site.xlsx#"), "");
  const html = await erase(id);
  expect(html).not.toContain("Données personnelles effacées");
  expect(html).toMatch(/«\sSite\.xlsx\s», ouvert dans un autre programme\s: fermez-l’y sans l’enregistrer/);
  expect(existsSync(desk.workbook(id).file.places.common)).toBe(false);
  expect(html).toContain("Effacement incomplet");
  expect(html).toMatch(/onglet «\sRéclamations\s», cellule S2/);
  expect(html).toMatch(/le classeur «\sSite \(version du disque\)\.xlsx\s»/);
  expect(html).toMatch(/le classeur «\sSite – copie\.xlsx\s»/);
  expect(html).toMatch(/le classeur «\scorbeille\/\.revue-qualite\/Site – copie \(2\)\.xlsx\s»/);
  expect(html).toMatch(/«\sCoupé\.xlsx\s» \(ne peut pas être relu\)/);
  expect(html).toMatch(/«\sChiffré\.xlsx\s» \(ne peut pas être relu\)/);
  expect(html).not.toContain("Sans rien");
});

it("forgets the documents that repeat it, keeps the others, and says that a copy may have been taken away", async () => {
  const id = await openExample();
  const workbook = desk.workbook(id);
  const make = (name: string, content: string): string => {
    const body = { name, mimeType: "application/vnd.google-apps.document" };
    const media = { mimeType: "text/html", content };
    const call = { service: "drive", method: "files.create", params: {}, body, media } as const;
    return z.object({ id: z.string() }).parse(desk.calledByAddOn(workbook, call)).id;
  };
  const repeats = make("Comité de mars", `<p>Lu&nbsp;: la lettre de <b>Nadia</b> Durand-Aubert.</p>`);
  const other = make("Comité de juin", "<p>Rien à signaler.</p>");
  const html = await erase(id);
  expect(html).toMatch(/le document «\sComité de mars\s», là où il a été téléchargé/);
  expect(html).not.toContain("Comité de juin");
  expect(() => desk.document(id, repeats)).toThrow("Ce document");
  expect(desk.document(id, other).html).toContain("Rien à signaler");
  expect(kept()).not.toContain("Durand-Aubert");
});
