// What a new workbook starts with: the settings' keys with their defaults, and the default catalogue.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { DEFAULT_CATALOGUE } from "../workbook/catalogue.ts";
import { CALCULATIONS, DIRECTIONS, UNITS } from "../workbook/choices.ts";
import { comparableName } from "../workbook/names.ts";
import { SETTING_DEFINITIONS, type SettingDefinition } from "../workbook/settings.ts";
import { type CellData, dayCell, plainCell, textCell } from "./cells.ts";
import { dropdownRule } from "./column-requests.ts";
import type { CompletedTab } from "./prepare-tab.ts";

type Request = sheets_v4.Schema$Request;

/** Rows to add to a tab, by column key. */
type KeyedRow = Record<string, CellData>;

const FIELDS = "userEnteredValue,userEnteredFormat.numberFormat,dataValidation";
