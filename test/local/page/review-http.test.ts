// Over HTTP alone: the page makes the review and documents, staff change it through Google's address, the page updates it twice.
import { rmSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ReviewOrder } from "../../../apps-script/interface/page-data.ts";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { type RunningGoogle, startGoogle } from "../../../local/google/http/start.ts";
import { OWNER } from "../../../local/google/stand-in.ts";
import { formerDeckPaths } from "../../../local/page/folder/file-places.ts";
import { PageAccess } from "../../../local/page/server/access.ts";
import { createPageServer } from "../../../local/page/server/page-server.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { DocumentShelf } from "../../../local/page/workbooks/document-shelf.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { elementId, slideId } from "../../../shared/slides/drawing/object-ids.ts";
import { temporaryFolder } from "./running-page.ts";

const KEY = "cle-des-essais-de-la-revue-par-http-0123456789";
const CLIENT = "navigateur";
const folder = temporaryFolder();
const desk = new Desk(folder.path);
let server: ReturnType<typeof createPageServer>;
let google: RunningGoogle;
let pageAddress = "";
let workbookId = "";

beforeAll(async () => {
  workbookId = (await desk.add("Site", await preparedWorkbook(AIX_2020))).id;
  server = createPageServer({ desk, assets: new Map(), frameScript: "", access: new PageAccess(KEY) });
  pageAddress = await listenOnLoopback(server, 0);
  google = await startGoogle({ services: desk.services });
});
afterAll(async () => {
  await Promise.all([closeServer(server), google.close()]);
  await desk.close();
  folder.remove();
});

async function page(path: string, body: object): Promise<unknown> {
  const cookie = `revue-qualite-${new URL(pageAddress).port}=${KEY}`;
  const answer = await fetch(`${pageAddress}/api/workbooks/${workbookId}/${path}`, {
    method: "POST",
    headers: { cookie },
    body: JSON.stringify({ clientId: CLIENT, ...body }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

function deckId(): string {
  return desk.workbook(workbookId).deckId ?? "";
}

async function slides(path = "", requests?: readonly object[]): Promise<Deck> {
  const answer = await fetch(`${google.address}/v1/presentations/${deckId()}${path}`, {
    method: requests === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${google.issueToken(OWNER)}`, "content-type": "application/json" },
    ...(requests === undefined ? {} : { body: JSON.stringify({ requests }) }),
  });
  expect(answer.status).toBe(200);
  const deck: Deck = Object(await answer.json());
  return deck;
}

interface Deck {
  slides: {
    objectId: string;
    pageElements?: { objectId: string; transform?: object; shape?: { text?: unknown } }[];
    slideProperties?: { notesPage?: { notesProperties?: { speakerNotesObjectId?: string } } };
  }[];
}

async function update(): Promise<void> {
  const order: ReviewOrder = { mode: "update", takesOurs: [], token: "suivi" };
  const answer = await page("functions", { functionName: "faireLaRevue", values: [order] });
  expect(answer).toMatchObject({ value: { ok: true, page: { state: "end" } } });
}

function elementOf(deck: Deck, slide: string, element: string) {
  return deck.slides
    .find(({ objectId }) => objectId === slide)
    ?.pageElements?.find(({ objectId }) => objectId === element);
}

it("keeps a title rewritten, slides added, deleted and moved, a box moved, a note, through two updates", async () => {
  await page("actions", { functionName: "genererLaRevue" });
  const made = await slides();
  const title = elementId("missed", "title");
  const table = elementId("missed", "table");
  const essential = made.slides.find(({ objectId }) => objectId === slideId("essential"));
  const notes = essential?.slideProperties?.notesPage?.notesProperties?.speakerNotesObjectId ?? "";
  const last = made.slides.at(-1)?.objectId ?? "";
  const moved = { scaleX: 1, scaleY: 1, translateX: 2_540_000, translateY: 1_905_000, unit: "EMU" };
  await slides(":batchUpdate", [
    { deleteText: { objectId: title, textRange: { type: "ALL" } } },
    { insertText: { objectId: title, text: "Notre titre" } },
    { createSlide: { objectId: "photo-du-hall", insertionIndex: 2 } },
    { deleteObject: { objectId: slideId("curves") } },
    { updateSlidesPosition: { slideObjectIds: [last], insertionIndex: 1 } },
    { updatePageElementTransform: { objectId: table, applyMode: "ABSOLUTE", transform: moved } },
    { deleteText: { objectId: notes, textRange: { type: "ALL" } } },
    { insertText: { objectId: notes, text: "À dire en séance" } },
  ]);
  const changed = await slides();
  const order = changed.slides.map(({ objectId }) => objectId);
  expect(order.slice(0, 4)).toEqual([slideId("cover"), last, slideId("agenda"), "photo-du-hall"]);
  for (const _ of [1, 2]) {
    await update();
    const deck = await slides();
    expect(deck.slides.map(({ objectId }) => objectId)).toEqual(order);
    expect(order).not.toContain(slideId("curves"));
    expect(JSON.stringify(elementOf(deck, slideId("missed"), title)?.shape?.text)).toContain("Notre titre");
    expect(elementOf(deck, slideId("missed"), table)?.transform).toMatchObject({
      translateX: moved.translateX,
      translateY: moved.translateY,
    });
    expect(JSON.stringify(deck)).toContain("À dire en séance");
  }
});

it("gives the document that the add-on makes as a .docx, in a later run of the page too", async () => {
  const html =
    "<h1>Compte rendu</h1><table><tbody><tr><th>Absents</th><td>Aucun absent</td></tr></tbody></table>";
  const order = { title: "Compte rendu du 8 octobre", html, key: { type: "COPIL qualité" } };
  const made = await page("functions", { functionName: "creerLeCompteRendu", values: [order] });
  expect(made).toMatchObject({ value: { ok: true } });
  const documentId = /document\/d\/([\w-]+)/.exec(JSON.stringify(made))?.[1] ?? "";
  const cookie = `revue-qualite-${new URL(pageAddress).port}=${KEY}`;
  const address = `${pageAddress}/api/workbooks/${workbookId}/documents/`;
  const answer = await fetch(address + documentId, { headers: { cookie } });
  expect(answer.headers.get("content-disposition")).toContain("Compte%20rendu%20du%208%20octobre.docx");
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(text).toMatch(/Heading1.*Compte rendu.*<w:tbl>.*Aucun absent/s);
  expect((await fetch(`${address}autre`, { headers: { cookie } })).status).toBe(404);
  const { places } = desk.workbook(workbookId).file;
  expect(new DocumentShelf(new Desk(folder.path).google).of(places, documentId)).toMatchObject({ html });
});

/** Types the year and its last day, as staff would. */
function setYear(year: number): void {
  const sheet = desk
    .spreadsheet(workbookId)
    .sheets.find(({ properties }) => properties.title === "Paramètres");
  const { sheetId = -1 } = sheet?.properties ?? {};
  const rowOf = (key: string): number => sheet?.rows.findIndex((row) => row?.[0]?.value === key) ?? -1;
  const rowVersion = desk.workbook(workbookId).rowOrder(sheetId).version;
  for (const [key, text] of [
    ["Exercice", String(year)],
    ["Arrêté au", `31/12/${year}`],
  ] as const)
    editCells(desk, { workbookId, sheetId, clientId: CLIENT, rowVersion }, [[rowOf(key), 1, text]]);
}

it("keeps the deck of each year, and shows that of the year that the workbook is in", async () => {
  const former = deckId();
  setYear(2021);
  await page("actions", { functionName: "genererLaRevue" });
  const next = deckId();
  expect(next).not.toBe(former);
  setYear(2020);
  expect(deckId()).toBe(former);
  // As it was when that deck was brought up to date: the other year's is none of its business.
  expect(desk.view(workbookId).isStale.deck).toBe(false);
  // Staff's title is still there, and an update keeps it.
  await update();
  const title = elementOf(await slides(), slideId("missed"), elementId("missed", "title"));
  expect(JSON.stringify(title?.shape?.text)).toContain("Notre titre");
  setYear(2021);
  expect(deckId()).toBe(next);
  // Changed from outside, the former deck stays out of sight.
  const requests = [{ createSlide: { objectId: "une-photo-de-plus" } }];
  const call = { service: "slides", method: "presentations.batchUpdate" } as const;
  desk.services.call({ ...call, params: { presentationId: former }, body: { requests } });
  expect(deckId()).toBe(next);
  // A later run finds both.
  setYear(2020);
  await desk.close();
  const later = new Desk(folder.path);
  const reopened = await later.open(desk.workbook(workbookId).file.places.fileName);
  expect([reopened.deckId, later.deckIds(reopened).sort()]).toEqual([former, [former, next].sort()]);
  expect(later.deck(reopened.id).presentation.slides.map(({ objectId }) => objectId)).toContain(
    "une-photo-de-plus",
  );
  await later.close();
  // Without the properties that name them, nothing of them leaves the disk.
  const { places } = reopened.file;
  rmSync(places.properties);
  const blind = new Desk(folder.path);
  await blind.open(places.fileName);
  await blind.close();
  expect(formerDeckPaths(places)).toHaveLength(1);
});
