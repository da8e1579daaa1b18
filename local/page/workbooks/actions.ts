// The add-on's functions run for a workbook: its menu, and the items that a person chooses.
import { runAddOn } from "../add-on/run-add-on.ts";
import type { Desk } from "./desk.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

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
  let hasLock = false;
  desk.putInItsZone(id);
  try {
    await runAddOn(functionName, {
      services: { call: (call) => desk.calledByAddOn(workbook, call) },
      spreadsheetId: id,
      show: (event) => {
        if (event.kind === "toast" || event.kind === "dialog") desk.events.tellClient(clientId, event);
      },
      ask: (alert) => desk.questions.ask(clientId, alert),
      takeLock: () => {
        hasLock = workbook.takeLock();
        return hasLock;
      },
    });
  } finally {
    if (hasLock) workbook.releaseLock();
    desk.events.tellClient(clientId, { kind: "actionEnd", functionName });
  }
}
