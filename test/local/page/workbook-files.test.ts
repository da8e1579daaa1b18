// Whole files in the desk: another name, a copy, the example as new, the trash, two versions, while edits wait in journals.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { EXAMPLE_TITLE } from "../../../local/page/example.ts";
import type { PageEvent } from "../../../local/page/protocol/events.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import type { OpenWorkbook } from "../../../local/page/workbooks/open-workbook.ts";
import { unite, versionsView } from "../../../local/page/workbooks/versions-view.ts";
import {
  copyWorkbook,
  discardWorkbook,
  renameWorkbook,
  renewExample,
} from "../../../local/page/workbooks/workbook-files.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
let events: PageEvent[] = [];
let example: OpenWorkbook;
let own: OpenWorkbook;

beforeAll(async () => {
  example = await desk.add(EXAMPLE_TITLE, bytesWith("exemple"));
  own = await desk.add("Arles 2020", bytesWith("avant"));
  desk.events.add({ clientId: "autre", workbookId: own.id, send: (event) => events.push(event) });
});
afterEach(() => {
  events = [];
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function bytesWith(...values: string[]): Uint8Array {
  const rows = values.map((value) => [{ value }]);
  const sheet = { ...newSheet({ sheetId: 0, title: "Feuille" }), rows };
  return newWorkbook(newSpreadsheet("essai", { title: "Essai", locale: "fr_FR" }, [sheet]));
}

function type({ id }: OpenWorkbook, text: string, row = 0): void {
  editCells(desk, { workbookId: id, sheetId: 0, clientId: "moi", rowVersion: 0 }, [[row, 0, text]]);
}

function idOf(path: string): string {
  return openWorkbook(readFileSync(join(folder.path, path)), path).spreadsheet.spreadsheetId;
}

function firstValueOf(path: string): unknown {
  const { sheets } = openWorkbook(readFileSync(join(folder.path, path)), path).spreadsheet;
  return sheets[0]?.rows[0]?.[0]?.value;
}

it("gives a workbook another name while it is open: its edits follow, its pages are told, and it goes on", async () => {
  const renamed: string[] = [];
  desk.onRename = ({ file }) => renamed.push(file.places.fileName);
  type(own, "tapé avant");
  expect(await renameWorkbook(desk, "Arles 2020.xlsx", " Arles : 2020/21 ")).toBe("Arles 2020 21.xlsx");
  expect(existsSync(join(folder.path, "Arles 2020.xlsx"))).toBe(false);
  expect(existsSync(join(folder.path, ".revue-qualite", "Arles 2020.xlsx"))).toBe(false);
  expect(events.at(-1)).toMatchObject({ kind: "workbook", workbook: { fileName: "Arles 2020 21.xlsx" } });
  expect(renamed).toEqual(["Arles 2020 21.xlsx"]);
  // A file without an id of its own would take another from its new name.
  expect(own.file.read()).toMatchObject({ spreadsheetId: own.id, properties: { title: "Arles 2020 21" } });
  type(own, "tapé après");
  // What a kill would leave: the journals tell the last edit.
  expect(own.file.read().sheets[0]?.rows[0]?.[0]?.value).toBe("tapé après");
  await desk.fold(own);
  expect(firstValueOf("Arles 2020 21.xlsx")).toBe("tapé après");
});

it("refuses a name that is taken or blank, and a workbook in which an action runs", async () => {
  const name = "Arles 2020 21.xlsx";
  await expect(renameWorkbook(desk, name, EXAMPLE_TITLE)).rejects.toThrow("est déjà pris");
  await expect(renameWorkbook(desk, name, "  ")).rejects.toThrow("Indiquez le nom");
  own.takeLock();
  await expect(renameWorkbook(desk, name, "Autre")).rejects.toThrow("Une autre action est en cours");
  await expect(discardWorkbook(desk, name)).rejects.toThrow("Une autre action est en cours");
  own.releaseLock();
  expect(existsSync(join(folder.path, name))).toBe(true);
});

it("copies a workbook with what was just typed, under an id of its own", async () => {
  type(own, "pour la copie");
  expect(await copyWorkbook(desk, "Arles 2020 21.xlsx")).toBe("Arles 2020 21 – copie.xlsx");
  const copy = desk.opened("Arles 2020 21 – copie.xlsx");
  expect(copy?.id).not.toBe(own.id);
  expect(firstValueOf("Arles 2020 21 – copie.xlsx")).toBe("pour la copie");
});

it("makes the example as new, and keeps the trials in the trash", async () => {
  type(example, "essai");
  const place = await renewExample(desk, `${EXAMPLE_TITLE}.xlsx`);
  expect(place).toBe(`corbeille/${EXAMPLE_TITLE}.xlsx`);
  expect(firstValueOf(place)).toBe("essai");
  const { sheets } = desk.spreadsheet(example.id);
  expect(sheets.map(({ properties }) => properties.title)).toContain("Relevés");
  expect(example.file.read().sheets).toHaveLength(sheets.length);
  // At the next start, the form finds it by its id.
  expect(example.file.read().spreadsheetId).toBe(example.id);
  await desk.fold(example);
  expect(idOf(`${EXAMPLE_TITLE}.xlsx`)).toBe(example.id);
  await expect(renewExample(desk, "Arles 2020 21.xlsx")).rejects.toThrow("Seul l’exemple");
});

it("refuses to put away or to copy a workbook of which two versions wait for a choice", async () => {
  type(own, "de la page");
  writeFileSync(join(folder.path, "Arles 2020 21.xlsx"), bytesWith("d’ailleurs"));
  for (const refused of [discardWorkbook, copyWorkbook])
    await expect(refused(desk, "Arles 2020 21.xlsx")).rejects.toThrow("choisissez d’abord la version");
  await own.file.takePage();
});

it("puts both versions together, asks for the cells that both changed, and copies the file beside first", async () => {
  const write = (...values: string[]): void =>
    writeFileSync(join(folder.path, "Arles 2020 21.xlsx"), bytesWith(...values));
  type(own, "ici");
  write("de la page", "du fichier");
  desk.lookAtFiles();
  expect(versionsView(desk, own.id)).toMatchObject({
    program: "Un autre programme",
    obstacle: null,
    counts: { page: 1, disk: 1, both: 0 },
    shown: [
      { before: "de la page", here: "ici" },
      { about: "nouvelle ligne", inFile: "du fichier" },
    ],
  });
  write("là", "du fichier");
  await expect(unite(desk, own.id, [])).rejects.toThrow("D’autres cellules ont changé des deux côtés");
  expect(readdirSync(folder.path)).not.toContain("Arles 2020 21 (version du disque) (2).xlsx");
  const copyName = await unite(desk, own.id, [{ tab: "Feuille", row: 0, column: 0, side: "page" }]);
  expect(firstValueOf(copyName)).toBe("là");
  expect(firstValueOf("Arles 2020 21.xlsx")).toBe("ici");
  expect(own.file.conflict).toBeNull();
  expect(own.file.read().sheets[0]?.rows.map((row) => row?.[0]?.value)).toEqual(["ici", "du fichier"]);
});

it("leaves the choice of a version where rows moved or were added twice, or the file can't be read", async () => {
  type(own, "nouveau");
  type(own, "ajouté ici", 2);
  for (const [bytes, obstacle] of [
    [bytesWith("ici", "du fichier", "ajouté là"), "ont été ajoutées des deux côtés dans « Feuille »"],
    [bytesWith("au-dessus", "ici", "du fichier"), "ont été déplacées dans le fichier"],
    [Buffer.from("plus un classeur"), "n’est pas un classeur .xlsx"],
  ] as const) {
    writeFileSync(join(folder.path, "Arles 2020 21.xlsx"), bytes);
    desk.lookAtFiles();
    expect(versionsView(desk, own.id).obstacle).toContain(obstacle);
    await expect(unite(desk, own.id, [])).rejects.toThrow(obstacle);
  }
  await own.file.takePage();
});

it("puts a workbook in the trash with its last edits, tells its open pages, and never loses a file", async () => {
  type(own, "dernière saisie");
  const message = await discardWorkbook(desk, "Arles 2020 21.xlsx");
  expect(message).toContain("« corbeille/Arles 2020 21.xlsx »");
  expect(events.at(-1)).toEqual({ kind: "gone", message });
  expect(firstValueOf("corbeille/Arles 2020 21.xlsx")).toBe("dernière saisie");
  expect(() => type(own, "trop tard")).toThrow("introuvable");
  writeFileSync(join(folder.path, "Arles 2020 21.xlsx"), "illisible");
  await discardWorkbook(desk, "Arles 2020 21.xlsx");
  expect(readdirSync(join(folder.path, "corbeille"))).toContain("Arles 2020 21 (2).xlsx");
});

it("stays up when edits were on their way into a file that is put away meanwhile", async () => {
  const late = await desk.add("Orange 2020", bytesWith("avant"));
  type(late, "après");
  const discarding = discardWorkbook(desk, "Orange 2020.xlsx");
  // As after three seconds of rest.
  await desk.fold(late);
  await discarding;
  expect(late.savingFault).toBeNull();
  expect(firstValueOf("corbeille/Orange 2020.xlsx")).toBe("après");
});

it("gives a workbook moved back from the trash by hand what it had: deck, minutes, what the add-on remembers", async () => {
  const had = await desk.add("Nîmes 2021", bytesWith("avant"));
  had.properties.set("memoire", "gardée");
  writeFileSync(had.file.places.documents, "[]");
  type(had, "corrigé");
  // The typing's own mark is the last that anything writes there.
  await expect.poll(() => Object.keys(had.properties.all()), { timeout: 10_000 }).toContain("marque");
  const kept = had.properties.all();
  expect(kept).toEqual({ memoire: "gardée", marque: expect.stringMatching(/^[\d.]+$/) });
  await discardWorkbook(desk, "Nîmes 2021.xlsx");
  renameSync(join(folder.path, "corbeille", "Nîmes 2021.xlsx"), join(folder.path, "Nîmes retrouvé.xlsx"));
  const found = await desk.open("Nîmes retrouvé.xlsx");
  expect(found.properties.all()).toEqual(kept);
  expect(existsSync(found.file.places.documents)).toBe(true);
  expect(desk.spreadsheet(found.id).sheets[0]?.rows[0]?.[0]?.value).toBe("corrigé");
  expect(readdirSync(join(folder.path, "corbeille", ".revue-qualite"))).not.toContain("Nîmes 2021.xlsx");
});

it("keeps the last workbook of the folder", async () => {
  const names = readdirSync(folder.path).filter((name) => name.endsWith(".xlsx"));
  for (const name of names.filter((one) => one !== `${EXAMPLE_TITLE}.xlsx`))
    await discardWorkbook(desk, name);
  await expect(discardWorkbook(desk, `${EXAMPLE_TITLE}.xlsx`)).rejects.toThrow("C’est le seul classeur");
});
