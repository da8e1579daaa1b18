// A typed text, understood.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { CellScalar } from "../model.ts";

/** What was typed, understood: a value, with the number format that its form suggests. */
export interface Entered {
  value: CellScalar;
  numberFormat?: sheets_v4.Schema$NumberFormat;
}
