// Who is told what: every window of a workbook, one window, or one window as long as it shows the workbook.
import { expect, it } from "vitest";
import { PageEvents } from "../../../local/page/workbooks/page-events.ts";

it("tells a window nothing of a workbook that it left, but what it asked a person", () => {
  const events = new PageEvents();
  const told: string[] = [];
  const listen = (workbookId: string, clientId: string) =>
    events.add({
      workbookId,
      clientId,
      send: ({ kind }) => void told.push(`${workbookId} ${clientId} ${kind}`),
    });
  const leave = listen("A", "moi");
  listen("B", "moi");
  listen("A", "autre");
  const heard = (tell: () => unknown) => {
    told.length = 0;
    tell();
    return told;
  };
  const end = { kind: "actionEnd", functionName: "calculer" } as const;
  expect(heard(() => events.tellWorkbook("A", end))).toEqual(["A moi actionEnd", "A autre actionEnd"]);
  expect(heard(() => events.tellIn("A", "moi", end))).toEqual(["A moi actionEnd"]);
  leave();
  expect(heard(() => events.tellIn("A", "moi", end))).toEqual([]);
  expect(heard(() => expect(events.tellClient("moi", end)).toBe(true))).toEqual(["B moi actionEnd"]);
  expect(events.tellClient("parti", end)).toBe(false);
});
