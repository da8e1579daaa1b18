// The add-on's functions run for a workbook: its menu, the items that a person chooses, what its pages ask.
import * as z from "zod/mini";
import type { ErasureJson } from "../../../apps-script/running/results.ts";
import type { InterfaceEvent, KeptTexts } from "../../apps-script/host.ts";
import { type RunHost, runAddOn } from "../add-on/run-add-on.ts";
import type { Desk } from "./desk.ts";
import { ERASING_FUNCTION, finishErasure } from "./erasure.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** Lets the add-on build its menu. */
export async function buildMenu(desk: Desk, workbook: OpenWorkbook): Promise<void> {
  await runAddOn("onOpen", {
    ...keptOf(desk, workbook),
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
  desk.putInItsZone(id);
  try {
    if (functionName === ERASING_FUNCTION) await runErasure(desk, id, clientId);
    else await run(desk, id, functionName, clientId, []);
  } finally {
    desk.events.tellIn(id, clientId, { kind: "actionEnd", functionName });
  }
}

/** Runs a function that a page of the add-on asked for, and gives what it returned. */
export async function runForPage(
  desk: Desk,
  id: string,
  functionName: string,
  clientId: string,
  values: readonly unknown[],
): Promise<unknown> {
  desk.putInItsZone(id);
  const answer = await run(desk, id, functionName, clientId, values);
  // An update that had nothing to change wrote nothing either: only its end tells that the deck is up to date.
  const ended = EndedReview.safeParse(answer);
  if (ended.success) {
    const { freshness, deckId } = desk.workbook(id);
    if (deckId !== null) freshness.markDeckAsAlerts(deckId);
    desk.tellWorkbook(id);
    const { heading, sentence } = ended.data.page;
    desk.events.tellIn(id, clientId, { kind: "reviewEnded", heading, sentence });
  }
  return answer;
}

/** What an erasure says depends on what the file keeps: its dialog waits for the file. */
async function runErasure(desk: Desk, id: string, clientId: string): Promise<void> {
  const workbook = desk.workbook(id);
  const before = desk.spreadsheet(id);
  const dialogs: InterfaceEvent[] = [];
  const result = await run(desk, id, ERASING_FUNCTION, clientId, [], (event) => dialogs.push(event));
  const left = isErasureJson(result) ? await finishErasure(desk, workbook, before, result) : null;
  if (left === null) for (const dialog of dialogs) tell(desk, workbook, clientId, dialog);
  else {
    const title = "Effacer les données personnelles échues";
    await desk.questions.ask(clientId, { kind: "alert", title, message: left, buttons: "OK" });
  }
}

/** A run loses the workbook's lock while it asks, as in Apps Script. `takeDialog` has its dialogs, if given. */
async function run(
  desk: Desk,
  id: string,
  functionName: string,
  clientId: string,
  values: readonly unknown[],
  takeDialog?: (event: InterfaceEvent) => void,
): Promise<unknown> {
  const workbook = desk.workbook(id);
  let hasLock = false;
  const releaseLock = (): void => {
    if (hasLock) workbook.releaseLock();
    hasLock = false;
  };
  const host: RunHost = {
    ...keptOf(desk, workbook),
    services: { call: (call) => desk.calledByAddOn(workbook, call) },
    spreadsheetId: id,
    show: (event) => {
      if (event.kind === "dialog" && takeDialog !== undefined) takeDialog(event);
      else if (event.kind === "toast") desk.events.tellIn(id, clientId, { ...event, functionName });
      else tell(desk, workbook, clientId, event);
    },
    ask: (alert) => {
      releaseLock();
      return desk.questions.ask(clientId, alert);
    },
    takeLock: () => {
      hasLock = workbook.takeLock();
      return hasLock;
    },
  };
  try {
    return await runAddOn(functionName, host, values);
  } finally {
    releaseLock();
  }
}

function tell(desk: Desk, workbook: OpenWorkbook, clientId: string, event: InterfaceEvent): void {
  if (event.kind === "goTo") desk.events.tellIn(workbook.id, clientId, event);
  if (event.kind !== "dialog" && event.kind !== "sidebar") return;
  const { title, html } = event;
  const dialogId = desk.dialogs.keep(workbook.id, html);
  if (event.kind === "sidebar") {
    desk.events.tellIn(workbook.id, clientId, { kind: "sidebar", title, dialogId });
    return;
  }
  const { widthPixels, heightPixels } = event;
  desk.events.tellIn(workbook.id, clientId, { kind: "dialog", title, dialogId, widthPixels, heightPixels });
}

/** The add-on's pages look at what it remembers: they are told when it changes. */
function keptOf(desk: Desk, workbook: OpenWorkbook) {
  const { id, properties, cache } = workbook;
  const told: KeptTexts = {
    all: properties.all,
    set: (key, value) => {
      properties.set(key, value);
      desk.events.tellWorkbook(id, { kind: "remembered" });
    },
  };
  return { properties: told, cache, ownFiles: desk.deckIds(workbook) };
}

/** What of a review's end is told beside its dialog. */
const EndedReview = z.object({
  page: z.object({ state: z.literal("end"), heading: z.string(), sentence: z.string() }),
});

// The bundle is built from the sources that declare this result; a failed action has no rows.
function isErasureJson(result: unknown): result is ErasureJson {
  return typeof result === "object" && result !== null && "effacees" in result;
}
