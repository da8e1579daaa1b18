// A deck brought up to date on the stand-in: what staff changed stays, the rest follows the workbook.
import { describe, expect, it } from "vitest";
import { elementId, slideId, textHash } from "../../../shared/slides/drawing/object-ids.ts";
import { newDeckRequests } from "../../../shared/slides/new-deck.ts";
import type { Paragraph, PlacedElement, PlacedPage } from "../../../shared/slides/placed-page.ts";
import { type DeckRecord, readRecord, recordProperties } from "../../../shared/slides/update/deck-record.ts";
import { deckState, STATE_FIELDS } from "../../../shared/slides/update/deck-state.ts";
import { finalOrder, planUpdate } from "../../../shared/slides/update/plan-update.ts";
import { settledRecord } from "../../../shared/slides/update/settle-record.ts";
import { slideRecord } from "../../../shared/slides/update/written.ts";
import { inEmu } from "../../../shared/units/lengths.ts";
import { CHART_ID, type Deck, openDeck, SPREADSHEET_ID } from "../../local/google/slides/deck.ts";

const CHARTS = { spreadsheetId: SPREADSHEET_ID, chartIds: { curve: CHART_ID } };

function paragraph(text: string, changes: Partial<Paragraph> = {}): Paragraph {
  return {
    runs: [{ text, sizePoints: 14, isBold: false, color: "ink" }],
    align: "start",
    hasBullet: false,
    spaceAbovePoints: 0,
    ...changes,
  };
}

function text(key: string, content: string, changes: Partial<Paragraph> = {}, y = 110): PlacedElement {
  const paragraphs = content.split("\n").map((line) => paragraph(line, changes));
  return { kind: "text", key, box: { x: 36, y, width: 300, height: 100 }, anchor: "top", paragraphs };
}

function bars(width: number): PlacedElement {
  const bar = (key: string, y: number, length: number) =>
    ({
      kind: "rectangle",
      key,
      box: { x: 300, y, width: length, height: 14 },
      fill: "blue",
      outline: null,
      description: "",
    }) as const;
  return {
    kind: "group",
    key: "bars",
    description: "Deux barres",
    children: [bar("bar-1", 200, width), bar("bar-2", 220, 100)],
  };
}

function table(...cells: string[]): PlacedElement {
  return {
    kind: "table",
    key: "table",
    x: 36,
    y: 250,
    columnWidths: [200, 100],
    rowHeights: cells.map(() => 28.2),
    rows: cells.map((cell) => [
      { paragraphs: [paragraph(cell)], anchor: "middle" as const },
      { paragraphs: [paragraph("1", { align: "end" })], anchor: "middle" as const },
    ]),
    merges: [],
    borders: [
      { row: -1, firstColumn: 0, color: "blue", weightPoints: 1.5 },
      ...cells.map((_, row) => ({ row, firstColumn: 0, color: "ruleLight" as const, weightPoints: 0.75 })),
    ],
    description: "Un tableau",
  };
}

const CHART: PlacedElement = {
  kind: "chart",
  key: "curve",
  box: { x: 400, y: 110, width: 208, height: 104 },
  chartKey: "curve",
  description: "Une courbe",
};

function page(key: string, title: string, ...elements: PlacedElement[]): PlacedPage {
  return {
    key,
    slideKeys: [key],
    kind: "content",
    kicker: { section: 2, name: "Bilan des indicateurs 2020" },
    caveat: null,
    titleLines: [title],
    elements,
    footer: "Sous-préfecture · Revue qualité 2020",
    footerMention: null,
    pageNumber: 1,
    notes: `Notes de ${title}`,
  };
}

/** Creates the deck of `pages`, its notes too, and gives what the workbook remembers of it. */
function made(deck: Deck, pages: readonly PlacedPage[]): DeckRecord {
  deck.send({ requests: newDeckRequests(pages, deck.read(), CHARTS) });
  const { slides } = deckState(deck.read(STATE_FIELDS));
  const inserts = pages.map(({ notes }, index) => ({
    insertText: { objectId: slides[index]?.notesObjectId ?? "", text: notes },
  }));
  const { writeControl } = deck.send({ requests: inserts });
  const records = pages.map((item) => {
    const record = slideRecord(item, {});
    return [item.key, { ...record, notes: textHash(item.notes) }] as const;
  });
  return {
    presentationId: "deck-1",
    year: 2020,
    title: "Revue",
    revisionId: writeControl?.requiredRevisionId ?? null,
    footer: pages[0]?.footer ?? "",
    createdOn: 44200,
    figures: {},
    slides: Object.fromEntries(records),
  };
}

/** Brings the deck up to date, and gives the plan with what is remembered after it. */
function updated(
  deck: Deck,
  pages: readonly PlacedPage[],
  record: DeckRecord,
  { charts = CHARTS, chartData = {}, ours = [] as string[] } = {},
) {
  const state = deckState(deck.read(STATE_FIELDS));
  const order = finalOrder(pages, record, state);
  const numbered = pages.map((item) => ({ ...item, pageNumber: order.indexOf(slideId(item.key)) + 1 }));
  const plan = planUpdate(numbered, record, state, {
    charts,
    chartData,
    takesOurs: (pageKey, elementKey) => ours.includes(`${pageKey}:${elementKey}`),
  });
  const notes = plan.notes.flatMap(({ objectId, text: words, isFilled }) =>
    objectId === null
      ? []
      : [
          ...(isFilled ? [{ deleteText: { objectId, textRange: { type: "ALL" } } }] : []),
          { insertText: { objectId, text: words } },
        ],
  );
  const requests = [...plan.parts.flatMap((part) => part.requests), ...notes];
  if (requests.length > 0) deck.send({ requests });
  return { plan, record: { ...record, slides: plan.slides } };
}

function contents(deck: Deck, pageKey: string): Record<string, string> {
  const state = deckState(deck.read(STATE_FIELDS)).slides.find(
    ({ objectId }) => objectId === slideId(pageKey),
  );
  const own = `${slideId(pageKey)}:`;
  return Object.fromEntries(
    [...(state?.elements ?? [])].map(([objectId, element]) => [objectId.replace(own, ""), element.text]),
  );
}

function slideIds(deck: Deck): (string | null | undefined)[] {
  return (deck.read().slides ?? []).map(({ objectId }) => objectId);
}

function rewrite(deck: Deck, objectId: string, words: string): void {
  deck.update(
    { deleteText: { objectId, textRange: { type: "ALL" } } },
    { insertText: { objectId, text: words } },
  );
}

const PAGES = [
  page("missed", "Cinq cibles manquées", text("list", "Un\nDeux", { hasBullet: true }), bars(150), CHART),
  page("indicators", "Six cibles atteintes", table("Téléphone", "Accueil")),
  page("decisions", "Quatre actions à valider", text("list", "Trois")),
];

describe("an update", () => {
  it("writes nothing when nothing changed, however often", () => {
    const deck = openDeck();
    const record = made(deck, PAGES);
    // Page numbers are the deck's own: the first update gives them.
    const first = updated(deck, PAGES, record);
    const second = updated(deck, PAGES, first.record);
    expect(second.plan).toMatchObject({
      parts: [],
      notes: [],
      kept: [],
      remade: [],
      added: [],
      removed: [],
    });
  });

  it("renews texts, tables and groups where they stand, in the same reading order", () => {
    const deck = openDeck();
    const { record } = updated(deck, PAGES, made(deck, PAGES));
    const orderBefore = Object.keys(contents(deck, "missed"));
    const changed = [
      page("missed", "Quatre cibles manquées", text("list", "Un\nDeux\nTrois"), bars(90), CHART),
      page("indicators", "Six cibles atteintes", table("Téléphone", "Accueil", "Titres")),
      page("decisions", "Quatre actions à valider", text("list", "Trois")),
    ];
    const { plan } = updated(deck, changed, record);
    expect(plan.remade).toEqual(["missed", "indicators"]);
    expect(contents(deck, "missed")).toMatchObject({
      title: "Quatre cibles manquées",
      list: "Un\nDeux\nTrois",
    });
    expect(contents(deck, "indicators").table).toBe("Téléphone\n1\nAccueil\n1\nTitres\n1");
    expect(Object.keys(contents(deck, "missed"))).toEqual(orderBefore);
    const list = deck.element(elementId("missed", "list"));
    const markers = list.shape?.text?.textElements?.flatMap(({ paragraphMarker }) => paragraphMarker ?? []);
    expect(markers?.every(({ bullet }) => bullet === undefined)).toBe(true);
    const [bar] = deck.element(elementId("missed", "bars")).elementGroup?.children ?? [];
    expect(bar?.size?.width?.magnitude).toBe(90 * 12_700);
  });

  it("written a second time, its answer having been lost, ends the same, and takes nothing for staff's", () => {
    const deck = openDeck();
    const { record } = updated(deck, PAGES, made(deck, PAGES));
    const place = deck.element(elementId("missed", "list")).transform;
    const changed = [
      page("missed", "Quatre cibles manquées", text("list", "Un", {}, 200), bars(90), CHART),
      page("curves", "Les courbes", text("list", "Neuf")),
      page("decisions", "Quatre actions à valider", text("list", "Trois"), text("foot", "Nouveau")),
    ];
    updated(deck, changed, record);
    const all = () => ["missed", "curves", "decisions"].map((key) => Object.entries(contents(deck, key)));
    const before = all();
    const { plan, record: after } = updated(deck, changed, record);
    expect(all()).toEqual(before);
    expect(plan.kept).toEqual([]);
    expect(updated(deck, changed, after).plan.parts).toEqual([]);
    updated(deck, PAGES, after);
    expect(deck.element(elementId("missed", "list")).transform).toEqual(place);
  });

  it("draws anew what has no words where a batch's answer was lost, even when it is again as before", () => {
    const deck = openDeck();
    const { record } = updated(deck, PAGES, made(deck, PAGES));
    const changed = [
      page("missed", "Cinq cibles manquées", text("list", "Un\nDeux", { hasBullet: true }), bars(90), CHART),
      ...PAGES.slice(1),
    ];
    const { plan } = updated(deck, changed, record);
    const pending = { footer: record.footer, slides: { missed: plan.slides.missed ?? null } };
    const settled = settledRecord({ ...record, pending }, deckState(deck.read(STATE_FIELDS)));
    expect(settled).not.toHaveProperty("pending");
    updated(deck, PAGES, settled);
    const [bar] = deck.element(elementId("missed", "bars")).elementGroup?.children ?? [];
    expect(bar?.size?.width?.magnitude).toBe(150 * 12_700);
  });

  it("keeps what staff rewrote, tells it with ours, and takes ours when asked", () => {
    const deck = openDeck();
    const record = made(deck, PAGES);
    rewrite(deck, elementId("missed", "title"), "Un titre du sous-préfet");
    rewrite(
      deck,
      deck.read().slides?.[1]?.slideProperties?.notesPage?.notesProperties?.speakerNotesObjectId ?? "",
      "À dire",
    );
    const changed = [
      { ...(PAGES[0] ?? page("", "")), titleLines: ["Quatre cibles manquées"] },
      ...PAGES.slice(1),
    ];
    const first = updated(deck, changed, record);
    const second = updated(deck, changed, first.record);
    for (const { plan } of [first, second]) {
      expect(plan.kept).toMatchObject([
        {
          pageKey: "missed",
          elementKey: "title",
          kind: "title",
          theirs: "Un titre du sous-préfet",
          ours: "Quatre cibles manquées",
        },
        { pageKey: "indicators", elementKey: "notes", kind: "notes", theirs: "À dire", isOutdated: false },
      ]);
    }
    expect(first.plan.kept[0]?.isOutdated).toBe(true);
    expect(contents(deck, "missed").title).toBe("Un titre du sous-préfet");
    const third = updated(deck, changed, second.record, { ours: ["missed:title"] });
    expect(contents(deck, "missed").title).toBe("Quatre cibles manquées");
    expect(third.plan.kept.map(({ kind }) => kind)).toEqual(["notes"]);
  });

  it("leaves slides added, moved or deleted by staff as they are, boxes too", () => {
    const deck = openDeck();
    const record = made(deck, PAGES);
    deck.update(
      { createSlide: { objectId: "diapo-equipe", insertionIndex: 1 } },
      { deleteObject: { objectId: slideId("indicators") } },
      { updateSlidesPosition: { slideObjectIds: [slideId("decisions")], insertionIndex: 0 } },
      { deleteObject: { objectId: elementId("missed", "bars") } },
      {
        updatePageElementTransform: {
          objectId: elementId("missed", "list"),
          applyMode: "RELATIVE",
          transform: { scaleX: 1, scaleY: 1, translateX: 127_000, translateY: 0, unit: "EMU" },
        },
      },
      {
        createShape: {
          objectId: "boite-equipe",
          shapeType: "TEXT_BOX",
          elementProperties: { pageObjectId: slideId("missed") },
        },
      },
      { insertText: { objectId: "boite-equipe", text: "Merci à l’équipe" } },
    );
    const before = deck.element(elementId("missed", "list")).transform;
    const changed = [
      page("missed", "Autre titre", text("list", "Un seul"), bars(10), CHART),
      ...PAGES.slice(1),
    ];
    const { plan, record: after } = updated(deck, changed, record);
    expect(plan.deletedByStaff).toEqual(["indicators"]);
    expect(slideIds(deck)).toEqual([slideId("decisions"), slideId("missed"), "diapo-equipe"]);
    expect(contents(deck, "missed")).toMatchObject({ list: "Un seul", "boite-equipe": "Merci à l’équipe" });
    expect(contents(deck, "missed")).not.toHaveProperty("bars");
    expect(deck.element(elementId("missed", "list")).transform).toEqual(before);
    expect(contents(deck, "missed")["page-number"]).toBe("2");
    expect(updated(deck, changed, after).plan.parts).toEqual([]);
  });

  it("keeps the widths that staff gave a table's columns, as long as it has as many", () => {
    const deck = openDeck();
    const { record } = updated(deck, PAGES, made(deck, PAGES));
    const objectId = elementId("indicators", "table");
    const widths = () =>
      deck.element(objectId).table?.tableColumns?.map(({ columnWidth }) => inEmu(columnWidth) / 12_700);
    const resize = (columnIndices: number[], magnitude: number) =>
      deck.update({
        updateTableColumnProperties: {
          objectId,
          columnIndices,
          tableColumnProperties: { columnWidth: { magnitude, unit: "PT" } },
          fields: "columnWidth",
        },
      });
    const cells = (...words: string[]) =>
      PAGES.map((item) => (item.key === "indicators" ? page(item.key, "Cibles", table(...words)) : item));
    const untouched = updated(deck, cells("Téléphone"), record);
    expect(widths()).toEqual([200, 100]);
    resize([0], 240);
    const once = updated(deck, cells("Accueil"), untouched.record);
    const twice = updated(deck, cells("Accueil", "Titres"), once.record);
    expect(contents(deck, "indicators").table).toBe("Accueil\n1\nTitres\n1");
    expect(widths()).toEqual([240, 100]);
    // Staff put them back: ours again.
    resize([0], 200);
    updated(deck, cells("Courriels"), twice.record);
    expect(widths()).toEqual([200, 100]);
  });

  it("gives a group or a lost chart made anew the place that staff gave it", () => {
    const deck = openDeck();
    const record = made(deck, PAGES);
    const moved = { scaleX: 0.5, scaleY: 0.5, translateX: 254_000, translateY: 127_000, unit: "EMU" };
    for (const key of ["bars", "curve"]) {
      const objectId = elementId("missed", key);
      deck.update({ updatePageElementTransform: { objectId, applyMode: "ABSOLUTE", transform: moved } });
    }
    const changed = [
      page("missed", "Cinq cibles manquées", text("list", "Un\nDeux"), bars(10), CHART),
      ...PAGES.slice(1),
    ];
    // The workbook's chart is another one now: the stand-in knows a single id, so the deck links to a lost one.
    const lost = { ...CHARTS, chartIds: { curve: CHART_ID } };
    const relinked = deck.store.get("deck-1");
    for (const element of relinked.slides[0]?.elements ?? [])
      if (element.kind === "chart") element.chartId = 999;
    updated(deck, changed, record, { charts: lost, chartData: { curve: "other data" } });
    expect(deck.element(elementId("missed", "bars")).transform).toEqual(moved);
    const chart = deck.element(elementId("missed", "curve"));
    expect(chart.sheetsChart?.chartId).toBe(CHART_ID);
    expect(chart.transform).toMatchObject({ translateX: 254_000, translateY: 127_000 });
  });

  it("renews what staff put in a group, and tells what it can't make again there", () => {
    const deck = openDeck();
    const { record } = updated(deck, PAGES, made(deck, PAGES));
    deck.update({
      groupObjects: {
        groupObjectId: "groupe-equipe",
        childrenObjectIds: ["list", "bars", "curve"].map((key) => elementId("missed", key)),
      },
    });
    const place = deck.element("groupe-equipe").transform;
    const grouped = page("missed", "Quatre cibles", text("list", "Un seul", {}, 160), bars(90), CHART);
    const first = updated(deck, [grouped, ...PAGES.slice(1)], record, { chartData: { curve: "other" } });
    expect(contents(deck, "missed").list).toBe("Un seul");
    expect(deck.element("groupe-equipe")).toMatchObject({ transform: place });
    expect(deck.element("groupe-equipe").elementGroup?.children).toHaveLength(3);
    expect(JSON.stringify(first.plan.parts)).toContain("refreshSheetsChart");
    expect(first.plan).toMatchObject({ kept: [], frozen: ["missed"] });
    const second = updated(deck, [grouped, ...PAGES.slice(1)], first.record, {
      chartData: { curve: "other" },
    });
    expect(second.plan).toMatchObject({ parts: [], frozen: ["missed"] });
    // The same bars as those that stand there.
    expect(updated(deck, PAGES, second.record).plan.frozen).toEqual([]);
  });

  it("tells of a group of ours that staff undid once it would change", () => {
    const deck = openDeck();
    const { record } = updated(deck, PAGES, made(deck, PAGES));
    for (const slide of deck.store.get("deck-1").slides) {
      slide.elements = slide.elements.flatMap((element) =>
        element.kind === "group" ? element.children : [element],
      );
    }
    const other = page("missed", "Cinq cibles manquées", text("list", "Un"), bars(90), CHART);
    const { plan, record: after } = updated(deck, [other, ...PAGES.slice(1)], record);
    expect(plan.frozen).toEqual(["missed"]);
    expect(updated(deck, PAGES, after).plan.frozen).toEqual([]);
  });

  it("adds new pages after those that precede them, and takes out those that are no more", () => {
    const deck = openDeck();
    const record = made(deck, PAGES);
    const [missed, , decisions] = PAGES;
    const pages = [missed, page("curves", "Les courbes", text("list", "Neuf")), decisions].flatMap(
      (item) => item ?? [],
    );
    const { plan } = updated(deck, pages, record);
    expect(plan).toMatchObject({ added: ["curves"], removed: ["indicators"] });
    expect(slideIds(deck)).toEqual(["missed", "curves", "decisions"].map(slideId));
    expect(plan.notes).toMatchObject([{ pageKey: "curves", objectId: null }]);
  });

  it("keeps a slide that is no more when staff wrote on it", () => {
    const deck = openDeck();
    const record = made(deck, PAGES);
    rewrite(deck, elementId("decisions", "list"), "Notre décision");
    const { plan } = updated(deck, PAGES.slice(0, 2), record);
    expect(plan.removed).toEqual([]);
    expect(contents(deck, "decisions").list).toBe("Notre décision");
  });
});

describe("what the workbook remembers", () => {
  it("fits in pieces of 9 KB and comes back whole, accents too", () => {
    const elements = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `élément-${index}`,
        { text: textHash(`${index}`), content: textHash(`c${index}`), place: [360, 1100, 3000, 1000] },
      ]),
    );
    const slides = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`page-${index}`, { elements, notes: textHash("") }]),
    );
    const record = {
      presentationId: "d",
      year: 2020,
      title: "Revue — é",
      revisionId: null,
      footer: "",
      createdOn: 44200,
      figures: { "Taux d’appels décrochés": "93,2 %" },
      slides,
    };
    const properties = recordProperties(record);
    expect(Object.values(properties).every((piece) => new TextEncoder().encode(piece).length <= 9_000)).toBe(
      true,
    );
    expect(readRecord(2020, properties)).toEqual(record);
    expect(readRecord(2021, properties)).toBeNull();
    const [first = ""] = Object.keys(properties);
    expect(readRecord(2020, { ...properties, [first]: "{" })).toBeNull();
  });
});
