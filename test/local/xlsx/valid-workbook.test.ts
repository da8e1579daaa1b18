// Workbooks that are made and changed here are valid: their package and their schemas.
import { expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { packageFaults } from "../../support/office-package.ts";
import { SCHEMAS_TIMEOUT_MILLISECONDS, schemaFaults } from "../../support/office-schemas.ts";
import { withCell } from "./workbook-files.ts";

it(
  "the example, and the example with a hostile text, a note and a formula",
  async () => {
    const example = await preparedWorkbook(AIX_2020);
    const opened = openWorkbook(example, "a.xlsx");
    const hostile = "=1+1\u0000\u0001\u001F\uFFFE\uFFFF\uFDD0\u{1FFFE}\uD800<&>\"'";
    const changed = [
      [5, 5, { value: hostile, note: hostile }] as const,
      [6, 5, { value: 2, formula: "=1+1" }] as const,
    ].reduce(
      (spreadsheet, [row, column, cell]) => withCell(spreadsheet, row, column, cell),
      opened.spreadsheet,
    );
    const saved = saveWorkbook(opened, changed);
    expect(packageFaults(example)).toEqual([]);
    expect(packageFaults(saved)).toEqual([]);
    expect(await schemaFaults(saved, "xlsx")).toEqual([]);
    const read = openWorkbook(saved, "a.xlsx").spreadsheet.sheets[0]?.rows[5]?.[5];
    expect([read?.value, read?.note]).toEqual([hostile, hostile]);
  },
  SCHEMAS_TIMEOUT_MILLISECONDS,
);
