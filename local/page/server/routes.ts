// The page's addresses and what each does.
import { docxBytes } from "../../docx/write-docx.ts";
import { mailFile, outboxOf, readOutbox } from "../../outbox/outbox.ts";
import { notFound } from "../page-error.ts";
import type { PageEvent } from "../protocol.ts";
import { runAction, runForPage } from "../workbooks/actions.ts";
import { countedRows } from "../workbooks/counted-rows.ts";
import { dashboardView } from "../workbooks/dashboard.ts";
import { editCells } from "../workbooks/edit-cells.ts";
import { faultPlaces } from "../workbooks/fault-places.ts";
import { findCells } from "../workbooks/find-cells.ts";
import { replaceCells } from "../workbooks/replace-cells.ts";
import { deleteRows, insertRows } from "../workbooks/row-change.ts";
import { settle } from "../workbooks/settle.ts";
import { sortRows } from "../workbooks/sort-rows.ts";
import { standingOf } from "../workbooks/standing.ts";
import { knownTabView } from "../workbooks/tab-view.ts";
import { undo } from "../workbooks/undo.ts";
import { unite, versionsView } from "../workbooks/versions-view.ts";
import { workbookBytes } from "../workbooks/workbook-files.ts";
import { openEvents, sendAddOnPage, sendDownload, sendJson, sendPage } from "./answers.ts";
import { deckBytes, deckView } from "./downloads.ts";
import { FILE_ROUTES } from "./file-routes.ts";
import { HELP_PATH, helpPage } from "./help-pages.ts";
import { OUTBOX_PATH, outboxPage } from "./outbox-page.ts";
import {
  ActionRequest,
  Answer,
  CellChoices,
  Choice,
  Client,
  Edits,
  FunctionCall,
  Replacing,
  Rows,
  Sorting,
  Sought,
} from "./request-bodies.ts";
import { readJson } from "./requests.ts";
import type { Exchange, PageRoute } from "./route.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PPTX_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
/** Browsers close silent streams. */
const HEARTBEAT_MILLISECONDS = 25_000;

/** Every address under `/api/`, the outbox and the help. */
export const ROUTES: readonly PageRoute[] = [
  ...FILE_ROUTES,
  {
    method: "GET",
    path: OUTBOX_PATH,
    answer: ({ desk, response }) => sendPage(response, outboxPage(readOutbox(outboxOf(desk.folder)))),
  },
  {
    method: "GET",
    path: `${OUTBOX_PATH}/*`,
    answer: ({ desk, response, parts: [fileName = ""] }) => {
      const bytes = mailFile(outboxOf(desk.folder), fileName);
      if (bytes === undefined) throw notFound("Ce courriel");
      sendDownload(response, bytes, "message/rfc822", fileName);
    },
  },
  {
    method: "GET",
    path: `${HELP_PATH}/*`,
    answer: ({ response, parts: [name = ""] }) => sendPage(response, helpPage(name)),
  },
  {
    method: "GET",
    path: "/api/workbooks/*",
    answer: ({ desk, response, parts: [id = ""] }) => {
      desk.lookAtFiles();
      sendJson(response, desk.view(id));
    },
  },
  { method: "GET", path: "/api/workbooks/*/events", answer: listen },
  {
    method: "GET",
    path: "/api/workbooks/*/standing",
    answer: ({ desk, response, parts: [id = ""] }) => {
      desk.putInItsZone(id);
      sendJson(response, standingOf(desk.spreadsheet(id)));
    },
  },
  {
    method: "GET",
    path: "/api/workbooks/*/faults",
    answer: ({ desk, response, parts: [id = ""] }) => sendJson(response, faultPlaces(desk.spreadsheet(id))),
  },
  {
    method: "GET",
    path: "/api/workbooks/*/counted-rows",
    answer: ({ desk, response, parts: [id = ""], query }) =>
      sendJson(response, countedRows(desk, id, query.get("code") ?? "", Number(query.get("period")))),
  },
  {
    method: "GET",
    path: "/api/workbooks/*/dashboard",
    answer: ({ desk, response, parts: [id = ""] }) => sendJson(response, dashboardView(desk.spreadsheet(id))),
  },
  {
    method: "GET",
    path: "/api/workbooks/*/tabs/*",
    answer: ({ desk, response, parts: [id = "", sheetId] }) => {
      const spreadsheet = desk.spreadsheet(id);
      const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === Number(sheetId));
      if (sheet === undefined) throw notFound("Cet onglet");
      const { version } = desk.workbook(id).rowOrder(sheet.properties.sheetId);
      sendJson(response, { ...knownTabView(spreadsheet, sheet, desk.traits), rowVersion: version });
    },
  },
  {
    method: "POST",
    path: "/api/workbooks/*/tabs/*/cells",
    answer: async ({ desk, request, response, parts: [workbookId = "", sheetId] }) => {
      const { clientId, rowVersion, edits } = await readJson(request, Edits);
      const place = { workbookId, sheetId: Number(sheetId), clientId, rowVersion };
      sendJson(response, editCells(desk, place, edits));
    },
  },
  {
    method: "POST",
    path: "/api/workbooks/*/tabs/*/insert-rows",
    answer: async ({ desk, request, response, parts: [workbookId = "", sheetId] }) => {
      const { clientId, ...span } = await readJson(request, Rows);
      const insertion = { kind: "insertion", sheetId: Number(sheetId), ...span } as const;
      desk
        .workbook(workbookId)
        .undoStack(clientId)
        .add(insertRows(desk, workbookId, insertion));
      sendJson(response, {});
    },
  },
  {
    method: "POST",
    path: "/api/workbooks/*/tabs/*/delete-rows",
    answer: async ({ desk, request, response, parts: [workbookId = "", sheetId] }) => {
      const { clientId, ...span } = await readJson(request, Rows);
      const deletion = { kind: "deletion", sheetId: Number(sheetId), ...span } as const;
      desk
        .workbook(workbookId)
        .undoStack(clientId)
        .add(deleteRows(desk, workbookId, deletion));
      sendJson(response, {});
    },
  },
  {
    method: "POST",
    path: "/api/workbooks/*/tabs/*/sort",
    answer: async ({ desk, request, response, parts: [id = "", sheetId] }) => {
      const { clientId, column, direction } = await readJson(request, Sorting);
      const { step, count } = sortRows(desk, id, Number(sheetId), column, direction);
      desk.workbook(id).undoStack(clientId).add(step);
      sendJson(response, { count });
    },
  },
  {
    method: "POST",
    path: "/api/workbooks/*/find",
    answer: async ({ desk, request, response, parts: [id = ""] }) => {
      sendJson(response, findCells(desk.spreadsheet(id), await readJson(request, Sought)));
    },
  },
  {
    method: "POST",
    path: "/api/workbooks/*/replace",
    answer: async ({ desk, request, response, parts: [workbookId = ""] }) => {
      const { clientId, sheetId, cell, by, ...search } = await readJson(request, Replacing);
      sendJson(response, replaceCells(desk, { workbookId, clientId, sheetId, cell }, search, by));
    },
  },
  ...(["undo", "redo"] as const).map(
    (direction): PageRoute => ({
      method: "POST",
      path: `/api/workbooks/*/${direction}`,
      answer: async ({ desk, request, response, parts: [workbookId = ""] }) => {
        const { clientId } = await readJson(request, Client);
        sendJson(response, undo(desk, { workbookId, clientId }, direction));
      },
    }),
  ),
  {
    method: "POST",
    path: "/api/workbooks/*/actions",
    answer: async ({ desk, request, response, parts: [id = ""] }) => {
      const { clientId, functionName } = await readJson(request, ActionRequest);
      const isItem = desk.workbook(id).menu?.items.some((item) => item.functionName === functionName);
      if (isItem !== true) throw notFound("Cette action");
      await runAction(desk, id, functionName, clientId);
      sendJson(response, desk.view(id));
    },
  },
  {
    method: "GET",
    path: "/api/workbooks/*/dialogs/*",
    answer: ({ desk, response, frameScript, parts: [id = "", dialogId = ""] }) =>
      sendAddOnPage(response, addOnPage(desk.dialogs.html(id, dialogId), frameScript)),
  },
  {
    method: "POST",
    path: "/api/workbooks/*/functions",
    answer: async ({ desk, request, response, parts: [id = ""] }) => {
      const { clientId, functionName, values } = await readJson(request, FunctionCall);
      sendJson(response, { value: await runForPage(desk, id, functionName, clientId, values) });
    },
  },
  {
    method: "POST",
    path: "/api/questions/*",
    answer: async ({ desk, request, response, parts: [questionId = ""] }) => {
      const { button } = await readJson(request, Answer);
      if (!desk.questions.answer(questionId, button)) throw notFound("Cette question");
      sendJson(response, {});
    },
  },
  {
    method: "POST",
    path: "/api/workbooks/*/settle",
    answer: async ({ desk, request, response, parts: [id = ""] }) => {
      const { choice } = await readJson(request, Choice);
      const copyName = await settle(desk, id, choice);
      sendJson(response, { copyName });
    },
  },
  {
    method: "GET",
    path: "/api/workbooks/*/versions",
    answer: ({ desk, response, parts: [id = ""] }) => sendJson(response, versionsView(desk, id)),
  },
  {
    method: "POST",
    path: "/api/workbooks/*/unite",
    answer: async ({ desk, request, response, parts: [id = ""] }) => {
      const { choices } = await readJson(request, CellChoices);
      sendJson(response, { copyName: await unite(desk, id, choices) });
    },
  },
  {
    method: "GET",
    path: "/api/workbooks/*/file",
    answer: async ({ desk, response, parts: [id = ""] }) =>
      sendDownload(response, await workbookBytes(desk, id), XLSX_TYPE, desk.view(id).fileName),
  },
  {
    method: "GET",
    path: "/api/workbooks/*/deck",
    answer: ({ desk, response, parts: [id = ""] }) => sendJson(response, deckView(desk.deck(id))),
  },
  {
    method: "GET",
    path: "/api/workbooks/*/deck-file",
    answer: async ({ desk, response, parts: [id = ""] }) => {
      const deck = desk.deck(id);
      sendDownload(response, deckBytes(deck), PPTX_TYPE, `${deck.presentation.title}.pptx`);
    },
  },
  {
    method: "GET",
    path: "/api/workbooks/*/documents/*",
    answer: async ({ desk, response, parts: [id = "", documentId = ""] }) => {
      const { title, html } = desk.document(id, documentId);
      sendDownload(response, await docxBytes(title, html), DOCX_TYPE, `${title}.docx`);
    },
  },
];

/** A page of the add-on's as its frame runs it. */
function addOnPage(html: string, frameScript: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><script>${frameScript}</script>${html}`;
}

function listen({ desk, request, response, parts: [workbookId = ""], query }: Exchange): void {
  desk.workbook(workbookId);
  const clientId = query.get("client") ?? "";
  openEvents(response);
  const send = (event: PageEvent): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const leave = desk.events.add({ clientId, workbookId, send });
  const heartbeat = setInterval(() => response.write(": vivant\n\n"), HEARTBEAT_MILLISECONDS);
  request.once("close", () => {
    clearInterval(heartbeat);
    leave();
    desk.questions.leave(clientId);
  });
}
