// Workbooks of a tenant's, as somebody prepared them, without running the add-on each time.
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { createStandIn, OWNER } from "../../local/google/stand-in.ts";
import { prepareWorkbook } from "../../shared/sheets/prepare-workbook.ts";
import {
  parseSheetList,
  parseStructures,
  SHEET_LIST_FIELDS,
  STRUCTURE_FIELDS,
  structureRanges,
} from "../../shared/sheets/structure.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import type { Tenant } from "./fake-tenant.ts";

const FRENCH = { locale: "fr_FR", timeZone: "Europe/Paris" };

type Spreadsheet = ReturnType<typeof newSpreadsheet>;

let prepared: Spreadsheet | undefined;

/** The tabs that *Préparer le classeur* makes, made once. */
function preparedOnce(): Spreadsheet {
  if (prepared !== undefined) return structuredClone(prepared);
  const spreadsheetId = "prepared-once";
  const standIn = createStandIn();
  standIn.spreadsheets.put(newSpreadsheet(spreadsheetId, FRENCH));
  const call = (method: string, params: object, body?: object) =>
    standIn.call({ service: "sheets", method, params: { spreadsheetId, ...params }, body });
  const listed = parseSheetList(call("spreadsheets.get", { fields: SHEET_LIST_FIELDS }));
  const ranges = structureRanges(listed.sheets);
  const answer = call("spreadsheets.get", { fields: STRUCTURE_FIELDS, ranges });
  const { requests } = prepareWorkbook({ ...listed, sheets: parseStructures(listed.sheets, answer) });
  call("spreadsheets.batchUpdate", {}, { requests });
  prepared = standIn.spreadsheets.get(spreadsheetId);
  return preparedOnce();
}

/** Gives a workbook of the tenant the tabs of a prepared one; its locale and zone stay. */
export function prepareTabs({ standIn }: Pick<Tenant, "standIn">, spreadsheetId: string): void {
  const { properties } = standIn.spreadsheets.get(spreadsheetId) ?? newSpreadsheet(spreadsheetId);
  standIn.spreadsheets.put({ ...preparedOnce(), spreadsheetId, properties });
}

/** A workbook that somebody keeps in another place than the site's, with one complaint received on 3 February 2026. */
export function putDatedWorkbook(
  tenant: Pick<Tenant, "standIn">,
  spreadsheetId: string,
  place: object,
): void {
  tenant.standIn.spreadsheets.put(newSpreadsheet(spreadsheetId, { ...FRENCH, title: "Suivi", ...place }));
  prepareTabs(tenant, spreadsheetId);
  const column = Object.keys(complaintsTab.columns).indexOf("receivedOn");
  const letter = String.fromCharCode("A".charCodeAt(0) + column);
  const range = `'${complaintsTab.title}'!${letter}2`;
  const params = { spreadsheetId, range, valueInputOption: "RAW" };
  const call = { service: "sheets", method: "spreadsheets.values.update", params } as const;
  tenant.standIn.callAs(OWNER, { ...call, body: { values: [[46_056]] } });
}
