import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { WorkbookFileError } from "../../../local/xlsx/workbook-file-error.ts";
import { workbookFile, workbookParts, zipOf } from "./workbook-files.ts";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function faultOf(bytes: Uint8Array, fileName = "classeur.xlsx"): { fault: string; message: string } {
  try {
    openWorkbook(bytes, fileName);
  } catch (error) {
    if (error instanceof WorkbookFileError) return { fault: error.fault, message: error.message };
    throw error;
  }
  return { fault: "none", message: "" };
}

describe("a file that is no readable workbook", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  it.each([
    ["an empty file", new Uint8Array(), "empty"],
    ["a text", text("Mois;Code\n01/2020;TEL1"), "not-xlsx"],
    ["a zip of something else", zipOf({ "a.txt": "bonjour" }), "not-xlsx"],
    [
      "an OpenDocument sheet",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "not-xlsx",
    ],
    ["a zip that holds nothing", zipSync({}), "not-xlsx"],
    ["an old .xls", Uint8Array.from([...COMPOUND, ...new Array(600).fill(0)]), "old-format"],
    [
      "an encrypted workbook",
      Uint8Array.from([
        ...COMPOUND,
        ...new Array(600).fill(0),
        ...Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "encrypted",
    ],
    ["a truncated zip", workbookFile("").slice(0, 400), "damaged"],
    ["XML that is not well formed", workbookFile("<row><c></row>"), "damaged"],
    ["a cell without a column", workbookFile('<row r="1"><c r="12"><v>1</v></c></row>'), "damaged"],
    ["a lone signature", Uint8Array.from([0x50, 0x4b, 3, 4]), "damaged"],
  ])("%s is refused", (_, bytes, fault) => {
    expect(faultOf(bytes).fault).toBe(fault);
  });

  it("names the file and the remedy in French", () => {
    const { message } = faultOf(text("x"), "Bilan 2020.csv");
    expect(message).toContain("« Bilan 2020.csv »");
    expect(message).toContain("enregistrez-le au format");
    const encrypted = Uint8Array.from([...COMPOUND, ...Buffer.from("EncryptedPackage", "utf16le")]);
    expect(faultOf(encrypted, "Bilan.xlsx").message).toMatch(
      /« Bilan.xlsx » est protégé.*retirez le mot de passe/,
    );
  });

  it("refuses a workbook whose tabs are missing from the package", () => {
    const { "xl/worksheets/sheet1.xml": _, ...parts } = workbookParts("");
    expect(faultOf(zipOf(parts)).fault).toBe("damaged");
  });

  it("refuses what unpacks to more than memory should hold", () => {
    const bytes = workbookFile("");
    // The directory of the zip says the unpacked size of the first part: 4 bytes, 24 after its signature.
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer).setUint32(directory + 24, 900 * 1024 * 1024, true);
    expect(faultOf(bytes).fault).toBe("too-large");
  });

  it("opens what other programs write", () => {
    for (const name of ["openpyxl", "libreoffice"]) {
      const path = new URL(`./fixtures/${name}.xlsx`, import.meta.url);
      expect(faultOf(readFileSync(path)).fault).toBe("none");
    }
  });
});
