import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WorkbookFileError } from "../../../local/xlsx/workbook-file-error.ts";
import { writeFileAtomically } from "../../../local/xlsx/write-file.ts";

let full = false;

vi.mock("node:fs", async (importOriginal) => {
  const fs = await importOriginal<typeof import("node:fs")>();
  const fsyncSync = (descriptor: number): void => {
    if (full) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    fs.fsyncSync(descriptor);
  };
  return { ...fs, fsyncSync };
});

describe("writing a file", () => {
  let folder = "";
  const bytes = Uint8Array.from([1, 2, 3]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "classeur-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("makes it, and leaves nothing beside", () => {
    writeFileAtomically(join(folder, "a.xlsx"), bytes);
    expect([...readFileSync(join(folder, "a.xlsx"))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it("keeps the permissions of the file that it replaces", () => {
    const path = join(folder, "a.xlsx");
    writeFileSync(path, "ancien");
    chmodSync(path, 0o640);
    writeFileAtomically(path, bytes);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path)).toHaveLength(3);
  });

  it("writes where a link points", () => {
    writeFileSync(join(folder, "vrai.xlsx"), "ancien");
    symlinkSync(join(folder, "vrai.xlsx"), join(folder, "lien.xlsx"));
    writeFileAtomically(join(folder, "lien.xlsx"), bytes);
    expect(readFileSync(join(folder, "vrai.xlsx"))).toHaveLength(3);
  });

  it.each([
    ["a folder that does not exist", () => join(folder, "absent", "a.xlsx")],
    ["a folder in place of the file", () => join(folder, "dossier")],
  ])("says in French that it can't in %s", (_, pathOf) => {
    mkdirSync(join(folder, "dossier"));
    writeFileSync(join(folder, "dossier", "x"), "");
    const write = () => writeFileAtomically(pathOf(), bytes);
    expect(write).toThrow(WorkbookFileError);
    expect(write).toThrow(/n’a pas pu être enregistré/);
    expect(readdirSync(folder)).toEqual(["dossier"]);
  });

  it("leaves the old file whole when the disk is full", () => {
    const path = join(folder, "a.xlsx");
    writeFileSync(path, "ancien");
    full = true;
    expect(() => writeFileAtomically(path, bytes)).toThrow(/le disque est plein/);
    full = false;
    expect(readFileSync(path, "utf8")).toBe("ancien");
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });
});
