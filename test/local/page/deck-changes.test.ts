// What the page says that an update of the deck would change, beside what the update then does.
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { renderedPresentation } from "../../../local/google/slides/rendering/presentation.ts";
import { runAction, runForPage } from "../../../local/page/workbooks/actions.ts";
import { deckChanges } from "../../../local/page/workbooks/deck-changes.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { slideId } from "../../../shared/slides/drawing/object-ids.ts";
import { deckState } from "../../../shared/slides/update/deck-state.ts";
import { temporaryFolder } from "./running-page.ts";

const CLIENT = "navigateur";
const folder = temporaryFolder();
const desk = new Desk(folder.path);
let id = "";

beforeAll(async () => {
  id = (await desk.add("Site", await preparedWorkbook(AIX_2020))).id;
  await runAction(desk, id, "genererLaRevue", CLIENT);
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

const changes = () => deckChanges(desk, id);
const slides = () => deckState(renderedPresentation(desk.deck(id).presentation)).slides;

/** Every text of a slide, and the charts that it shows. */
const shown = () =>
  new Map(
    slides().map(({ objectId, elements }) => [objectId, [...elements.values()].map(({ text }) => text)]),
  );

function call(service: "sheets" | "slides", method: string, params: object, body: object): void {
  desk.services.call({ service, method, params: { ...params }, body });
}

function type(range: string, value: string | number): void {
  const params = { spreadsheetId: id, range, valueInputOption: "RAW" };
  call("sheets", "spreadsheets.values.update", params, { values: [[value]] });
}

it("tells nothing of a deck just made, then the slides that the update changes, and nothing once it is done", async () => {
  expect(changes()).toEqual({ slides: [], added: [] });
  type("'Relevés'!C4", 700);
  // A title of staff's own where the update would have had another: it is kept, and not told.
  const retitled = changes()?.slides.find(({ title, before }) => before.includes(title));
  const ids = [...(slides()[(retitled?.number ?? 0) - 1]?.elements.keys() ?? [])];
  const objectId = ids.find((one) => one.endsWith(":title"));
  expect(objectId).toBeDefined();
  call(
    "slides",
    "presentations.batchUpdate",
    { presentationId: desk.workbook(id).deckId ?? "" },
    {
      requests: [
        { deleteText: { objectId, textRange: { type: "ALL" } } },
        { insertText: { objectId, text: "Notre titre" } },
      ],
    },
  );
  const before = shown();
  const told = changes();
  expect(told?.slides.length).toBeGreaterThan(1);
  expect(
    told?.slides.find(({ number }) => slides()[number - 1]?.objectId === slideId("curves")),
  ).toMatchObject({ hasNewChart: true });
  expect(told?.slides.find(({ number }) => number === retitled?.number)).toMatchObject({
    before: retitled?.before.filter((line) => line !== retitled.title),
    after: expect.not.arrayContaining([expect.stringContaining("cibles atteintes sur")]),
  });
  for (const { before: former, after } of told?.slides ?? [])
    expect(former.filter((line) => after.includes(line))).toEqual([]);
  const order = { mode: "update", takesOurs: [], token: "suivi" };
  await runForPage(desk, id, "faireLaRevue", CLIENT, [order]);
  const after = shown();
  const altered = [...after].flatMap(([slide, texts], index) =>
    texts.join("\n") === before.get(slide)?.join("\n") ? [] : [index + 1],
  );
  const withWords = told?.slides.filter((slide) => slide.before.length + slide.after.length > 0) ?? [];
  expect(withWords.map(({ number }) => number)).toEqual(altered);
  for (const { number, after: lines } of withWords) {
    const texts = [...after.values()][number - 1]?.join("\n").replaceAll("\u000b", " ") ?? "";
    for (const line of lines) expect(texts).toContain(line);
  }
  expect(changes()).toEqual({ slides: [], added: [] });
});

it("says nothing of the slides whose number alone changes", () => {
  const [, , , gone] = slides();
  const before = changes();
  call(
    "slides",
    "presentations.batchUpdate",
    { presentationId: desk.workbook(id).deckId ?? "" },
    { requests: [{ deleteObject: { objectId: gone?.objectId } }] },
  );
  // The agenda alone names the page of each section.
  expect(changes()?.slides.flatMap(({ number }) => (number > 4 ? [number] : []))).toEqual([]);
  expect(before).toEqual({ slides: [], added: [] });
});

it("names the slides that would come and those that would go, and says nothing of a blocked workbook", () => {
  for (const tab of ["Relevés", "Satisfaction", "Constats"])
    call("sheets", "spreadsheets.values.clear", { spreadsheetId: id, range: `'${tab}'!A2:Z400` }, {});
  const told = changes();
  const gone = told?.slides.flatMap(({ number, isGone }) => (isGone ? [slides()[number - 1]?.objectId] : []));
  expect(gone).toContain(slideId("curves"));
  expect(told?.added).toEqual(["Ce qui manque pour la prochaine revue\u00a0: deux\u00a0points"]);
  const { properties } = desk.workbook(id);
  const first = properties.all()["revue.2020.0"] ?? "";
  properties.set("revue.2020.0", first.replace(/"revisionId":"[^"]*"/, '"revisionId":null'));
  expect(changes()).toBeNull();
  properties.set("revue.2020.0", first);
  expect(changes()).toEqual(told);
  type("'Paramètres'!B3", "deux mille vingt");
  expect(changes()).toBeNull();
});
