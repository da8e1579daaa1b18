// A desk over a folder of its own, with one prepared and empty workbook of 2026, for the tests of a file.
import { afterAll, beforeAll } from "vitest";
import type { Sheet } from "../../../local/google/sheets/model.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { temporaryFolder } from "./running-page.ts";

/** The desk; `workbookId` is known once the tests begin. */
export class PreparedDesk {
  readonly desk: Desk;
  workbookId = "";

  constructor() {
    const folder = temporaryFolder();
    this.desk = new Desk(folder.path);
    beforeAll(async () => {
      const bytes = await preparedWorkbook({ settings: { department: "Essai", year: 2026 }, rows: {} });
      this.workbookId = (await this.desk.add("Essai", bytes)).id;
    });
    afterAll(async () => {
      await this.desk.close();
      folder.remove();
    });
  }

  /** A tab as it stands. */
  sheet(title: string): Sheet {
    const { sheets } = this.desk.spreadsheet(this.workbookId);
    const found = sheets.find(({ properties }) => properties.title === title);
    if (found === undefined) throw new Error(`The workbook has no tab ${title}.`);
    return found;
  }
}
