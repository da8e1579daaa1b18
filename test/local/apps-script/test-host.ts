// A host for the tests: no Google, a fixed clock, every event kept.
import type { AddOnHost, InterfaceEvent } from "../../../local/apps-script/host.ts";

/** A host that keeps what is shown and logged; parts can be replaced. */
export function testHost(parts: Partial<AddOnHost> = {}) {
  const events: InterfaceEvent[] = [];
  const logs: string[] = [];
  const host: AddOnHost = {
    services: {
      call: ({ service, method }) => {
        throw new Error(`unexpected call to ${service}.${method}`);
      },
    },
    spreadsheetId: "workbook-1",
    sheets: () => [{ sheetId: 0, title: "Feuille 1" }],
    currentTime: () => Date.UTC(2021, 0, 15, 9),
    answerAlert: () => "OK",
    show: (event) => events.push(event),
    log: (message) => logs.push(message),
    isLockTaken: () => false,
    ...parts,
  };
  return { host, events, logs };
}
