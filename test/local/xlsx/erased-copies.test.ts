// Erasing personal cells clears every copy of them that the file holds; what can't be cleared is named.
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Spreadsheet } from "../../../local/google/sheets/model.ts";
import { remainingCopies } from "../../../local/xlsx/erasure/remaining-copies.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { packageFaults } from "../../support/office-package.ts";
import { SCHEMAS_TIMEOUT_MILLISECONDS, schemaFaults } from "../../support/office-schemas.ts";
import { COLUMNS, copiesFile, copiesPart, ERASED, STANDING, workbookWith } from "./complaint-copies.ts";
import { partTexts, valuesOf, withSheet } from "./workbook-files.ts";

const PERSONAL = ["subject", "message", "name", "email", "phone"];

/** The spreadsheet with the personal cells of row 2 emptied, notes included, as the add-on empties them. */
function erased(spreadsheet: Spreadsheet): Spreadsheet {
  return withSheet(spreadsheet, 0, ({ rows }) => {
    const cells = Array.from(rows[1] ?? [], (cell, column) =>
      PERSONAL.includes(COLUMNS[column] ?? "") ? undefined : cell,
    );
    cells[COLUMNS.indexOf("erasedOn")] = { value: 44_200 };
    return { rows: rows.map((row, index) => (index === 1 ? cells : row)) };
  });
}

function erase(more: Record<string, string | Uint8Array> = {}): { bytes: Uint8Array; copies: string[] } {
  const opened = openWorkbook(copiesFile(more), "classeur.xlsx");
  const after = erased(opened.spreadsheet);
  const bytes = saveWorkbook(opened, after);
  return { bytes, copies: remainingCopies(opened.spreadsheet, after, bytes) };
}

/** Every text of the file, tags left out, its XML entities read. */
function wholeText(bytes: Uint8Array): string {
  const texts = Object.values(partTexts(bytes)).map((text) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
  return texts.join("\n");
}

describe("an erased complaint", () => {
  it("is nowhere in the file any more", () => {
    const before = wholeText(copiesFile());
    const { bytes, copies } = erase();
    const after = wholeText(bytes);
    const phone = "612345678";
    for (const text of [
      ERASED.name,
      ERASED.email,
      phone,
      "J’ai attendu deux heures",
      `"${ERASED.subject}"`,
    ]) {
      expect(before, text).toContain(text);
      expect(after, text).not.toContain(text);
    }
    expect(after.replace(/<[^<>]*>/g, "")).not.toContain("Durand");
    expect(copies).toEqual([]);
  });

  it(
    "leaves a valid file, whose pivot tables are made again when it is opened",
    async () => {
      const { bytes } = erase();
      const parts = partTexts(bytes);
      const definition = parts["xl/pivotCache/pivotCacheDefinition1.xml"] ?? "";
      expect(definition).toMatch(/refreshOnLoad="1"/);
      expect(definition).toMatch(/saveData="0"/);
      expect(definition).not.toMatch(/r:id=|recordCount=/);
      expect(Object.keys(parts)).not.toContain("xl/pivotCache/pivotCacheRecords1.xml");
      expect(packageFaults(bytes)).toEqual([]);
      expect(await schemaFaults(bytes, "xlsx")).toEqual([]);
    },
    SCHEMAS_TIMEOUT_MILLISECONDS,
  );

  it("leaves the complaints that stay, and other people's words", () => {
    const { bytes } = erase();
    const { spreadsheet } = openWorkbook(bytes, "classeur.xlsx");
    expect(valuesOf(spreadsheet)[2]).toContain(STANDING.name);
    const parts = partTexts(bytes);
    expect(parts["xl/threadedComments/threadedComment1.xml"]).toContain("À suivre");
    expect(parts["xl/externalLinks/externalLink1.xml"]).toContain("<v>autre</v>");
    expect(parts["xl/charts/chart1.xml"]).toContain(STANDING.name);
    expect(parts["xl/sharedStrings.xml"]).toContain("<si><t>Total</t></si>");
    expect(parts["xl/worksheets/sheet3.xml"]).toContain("<f>'Réclamations'!D2</f>");
  });

  it("leaves every part as it is when nothing personal goes", () => {
    const bytes = copiesFile();
    const opened = openWorkbook(bytes, "classeur.xlsx");
    const after = withSheet(opened.spreadsheet, 2, ({ rows }) => ({
      rows: rows.map((row) => row?.map((cell, column) => (column === 1 ? { value: "fait" } : cell))),
    }));
    const [before, saved] = [unzipSync(bytes), unzipSync(saveWorkbook(opened, after))];
    for (const name of [
      "xl/pivotCache/pivotCacheDefinition1.xml",
      "xl/externalLinks/externalLink1.xml",
      "docProps/thumbnail.jpeg",
    ]) {
      expect(saved[name], name).toEqual(before[name]);
    }
  });

  it("keeps what another complaint still says", () => {
    const sheet = copiesPart("xl/worksheets/sheet1.xml").replaceAll(
      STANDING.name,
      "Aïcha &lt;Nadia&gt; Durand &amp; fils",
    );
    const { bytes, copies } = erase({ "xl/worksheets/sheet1.xml": sheet });
    expect(partTexts(bytes)["xl/charts/chart1.xml"]).toContain("Durand");
    expect(copies).toEqual([]);
  });
});

describe("a copy that can't be cleared is named", () => {
  const other = (text: string): string => copiesPart("xl/worksheets/sheet3.xml").replace("à faire", text);

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      "typed in another tab",
      { "xl/worksheets/sheet3.xml": other(`Rappeler ${ERASED.email} demain`) },
      "onglet « Suivi », cellule B1",
    ],
    [
      "in a list of choices",
      {
        "xl/worksheets/sheet3.xml": other("x").replace(
          "</sheetData>",
          `</sheetData><dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>"${ERASED.email},autre"</formula1></dataValidation></dataValidations>`,
        ),
      },
      "onglet « Suivi », listes de choix",
    ],
    [
      "typed in a shape",
      { "xl/drawings/drawing1.xml": copiesPart("xl/drawings/drawing1.xml").replace(/ textlink="[^"]*"/, "") },
      "zone de texte, image ou forme, onglet « Synthèse »",
    ],
    [
      "in a note of another cell",
      { "xl/comments1.xml": copiesPart("xl/comments1.xml").replace('ref="D2"', 'ref="A3"') },
      "commentaire ou note d’une autre cellule, onglet « Réclamations »",
    ],
    [
      "in an embedded workbook",
      { "xl/embeddings/Microsoft_Excel_Worksheet.xlsx": workbookWith(`Copie de ${ERASED.name}`) },
      "fichier incorporé",
    ],
    ["in macros", { "xl/vbaProject.bin": `Sub x() : Nom = "${ERASED.email}" : End Sub` }, "macros"],
    [
      "in a data model",
      { "xl/model/item.data": "compressed" },
      "modèle de données (Power Pivot) (ne peut pas être relu)",
    ],
    [
      "in a formula's text",
      { "xl/worksheets/sheet3.xml": other("x").replace("'Réclamations'!D2", `"${ERASED.email}"`) },
      "onglet « Suivi », cellule A1",
    ],
    ["in joined XML", { "customXml/item9.xml": `<a>${ERASED.phone}</a>` }, "données XML jointes"],
    ["in an unknown part", { "xl/nouveau/part.xml": `<a b="${ERASED.phone}"/>` }, "« xl/nouveau/part.xml »"],
  ])("%s", (_, more, place) => {
    expect(erase(more).copies.join("\n")).toContain(place);
  });

  it("but not a common word, nor the service's own people", () => {
    const agent = copiesPart("xl/worksheets/sheet3.xml").replace("à faire", `L’${ERASED.subject} au guichet`);
    expect(erase({ "xl/worksheets/sheet3.xml": agent }).copies).toEqual([]);
  });
});
