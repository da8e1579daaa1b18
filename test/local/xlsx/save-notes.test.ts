import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { parseXml } from "../../../local/xlsx/xml/element.ts";
import { partTexts, withCell, workbookFile } from "./workbook-files.ts";

const COMMENTED = readFileSync(new URL("./fixtures/openpyxl.xlsx", import.meta.url));
const COMMENTS = "xl/comments/comment1.xml";
const BOXES = "xl/drawings/commentsDrawing1.vml";

function noteAt(bytes: Uint8Array, row: number, column: number) {
  return openWorkbook(bytes, "a.xlsx").spreadsheet.sheets[0]?.rows[row]?.[column]?.note;
}

describe("notes", () => {
  it("are read on their cells", () => {
    expect(noteAt(COMMENTED, 1, 1)).toBe("Un commentaire");
    expect(noteAt(COMMENTED, 0, 0)).toBeUndefined();
  });

  it("are added to a tab that has none, with a box each", () => {
    const opened = openWorkbook(workbookFile('<row r="1"><c r="A1"><v>1</v></c></row>'), "a.xlsx");
    const first = withCell(opened.spreadsheet, 0, 0, { value: 1, note: " Aide :\n« mois » & <jour> " });
    const bytes = saveWorkbook(opened, withCell(first, 4, 2, { note: "sans valeur" }));
    const parts = partTexts(bytes);
    expect(noteAt(bytes, 0, 0)).toBe(" Aide :\n« mois » & <jour> ");
    expect(noteAt(bytes, 4, 2)).toBe("sans valeur");
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<legacyDrawing r:id="rId\d"\/><\/worksheet>$/);
    expect(parts["xl/drawings/vmlDrawing1.vml"]?.match(/<v:shape /g)).toHaveLength(2);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
    expect(parts["[Content_Types].xml"]).toContain("/xl/comments1.xml");
  });

  it("are added beside those of the file", () => {
    const opened = openWorkbook(COMMENTED, "a.xlsx");
    const parts = partTexts(
      saveWorkbook(opened, withCell(opened.spreadsheet, 0, 0, { value: "Mois", note: "Aide" })),
    );
    expect(parts[COMMENTS]).toContain("Un commentaire");
    expect(parts[COMMENTS]).toContain('ref="A1"');
    expect(parts[BOXES]?.match(/<\w+:shape /g)).toHaveLength(2);
    expect(() => parseXml(parts[BOXES] ?? "")).not.toThrow();
    expect(new Set(parts[BOXES]?.match(/_x0000_s\d+/g)).size).toBe(2);
  });

  it("change without a second box, and go with theirs", () => {
    const opened = openWorkbook(COMMENTED, "a.xlsx");
    const cell = opened.spreadsheet.sheets[0]?.rows[1]?.[1];
    const changed = partTexts(
      saveWorkbook(opened, withCell(opened.spreadsheet, 1, 1, { ...cell, note: "Autre" })),
    );
    expect(changed[BOXES]?.match(/<\w+:shape /g)).toHaveLength(1);
    expect(changed[COMMENTS]).not.toContain("Un commentaire");
    const { note: _, ...withoutNote } = cell ?? {};
    const gone = partTexts(saveWorkbook(opened, withCell(opened.spreadsheet, 1, 1, withoutNote)));
    expect(gone[BOXES]).not.toContain(":shape ");
    expect(gone[COMMENTS]).not.toContain("<comment ");
  });
});
