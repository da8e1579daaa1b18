// The spreadsheets that the stand-in holds, with the sources of chance and time that its answers need.
import { randomBytes, randomInt } from "node:crypto";
import { withCurrentValues } from "./formulas/current-values.ts";
import type { Spreadsheet } from "./model.ts";

/** What the engine takes from outside; tests give their own. */
export interface SheetsEnvironment {
  /** A new spreadsheet's id. */
  newSpreadsheetId: () => string;
  /** A positive 31-bit number, for ids of sheets, ranges and charts. */
  randomId: () => number;
  /** The current instant: `USER_ENTERED` completes dates without a year. */
  now: () => Date;
  /** Who calls: the editor that Google names in protected ranges. */
  userEmail: string;
}

const DEFAULT_ENVIRONMENT: SheetsEnvironment = {
  newSpreadsheetId: () => `1${randomBytes(32).toString("base64url")}`,
  randomId: () => randomInt(1, 2 ** 31),
  now: () => new Date(),
  userEmail: "moi@exemple.fr",
};

/** Spreadsheets by id. A change replaces a spreadsheet whole: a version once got never changes. */
export class SpreadsheetStore {
  readonly environment: SheetsEnvironment;
  readonly #spreadsheets = new Map<string, Spreadsheet>();

  constructor(environment: Partial<SheetsEnvironment> = {}) {
    this.environment = { ...DEFAULT_ENVIRONMENT, ...environment };
  }

  get(spreadsheetId: string): Spreadsheet | undefined {
    return this.#spreadsheets.get(spreadsheetId);
  }

  /** Adds the spreadsheet, or replaces the version held; its formulas get their current values. */
  put(spreadsheet: Spreadsheet): void {
    this.#spreadsheets.set(spreadsheet.spreadsheetId, withCurrentValues(spreadsheet));
  }

  /** Forgets the spreadsheet; false when there was none. */
  delete(spreadsheetId: string): boolean {
    return this.#spreadsheets.delete(spreadsheetId);
  }

  /** The spreadsheets held, oldest first. */
  list(): Spreadsheet[] {
    return [...this.#spreadsheets.values()];
  }
}
