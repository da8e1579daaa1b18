// `Tableau de bord` once held the charts' data in columns of its own: they are cleared, once, when it is first drawn.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { neighbours } from "../reading/plan.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import { comparableName } from "../workbook/names.ts";

const FORMER_HEADERS = ["Bloc", "Période", "Libellé", "Valeur", "Cible", "Suspendu"];

/**
 * Requests that clear the former columns of data, headers included; other columns are
 * staff's and stay. None once they are cleared, nor where a header lacks or comes twice: it is not that block.
 */
export function formerDataRequests(sheetId: number, headers: readonly RawCell[]): sheets_v4.Schema$Request[] {
  const names = headers.map((header) => comparableName(String(header ?? "")));
  const columns = FORMER_HEADERS.map((header) => {
    const name = comparableName(header);
    const index = names.indexOf(name);
    return [header, index === names.lastIndexOf(name) ? index : -1] as const;
  });
  if (columns.some(([, index]) => index === -1)) return [];
  const runs = neighbours([...columns].sort(([, left], [, right]) => left - right));
  return runs.map(({ first, keys }) => ({
    updateCells: {
      range: { sheetId, startColumnIndex: first, endColumnIndex: first + keys.length },
      fields: "userEnteredValue,userEnteredFormat,note,dataValidation",
    },
  }));
}
