// The page's addresses and what each does.
import { Hono } from "hono";
import { docxBytes } from "../../docx/write-docx.ts";
import { mailFile, outboxOf, readOutbox } from "../../outbox/outbox.ts";
import { notFound } from "../page-error.ts";
import type { PageEvent } from "../protocol/events.ts";
import { runAction, runForPage } from "../workbooks/actions.ts";
import { countedRows } from "../workbooks/counted-rows.ts";
import { dashboardView } from "../workbooks/dashboard.ts";
import { deckChanges } from "../workbooks/deck-changes.ts";
import { editCells } from "../workbooks/edit-cells.ts";
import { faultPlaces } from "../workbooks/fault-places.ts";
import { findCells } from "../workbooks/find-cells.ts";
import { renameTab } from "../workbooks/rename-tab.ts";
import { findReplaceable, replaceCells } from "../workbooks/replace-cells.ts";
import { deleteRows, insertRows } from "../workbooks/row-change.ts";
import { settle } from "../workbooks/settle.ts";
import { sortRows } from "../workbooks/sort-rows.ts";
import { standingOf } from "../workbooks/standing.ts";
import { knownTabView } from "../workbooks/tab-view.ts";
import { undo } from "../workbooks/undo.ts";
import { unite, versionsView } from "../workbooks/versions-view.ts";
import { workbookBytes } from "../workbooks/workbook-files.ts";
import { addOnPageAnswer, download, eventsAnswer, jsonAnswer, pageAnswer } from "./answers.ts";
import { deckBytes, deckView } from "./downloads.ts";
import { FILE_ROUTES } from "./file-routes.ts";
import { HELP_PATH, helpPage } from "./help-pages.ts";
import { OUTBOX_PATH, outboxPage } from "./outbox-page.ts";
import type { PageContext, PageTypes } from "./page-context.ts";
import { DARK_THEME } from "./page-theme.ts";
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
  TabName,
} from "./request-bodies.ts";
import { readJson } from "./requests.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PPTX_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
/** Browsers close silent streams. */
const HEARTBEAT_MILLISECONDS = 25_000;

/** Every address under `/api/`, the outbox and the help. */
export const ROUTES = new Hono<PageTypes>().route("/", FILE_ROUTES);

ROUTES.get(OUTBOX_PATH, ({ var: { desk } }) => pageAnswer(outboxPage(readOutbox(outboxOf(desk.folder)))));

ROUTES.get(`${OUTBOX_PATH}/:fileName`, ({ req, var: { desk } }) => {
  const fileName = req.param("fileName");
  const bytes = mailFile(outboxOf(desk.folder), fileName);
  if (bytes === undefined) throw notFound("Ce courriel");
  return download(bytes, "message/rfc822", fileName);
});

ROUTES.get(`${HELP_PATH}/:name`, ({ req }) => pageAnswer(helpPage(req.param("name"))));

ROUTES.get("/api/workbooks/:id", ({ req, var: { desk } }) => {
  desk.lookAtFiles();
  return jsonAnswer(desk.view(req.param("id")));
});

ROUTES.get("/api/workbooks/:id/events", (context) => listen(context, context.req.param("id")));

ROUTES.get("/api/workbooks/:id/standing", ({ req, var: { desk } }) => {
  const id = req.param("id");
  desk.putInItsZone(id);
  return jsonAnswer(standingOf(desk.spreadsheet(id)));
});

ROUTES.get("/api/workbooks/:id/faults", ({ req, var: { desk } }) =>
  jsonAnswer(faultPlaces(desk.spreadsheet(req.param("id")))),
);

ROUTES.get("/api/workbooks/:id/counted-rows", ({ req, var: { desk } }) =>
  jsonAnswer(countedRows(desk, req.param("id"), req.query("code") ?? "", Number(req.query("period")))),
);

ROUTES.get("/api/workbooks/:id/dashboard", ({ req, var: { desk } }) =>
  jsonAnswer(dashboardView(desk.spreadsheet(req.param("id")))),
);

ROUTES.get("/api/workbooks/:id/tabs/:sheetId", ({ req, var: { desk } }) => {
  const { id, sheetId } = req.param();
  const spreadsheet = desk.spreadsheet(id);
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === Number(sheetId));
  if (sheet === undefined) throw notFound("Cet onglet");
  const order = desk.workbook(id).rowOrder(sheet.properties.sheetId);
  const rowIdentities = order.identities(sheet.properties.gridProperties.rowCount);
  const view = knownTabView(spreadsheet, sheet, desk.traits);
  return jsonAnswer({ ...view, rowVersion: order.version, rowIdentities });
});

ROUTES.post("/api/workbooks/:id/tabs/:sheetId/cells", async ({ env, req, var: { desk } }) => {
  const { clientId, rowVersion, edits } = await readJson(env.incoming, Edits);
  const place = {
    workbookId: req.param("id"),
    sheetId: Number(req.param("sheetId")),
    clientId,
    rowVersion,
  };
  return jsonAnswer(editCells(desk, place, edits));
});

ROUTES.post("/api/workbooks/:id/tabs/:sheetId/insert-rows", async ({ env, req, var: { desk } }) => {
  const { clientId, ...rows } = await readJson(env.incoming, Rows);
  const { id, sheetId } = req.param();
  const insertion = { kind: "insertion", sheetId: Number(sheetId), ...rows } as const;
  desk
    .workbook(id)
    .undoStack(clientId)
    .add(insertRows(desk, id, insertion));
  return jsonAnswer({});
});

ROUTES.post("/api/workbooks/:id/tabs/:sheetId/delete-rows", async ({ env, req, var: { desk } }) => {
  const { clientId, ...rows } = await readJson(env.incoming, Rows);
  const { id, sheetId } = req.param();
  const deletion = { kind: "deletion", sheetId: Number(sheetId), ...rows } as const;
  desk
    .workbook(id)
    .undoStack(clientId)
    .add(deleteRows(desk, id, deletion));
  return jsonAnswer({});
});

ROUTES.post("/api/workbooks/:id/tabs/:sheetId/sort", async ({ env, req, var: { desk } }) => {
  const { clientId, column, direction } = await readJson(env.incoming, Sorting);
  const { id, sheetId } = req.param();
  const { step, count } = sortRows(desk, id, Number(sheetId), column, direction);
  desk.workbook(id).undoStack(clientId).add(step);
  return jsonAnswer({ count });
});

ROUTES.post("/api/workbooks/:id/tabs/:sheetId/rename", async ({ env, req, var: { desk } }) => {
  const { clientId, ...names } = await readJson(env.incoming, TabName);
  const { id, sheetId } = req.param();
  const renaming = { kind: "renaming", sheetId: Number(sheetId), ...names } as const;
  desk
    .workbook(id)
    .undoStack(clientId)
    .add(renameTab(desk, id, renaming));
  return jsonAnswer({});
});

ROUTES.post("/api/workbooks/:id/find", async ({ env, req, var: { desk } }) => {
  const { isToReplace, ...search } = await readJson(env.incoming, Sought);
  const find = isToReplace ? findReplaceable : findCells;
  return jsonAnswer(find(desk.spreadsheet(req.param("id")), search));
});

ROUTES.post("/api/workbooks/:id/replace", async ({ env, req, var: { desk } }) => {
  const { clientId, sheetId, cell, by, ...search } = await readJson(env.incoming, Replacing);
  const place = { workbookId: req.param("id"), clientId, sheetId, cell };
  return jsonAnswer(replaceCells(desk, place, search, by));
});

for (const direction of ["undo", "redo"] as const)
  ROUTES.post(`/api/workbooks/:id/${direction}`, async ({ env, req, var: { desk } }) => {
    const { clientId } = await readJson(env.incoming, Client);
    return jsonAnswer(undo(desk, { workbookId: req.param("id"), clientId }, direction));
  });

ROUTES.post("/api/workbooks/:id/actions", async ({ env, req, var: { desk } }) => {
  const { clientId, functionName } = await readJson(env.incoming, ActionRequest);
  const id = req.param("id");
  const isItem = desk.workbook(id).menu?.items.some((item) => item.functionName === functionName);
  if (isItem !== true) throw notFound("Cette action");
  await runAction(desk, id, functionName, clientId);
  return jsonAnswer(desk.view(id));
});

ROUTES.get("/api/workbooks/:id/dialogs/:dialogId", ({ req, var: { desk, frameScript } }) => {
  const { id, dialogId } = req.param();
  return addOnPageAnswer(addOnPage(`${DARK_THEME}${desk.dialogs.html(id, dialogId)}`, frameScript));
});

ROUTES.get("/api/workbooks/:id/panels/:dialogId", ({ req, var: { desk, frameScript } }) => {
  const { id, dialogId } = req.param();
  return addOnPageAnswer(addOnPage(`${DARK_THEME}${desk.dialogs.html(id, dialogId)}`, frameScript));
});

ROUTES.post("/api/workbooks/:id/functions", async ({ env, req, var: { desk } }) => {
  const { clientId, functionName, values } = await readJson(env.incoming, FunctionCall);
  return jsonAnswer({ value: await runForPage(desk, req.param("id"), functionName, clientId, values) });
});

ROUTES.post("/api/questions/:questionId", async ({ env, req, var: { desk } }) => {
  const { button } = await readJson(env.incoming, Answer);
  if (!desk.questions.answer(req.param("questionId"), button)) throw notFound("Cette question");
  return jsonAnswer({});
});

ROUTES.post("/api/workbooks/:id/settle", async ({ env, req, var: { desk } }) => {
  const { choice } = await readJson(env.incoming, Choice);
  return jsonAnswer({ copyName: await settle(desk, req.param("id"), choice) });
});

ROUTES.get("/api/workbooks/:id/versions", ({ req, var: { desk } }) =>
  jsonAnswer(versionsView(desk, req.param("id"))),
);

ROUTES.post("/api/workbooks/:id/unite", async ({ env, req, var: { desk } }) => {
  const { choices } = await readJson(env.incoming, CellChoices);
  return jsonAnswer({ copyName: await unite(desk, req.param("id"), choices) });
});

ROUTES.get("/api/workbooks/:id/file", async ({ req, var: { desk } }) => {
  const id = req.param("id");
  return download(await workbookBytes(desk, id), XLSX_TYPE, desk.view(id).fileName);
});

ROUTES.get("/api/workbooks/:id/deck", ({ req, var: { desk } }) =>
  jsonAnswer(deckView(desk.deck(req.param("id")))),
);

ROUTES.get("/api/workbooks/:id/deck-changes", ({ req, var: { desk } }) =>
  jsonAnswer(deckChanges(desk, req.param("id"))),
);

ROUTES.get("/api/workbooks/:id/deck-file", ({ req, var: { desk } }) => {
  const deck = desk.deck(req.param("id"));
  return download(deckBytes(deck), PPTX_TYPE, `${deck.presentation.title}.pptx`);
});

ROUTES.get("/api/workbooks/:id/documents/:documentId", async ({ req, var: { desk } }) => {
  const { id, documentId } = req.param();
  const { title, html } = desk.document(id, documentId);
  return download(await docxBytes(title, html), DOCX_TYPE, `${title}.docx`);
});

/** A page of the add-on's as its frame runs it. */
function addOnPage(html: string, frameScript: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><script>${frameScript}</script>${html}`;
}

function listen(context: PageContext, workbookId: string): Response {
  const { desk } = context.var;
  desk.workbook(workbookId);
  const clientId = context.req.query("client") ?? "";
  return eventsAnswer(context, (tell) => {
    const send = (event: PageEvent): void => tell(`data: ${JSON.stringify(event)}\n\n`);
    const leave = desk.events.add({ clientId, workbookId, send });
    const heartbeat = setInterval(() => tell(": vivant\n\n"), HEARTBEAT_MILLISECONDS);
    return () => {
      clearInterval(heartbeat);
      leave();
      desk.questions.leave(clientId);
    };
  });
}
