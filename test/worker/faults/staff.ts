// What staff do in the workbook while the form delivers: sort, type, insert and move columns.
import { columnLetters } from "../../../shared/reading/a1.ts";
import { complaintsTab } from "../../../shared/workbook/tabs/complaints.ts";
import { ACCOUNT, type FormRig, HEADERS, setCells } from "../support/form-rig.ts";
import type { Chance } from "./random.ts";

const STATUSES = ["Nouvelle", "En cours", "Répondue", "classée"];

/** Sorts the tab, types a status or adds a complaint received by post. */
export function workAsStaff(rig: FormRig, chance: Chance): void {
  const headers = headersOf(rig);
  const rows = rig.rows().length;
  const work = chance.between(0, 2);
  if (work === 0) sortBy(rig, headers.indexOf("Objet"), chance.draw() < 0.5 ? "ASCENDING" : "DESCENDING");
  else if (work === 1 && rows > 0) {
    const cell = `${columnLetters(headers.indexOf("Statut"))}${chance.between(2, rows + 1)}`;
    setCells(rig.standIn, rig.spreadsheetId, cell, [STATUSES[chance.between(0, 3)] ?? ""]);
  } else {
    const values = headers.map((header) =>
      header === "Canal" ? "Courrier" : `du service ${chance.between(1, 999)}`,
    );
    // A full grid gets the row that is typed.
    batch(rig, { appendDimension: { sheetId: sheetIdOf(rig), dimension: "ROWS", length: 1 } });
    setCells(
      rig.standIn,
      rig.spreadsheetId,
      `A${rows + 2}`,
      values.map((text, at) => (headers[at] === "Référence" ? "" : text)),
    );
  }
}

/** Moves one of the columns elsewhere, and now and then inserts one of the staff's own. */
export function rearrangeColumns(rig: FormRig, chance: Chance): void {
  const count = headersOf(rig).length;
  const sheetId = sheetIdOf(rig);
  const from = chance.between(0, count - 1);
  batch(rig, {
    moveDimension: {
      source: { sheetId, dimension: "COLUMNS", startIndex: from, endIndex: from + 1 },
      destinationIndex: chance.between(0, count - 1),
    },
  });
  if (count > HEADERS.length + 3) return;
  const at = chance.between(0, count - 1);
  batch(rig, {
    insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + 1 } },
  });
  setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(at)}1`, [`Colonne du service ${count}`]);
}

/** Sorts all the rows by a column (index from 0). */
export function sortBy(rig: FormRig, column: number, sortOrder: "ASCENDING" | "DESCENDING"): void {
  batch(rig, {
    sortRange: {
      range: { sheetId: sheetIdOf(rig), startRowIndex: 1 },
      sortSpecs: [{ dimensionIndex: column, sortOrder }],
    },
  });
}

/** Makes one change to the workbook, as someone of the staff. Gives what Google answers. */
export function batch(rig: FormRig, request: object): unknown {
  return call(rig, "spreadsheets.batchUpdate", {}, { requests: [request] });
}

/** The header row as it stands. */
export function headersOf(rig: FormRig): string[] {
  const answer = call(rig, "spreadsheets.values.get", { range: `'${complaintsTab.title}'!1:1` });
  return (answer as { values: string[][] }).values[0] ?? [];
}

/** The id of the form's tab. */
export function sheetIdOf(rig: FormRig): number {
  const answer = call(rig, "spreadsheets.get", { fields: "sheets.properties(sheetId,title)" });
  const { sheets } = answer as { sheets: { properties: { sheetId: number; title: string } }[] };
  return sheets.find(({ properties }) => properties.title === complaintsTab.title)?.properties.sheetId ?? -1;
}

function call(rig: FormRig, method: string, params: object, body?: object): unknown {
  return rig.standIn.callAs(ACCOUNT, {
    service: "sheets",
    method,
    params: { spreadsheetId: rig.spreadsheetId, ...params },
    body,
  });
}
