// The add-on's functions run for a workbook: its menu, and the items that a person chooses.
import type { ErasureJson } from "../../../apps-script/results.ts";
import type { InterfaceEvent } from "../../apps-script/host.ts";
import { runAddOn } from "../add-on/run-add-on.ts";
import type { Desk } from "./desk.ts";
import { ERASING_FUNCTION, finishErasure } from "./erasure.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

type DialogEvent = Extract<InterfaceEvent, { kind: "dialog" }>;

/** Lets the add-on build its menu. */
export async function buildMenu(desk: Desk, workbook: OpenWorkbook): Promise<void> {
  await runAddOn("onOpen", {
    services: desk.services,
    spreadsheetId: workbook.id,
    show: (event) => {
      if (event.kind === "menu") workbook.menu = { caption: event.caption, items: event.items };
    },
    ask: async () => "CLOSE",
    takeLock: () => workbook.takeLock(),
  });
}

/** Runs a menu item; what it shows goes to the browser tab that asked. */
export async function runAction(
  desk: Desk,
  id: string,
  functionName: string,
  clientId: string,
): Promise<void> {
  const workbook = desk.workbook(id);
  const before = desk.spreadsheet(id);
  const dialogs: DialogEvent[] = [];
  let hasLock = false;
  try {
    const result = await runAddOn(functionName, {
      services: { call: (call) => desk.calledByAddOn(workbook, call) },
      spreadsheetId: id,
      show: (event) => {
        if (event.kind === "toast") desk.events.tellClient(clientId, event);
        if (event.kind === "dialog") dialogs.push(event);
      },
      ask: (alert) => desk.questions.ask(clientId, alert),
      takeLock: () => {
        hasLock = workbook.takeLock();
        return hasLock;
      },
    });
    // What an erasure says depends on what the file keeps: its dialog waits for the file.
    for (const dialog of dialogs) {
      const isErasure = functionName === ERASING_FUNCTION && isErasureJson(result);
      const shown = isErasure ? await finishErasure(desk, workbook, before, dialog, result) : dialog;
      desk.events.tellClient(clientId, shown);
    }
  } finally {
    if (hasLock) workbook.releaseLock();
    desk.events.tellClient(clientId, { kind: "actionEnd", functionName });
  }
}

// The bundle is built from the sources that declare this result; a failed action has no rows.
function isErasureJson(result: unknown): result is ErasureJson {
  return typeof result === "object" && result !== null && "effacees" in result;
}
