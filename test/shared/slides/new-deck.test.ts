// The batch that makes the example's deck, on a presentation just created.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { beforeAll, describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { newDeckRequests } from "../../../shared/slides/new-deck.ts";
import { slideNotes, slideTexts } from "../../support/deck-texts.ts";
import { analysedExample, type MadeDeck, madeDeck } from "../../support/example-deck.ts";

let deck: MadeDeck;
beforeAll(() => {
  deck = madeDeck(analysedExample(AIX_2020));
});

function createdIds(requests: readonly slides_v1.Schema$Request[]): string[] {
  return requests.flatMap((request) => [
    ...(request.createSlide?.placeholderIdMappings ?? []).map(({ objectId }) => objectId ?? ""),
    ...[
      request.createSlide,
      request.createShape,
      request.createTable,
      request.createSheetsChart,
      request.createLine,
    ].flatMap((created) => created?.objectId ?? []),
  ]);
}

describe("newDeckRequests", () => {
  it("chooses unique ids that Slides accepts", () => {
    const ids = createdIds(deck.requests);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_:-]{4,49}$/);
  });

  it("gives every slide a title placeholder and its notes", () => {
    const slides = deck.requests.flatMap(({ createSlide }) => createSlide ?? []);
    expect(slides).toHaveLength(deck.pages.length);
    for (const { placeholderIdMappings } of slides) {
      const types = (placeholderIdMappings ?? []).map(({ layoutPlaceholder }) => layoutPlaceholder?.type);
      expect(types.some((type) => type === "TITLE" || type === "CENTERED_TITLE")).toBe(true);
    }
    expect(slideNotes(deck.presentation)).toEqual(deck.pages.map(({ notes }) => notes));
  });

  it("starts the cover's year before the margin, so that its first digit stands on it", () => {
    const indents = (isOf: (objectId: string) => boolean) =>
      deck.requests.flatMap(({ updateParagraphStyle: { objectId, style } = {} }) =>
        isOf(objectId ?? "") && style?.indentStart !== undefined ? [style.indentStart] : [],
      );
    const layout = deck.presentation.layouts?.find(
      ({ layoutProperties }) => layoutProperties?.name === "TITLE",
    );
    const place = layout?.pageElements?.find(({ shape }) => shape?.placeholder?.type === "CENTERED_TITLE");
    const [inherited] = indents((objectId) => objectId === place?.objectId);
    expect(inherited?.magnitude).toBeGreaterThan(0);
    expect(place?.transform?.translateX).toBe((36 - 7.2 - (inherited?.magnitude ?? 0)) * 12_700);
    expect(indents((objectId) => objectId === "page_cover:title")).toEqual([{ magnitude: 0, unit: "PT" }]);
  });

  it("keeps a space on both sides of the point after the footer", () => {
    const mentions = deck.requests.flatMap(({ insertText }) =>
      insertText?.objectId?.endsWith(":mention") === true ? [insertText.text] : [],
    );
    expect(new Set(mentions)).toEqual(new Set(["\u00a0· données d’exemple"]));
  });

  it("links each chart once and describes charts and tables to those who don't see them", () => {
    const charts = deck.requests.flatMap(({ createSheetsChart }) => createSheetsChart ?? []);
    expect(charts.length).toBeGreaterThan(3);
    expect(new Set(charts.map(({ chartId }) => chartId)).size).toBe(charts.length);
    for (const { linkingMode, spreadsheetId } of charts) {
      expect(linkingMode).toBe("LINKED");
      expect(spreadsheetId).toBe(deck.spreadsheetId);
    }
    const described = new Set(
      deck.requests.flatMap(({ updatePageElementAltText }) => updatePageElementAltText?.objectId ?? []),
    );
    const shown = deck.requests.flatMap(
      ({ createSheetsChart, createTable }) => createSheetsChart?.objectId ?? createTable?.objectId ?? [],
    );
    for (const id of shown) expect(described).toContain(id);
  });

  it("inserts no empty text and nothing that is no text", () => {
    const texts = deck.requests.flatMap(({ insertText }) =>
      insertText === undefined ? [] : [insertText.text ?? ""],
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts).not.toContain("");
    expect(texts.join("\n")).not.toMatch(/NaN|undefined|\[object|(?![\n\v])\p{Cc}/u);
  });

  it("leaves no slide but its own", () => {
    expect(deck.presentation.slides).toHaveLength(deck.pages.length);
    expect(slideTexts(deck.presentation).every((texts) => texts.join("").trim() !== "")).toBe(true);
  });

  it("refuses a chart without id", () => {
    const charts = { spreadsheetId: deck.spreadsheetId, chartIds: {} };
    expect(() => newDeckRequests(deck.pages, deck.presentation, charts)).toThrow(/chart/);
  });
});
