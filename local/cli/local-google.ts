// One workbook open in the stand-in for Google, with the built add-on over it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { ActionFailure, ActionResults } from "../../apps-script/running/results.ts";
import { type InterfaceEvent, textsInMemory } from "../apps-script/host.ts";
import { listedSheets } from "../apps-script/listed-sheets.ts";
import { loadAddOn } from "../apps-script/runtime.ts";
import { errorCode } from "../error-code.ts";
import type { GoogleCall } from "../google/service.ts";
import type { Spreadsheet } from "../google/sheets/model.ts";
import { createStandIn, type StandIn } from "../google/stand-in.ts";
import { ActionError, CliError } from "./cli-error.ts";

const BUNDLE_PATH = join(import.meta.dirname, "..", "..", "dist", "classeur", "Code.js");

const Failure = z.object({ erreur: z.object({ message: z.string(), pile: z.nullable(z.string()) }) });

/** The open workbook and its add-on. */
export interface LocalGoogle {
  google: StandIn;
  spreadsheetId: string;
  /** The workbook as it stands. */
  spreadsheet(): Spreadsheet;
  /** Runs a menu function of the add-on. The calls it makes are in `calls`. Throws an ActionError. */
  run<Name extends keyof ActionResults>(functionName: Name): Exclude<ActionResults[Name], ActionFailure>;
  /** The add-on's calls to Google, in order. */
  calls: readonly GoogleCall[];
  /** What the user would have seen. */
  events: readonly InterfaceEvent[];
}

/**
 * Opens a spreadsheet in a stand-in of its own. Questions are answered Non, nothing being decided for staff,
 * unless the person who runs the command agrees beforehand.
 */
export function openLocalGoogle(spreadsheet: Spreadsheet, { agrees } = { agrees: false }): LocalGoogle {
  const calls: GoogleCall[] = [];
  const events: InterfaceEvent[] = [];
  const google = createStandIn();
  const { spreadsheetId } = spreadsheet;
  google.spreadsheets.put(spreadsheet);
  const addOn = loadAddOn(readBundle(), {
    services: {
      call: (call) => {
        calls.push(call);
        return google.call(call);
      },
    },
    spreadsheetId,
    sheets: () => listedSheets(google, spreadsheetId),
    currentTime: Date.now,
    answerAlert: ({ buttons }) => (buttons === "OK" ? "OK" : agrees ? "YES" : "NO"),
    show: (event) => events.push(event),
    log: () => undefined,
    isLockTaken: () => false,
    properties: textsInMemory(),
    cache: textsInMemory(),
    ownFiles: [],
  });
  return {
    google,
    spreadsheetId,
    calls,
    events,
    run: (functionName) => succeeded(addOn.run(functionName)),
    spreadsheet: () => {
      const current = google.spreadsheets.get(spreadsheetId);
      if (current === undefined) throw new Error("The add-on deleted the workbook");
      return current;
    },
  };
}

// The bundle is built from the sources that declare these results; JSON keeps their shape, not their type.
function succeeded<Result>(result: unknown): Result {
  const failure = Failure.safeParse(result);
  if (failure.success) throw new ActionError(failure.data.erreur);
  return result as Result;
}

function readBundle(): string {
  try {
    return readFileSync(BUNDLE_PATH, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      throw new CliError("Le complément n’est pas construit : lancez « npm run build », puis recommencez.");
    }
    throw error;
  }
}
