// A workbook's file: journals, a line cut by a crash, a foreign change, a place that can't be written.
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Spreadsheet } from "../../../local/google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { KeptFile } from "../../../local/page/folder/kept-file.ts";
import { lockFolder } from "../../../local/page/folder/lock.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { temporaryFolder } from "./running-page.ts";

let folder = temporaryFolder();
const NAME = "Essai.xlsx";

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, NAME), bytesWith("avant"));
});
afterEach(() => folder.remove());

function bytesWith(value: string): Uint8Array {
  const sheet = { ...newSheet({ sheetId: 0, title: "Feuille" }), rows: [[{ value }]] };
  return newWorkbook(newSpreadsheet("essai", { title: "Essai", locale: "fr_FR" }, [sheet]));
}

function withValue(spreadsheet: Spreadsheet, value: string): Spreadsheet {
  return { ...spreadsheet, sheets: spreadsheet.sheets.map((sheet) => ({ ...sheet, rows: [[{ value }]] })) };
}

function firstValue({ sheets }: Spreadsheet): unknown {
  return sheets[0]?.rows[0]?.[0]?.value;
}

function onDisk(): unknown {
  return firstValue(openWorkbook(readFileSync(join(folder.path, NAME)), NAME).spreadsheet);
}

it("gives a kept change again after a crash, but a line that was cut", () => {
  const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
  file.keep(spreadsheet, withValue(spreadsheet, "après"));
  file.close();
  const [journal = ""] = readdirSync(file.places.hidden).filter((name) => name.startsWith("journal"));
  appendFileSync(join(file.places.hidden, journal), '{"order":[0],"she');
  expect(firstValue(KeptFile.open(folder.path, NAME).spreadsheet)).toBe("après");
  expect(onDisk()).toBe("avant");
});

it("puts kept changes in the file when it folds", async () => {
  const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
  file.keep(spreadsheet, withValue(spreadsheet, "après"));
  await file.fold();
  expect(onDisk()).toBe("après");
  expect(firstValue(KeptFile.open(folder.path, NAME).spreadsheet)).toBe("après");
});

it("writes over no foreign change, and gives either version", async () => {
  const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
  file.keep(spreadsheet, withValue(spreadsheet, "de la page"));
  writeFileSync(join(folder.path, NAME), bytesWith("d’ailleurs"));
  await file.fold();
  expect(file.conflict).not.toBeNull();
  expect(onDisk()).toBe("d’ailleurs");
  const { copyName, spreadsheet: taken } = await file.takeDisk();
  expect(firstValue(taken)).toBe("d’ailleurs");
  const copy = openWorkbook(readFileSync(join(folder.path, copyName)), copyName);
  expect(firstValue(copy.spreadsheet)).toBe("de la page");
});

it("takes no file of the disk that can't be read, and loses nothing typed while a version is kept", async () => {
  const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
  const first = withValue(spreadsheet, "de la page");
  file.keep(spreadsheet, first);
  writeFileSync(join(folder.path, NAME), "plus un classeur");
  expect(file.notices()).toBe(true);
  await expect(file.takeDisk()).rejects.toThrow("« Essai.xlsx »");
  expect(file.conflict).not.toBeNull();
  const keeping = file.takePage();
  file.keep(first, withValue(first, "tapé pendant ce temps"));
  expect(await keeping).toBe("Essai (version du disque).xlsx");
  expect(readFileSync(join(folder.path, "Essai (version du disque).xlsx"), "utf8")).toBe("plus un classeur");
  await file.fold();
  expect(onDisk()).toBe("tapé pendant ce temps");
});

it("copies what is typed while the disk's version is taken", async () => {
  const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
  const first = withValue(spreadsheet, "de la page");
  file.keep(spreadsheet, first);
  writeFileSync(join(folder.path, NAME), bytesWith("d’ailleurs"));
  const taking = file.takeDisk();
  await Promise.resolve();
  file.keep(first, withValue(first, "tapé pendant ce temps"));
  const { copyName } = await taking;
  const copy = openWorkbook(readFileSync(join(folder.path, copyName)), copyName);
  expect(firstValue(copy.spreadsheet)).toBe("tapé pendant ce temps");
  expect(firstValue(KeptFile.open(folder.path, NAME).spreadsheet)).toBe("d’ailleurs");
});

describe("a file that LibreOffice has open while the page writes it", () => {
  const lock = () => join(folder.path, `.~lock.${NAME}#`);
  /** The page writes « de la page » while LibreOffice shows « avant ». */
  async function writtenMeanwhile() {
    const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
    writeFileSync(lock(), "");
    file.keep(spreadsheet, withValue(spreadsheet, "de la page"));
    await file.fold();
    expect(onDisk()).toBe("de la page");
    return { file, spreadsheet };
  }
  const saveElsewhere = (value: string) => writeFileSync(join(folder.path, NAME), bytesWith(value));

  it("is compared with what LibreOffice began from, once it saves over it", async () => {
    const { file } = await writtenMeanwhile();
    file.keep(file.read(), withValue(file.read(), "de la page encore"));
    await file.fold();
    saveElsewhere("avant");
    expect(file.notices()).toBe(true);
    const { base, disk } = file.versions();
    expect([firstValue(base), firstValue(disk), firstValue(file.read())]).toEqual([
      "avant",
      "avant",
      "de la page encore",
    ]);
  });

  it("is compared with what LibreOffice saved, once the page's version was kept over it", async () => {
    const { file } = await writtenMeanwhile();
    saveElsewhere("de LibreOffice");
    expect(file.notices()).toBe(true);
    await file.takePage();
    saveElsewhere("de LibreOffice encore");
    expect(file.notices()).toBe(true);
    expect(firstValue(file.versions().base)).toBe("de LibreOffice");
  });

  it("is taken from nobody at the next start", async () => {
    const { file } = await writtenMeanwhile();
    file.close();
    saveElsewhere("avant");
    const again = KeptFile.open(folder.path, NAME);
    expect(again.file.conflict).not.toBeNull();
    expect(firstValue(again.spreadsheet)).toBe("de la page");
  });

  it("is compared with the page's last writing, once LibreOffice closed it", async () => {
    const { file } = await writtenMeanwhile();
    rmSync(lock());
    expect(file.notices()).toBe(false);
    saveElsewhere("d’ailleurs");
    expect(file.notices()).toBe(true);
    expect(firstValue(file.versions().base)).toBe("de la page");
  });

  it("keeps nothing of what was erased", async () => {
    const { file } = await writtenMeanwhile();
    file.forgetCommon();
    saveElsewhere("d’ailleurs");
    expect(file.notices()).toBe(true);
    expect(firstValue(file.versions().base)).toBe("de la page");
  });
});

it("dates the file by its last edit, not by its writing", async () => {
  const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
  file.keep(spreadsheet, withValue(spreadsheet, "après"));
  const [journal = ""] = readdirSync(file.places.hidden).filter((name) => name.startsWith("journal"));
  const editedAt = new Date("2026-01-02T03:04:05Z");
  utimesSync(join(file.places.hidden, journal), editedAt, editedAt);
  await file.fold();
  expect(statSync(join(folder.path, NAME)).mtime).toEqual(editedAt);
});

it("says when a change can't be kept", () => {
  const { file, spreadsheet } = KeptFile.open(folder.path, NAME);
  rmSync(file.places.hidden, { recursive: true });
  expect(() => file.keep(spreadsheet, withValue(spreadsheet, "perdu"))).toThrow("n’a pas été enregistrée");
  mkdirSync(file.places.hidden);
});

it("lets one page use a folder", async () => {
  const lock = await lockFolder(folder.path);
  await expect(lockFolder(folder.path)).rejects.toThrow("déjà ouvert par une autre page");
  lock.release();
});
