import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { beforeAll, describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { buildReview } from "../../../shared/review/build-review.ts";
import type { Review } from "../../../shared/review/review.ts";
import { reviewCharts } from "../../../shared/review/review.ts";
import { type DeckRequests, deckRequests } from "../../../shared/slides/deck-requests.ts";
import { notesRequests } from "../../../shared/slides/notes-requests.ts";
import { analysedExample, madeDeck } from "../../support/example-deck.ts";

const SPREADSHEET = { spreadsheetId: "classeur" };

let review: Review;
let deck: DeckRequests;
beforeAll(() => {
  review = buildReview(analysedExample(AIX_2020));
  deck = deckRequests(review, { ...SPREADSHEET, chartIds: idsOf(review) });
});

function idsOf(source: Review): Record<string, number> {
  return Object.fromEntries(reviewCharts(source).map(({ key }, index) => [key, index + 1]));
}

function createdIds(requests: readonly slides_v1.Schema$Request[]): string[] {
  return requests.flatMap((request) => [
    ...(request.createSlide?.placeholderIdMappings ?? []).map(({ objectId }) => objectId ?? ""),
    ...[request.createSlide, request.createShape, request.createTable, request.createSheetsChart].flatMap(
      (created) => created?.objectId ?? [],
    ),
  ]);
}

const sizes = (requests: readonly slides_v1.Schema$Request[]): number[] =>
  requests.flatMap(({ updateTextStyle }) => updateTextStyle?.style?.fontSize?.magnitude ?? []);

describe("deckRequests", () => {
  it("chooses unique ids that Slides accepts", () => {
    const ids = createdIds(deck.requests);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_:-]{4,49}$/);
  });

  it("gives every slide a title placeholder, a footer and notes to write", () => {
    const slides = deck.requests.flatMap(({ createSlide }) => createSlide ?? []);
    expect(slides).toHaveLength(deck.notes.length);
    for (const slide of slides)
      expect(slide.placeholderIdMappings?.[0]?.layoutPlaceholder?.type).toMatch(/TITLE$/);
    const texts = deck.requests.flatMap(({ insertText }) => insertText?.text ?? []);
    for (const page of [2, slides.length]) expect(texts).toContain(`${page} / ${slides.length}`);
    expect(
      texts.filter((text) => text === "Sous-préfecture d’Aix-en-Provence · Revue qualité 2020"),
    ).toHaveLength(slides.length - 1);
  });

  it("links its charts and describes charts and tables to those who don't see them", () => {
    const charts = deck.requests.flatMap(({ createSheetsChart }) => createSheetsChart ?? []);
    expect(charts.map(({ chartId }) => chartId)).toEqual(Object.values(idsOf(review)));
    expect(
      charts.every(
        ({ linkingMode, spreadsheetId }) => linkingMode === "LINKED" && spreadsheetId === "classeur",
      ),
    ).toBe(true);
    const described = new Set(
      deck.requests.flatMap(({ updatePageElementAltText }) => updatePageElementAltText?.objectId ?? []),
    );
    const shown = deck.requests.flatMap(
      ({ createSheetsChart, createTable }) => createSheetsChart?.objectId ?? createTable?.objectId ?? [],
    );
    expect(shown.length).toBeGreaterThan(5);
    for (const id of shown) expect(described).toContain(id);
  });

  it("writes in Arial, 10 points at least for the footer and 12 elsewhere", () => {
    const fonts = new Set(
      deck.requests.flatMap(({ updateTextStyle }) => updateTextStyle?.style?.fontFamily ?? []),
    );
    expect([...fonts]).toEqual(["Arial"]);
    expect(Math.min(...sizes(deck.requests))).toBe(10);
    const cells = deck.requests.filter(({ updateTextStyle }) => updateTextStyle?.cellLocation !== undefined);
    expect(Math.min(...sizes(cells))).toBeGreaterThanOrEqual(12);
  });

  it("inserts no empty text and nothing that is no text", () => {
    const texts = deck.requests.flatMap(({ insertText }) =>
      insertText === undefined ? [] : [insertText.text ?? ""],
    );
    expect(texts).not.toContain("");
    expect(texts.join("\n")).not.toMatch(/NaN|undefined|\[object|(?!\n)\p{Cc}/u);
  });

  it("deletes the slide that a new presentation has", () => {
    expect(deck.requests.at(-1)).toEqual({ deleteObject: { objectId: "p" } });
  });

  it("refuses a chart without id", () => {
    expect(() => deckRequests(review, { ...SPREADSHEET, chartIds: {} })).toThrow(
      "The chart monthly:TEL1 has no id.",
    );
  });

  it("holds a very long service's name in the footer, whole on the cover", () => {
    const department = "Direction départementale ".repeat(12).trim();
    const { requests } = deckRequests({ ...review, department }, { ...SPREADSHEET, chartIds: idsOf(review) });
    const texts = requests.flatMap(({ insertText }) => insertText?.text ?? []);
    expect(texts).toContain(department);
    expect(texts.some((text) => text.endsWith("… · Revue qualité 2020"))).toBe(true);
  });
});

describe("notesRequests", () => {
  it("writes each note by the id that Google gave", () => {
    const presentation = {
      slides: [
        {
          objectId: "slide_001",
          slideProperties: { notesPage: { notesProperties: { speakerNotesObjectId: "n1" } } },
        },
      ],
    };
    const notes = [
      { slideId: "slide_001", text: "Détail" },
      { slideId: "slide_002", text: "" },
    ];
    expect(notesRequests(notes, presentation)).toEqual([
      { insertText: { objectId: "n1", text: "Détail", insertionIndex: 0 } },
    ]);
  });

  it("refuses an answer that lacks a slide", () => {
    expect(() => notesRequests([{ slideId: "slide_009", text: "x" }], {})).toThrow("slide_009");
  });
});

describe("on the stand-in", () => {
  it("is accepted whole, and leaves only the deck's slides", () => {
    const { presentation } = madeDeck(analysedExample(AIX_2020));
    expect(presentation.slides?.map(({ objectId }) => objectId)).toEqual(
      deck.notes.map(({ slideId }) => slideId),
    );
    expect(presentation.title).toBe("Revue qualité 2020 — Sous-préfecture d'Aix-en-Provence");
  });
});
