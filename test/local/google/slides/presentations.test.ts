// Creating and reading presentations.
import { describe, expect, it } from "vitest";
import { openDeck, refusal } from "./deck.ts";

describe("presentations.create", () => {
  it("makes a 16:9 deck with the default theme and one title slide", () => {
    const presentation = openDeck().read();
    expect(presentation.title).toBe("Revue");
    expect(presentation.pageSize).toEqual({
      width: { magnitude: 9144000, unit: "EMU" },
      height: { magnitude: 5143500, unit: "EMU" },
    });
    expect(presentation.layouts?.map((layout) => layout.layoutProperties?.name)).toEqual([
      "TITLE",
      "SECTION_HEADER",
      "TITLE_AND_BODY",
      "TITLE_AND_TWO_COLUMNS",
      "TITLE_ONLY",
      "ONE_COLUMN_TEXT",
      "MAIN_POINT",
      "SECTION_TITLE_AND_DESCRIPTION",
      "CAPTION_ONLY",
      "BIG_NUMBER",
      "BLANK",
    ]);
    expect(presentation.slides).toHaveLength(1);
    expect(presentation.slides?.[0]?.pageElements?.map((element) => element.shape?.placeholder)).toEqual([
      { type: "CENTERED_TITLE", parentObjectId: "p2_i0" },
      { type: "SUBTITLE", parentObjectId: "p2_i1" },
    ]);
  });

  it("gives the title placeholder of TITLE_ONLY the place it has in Slides", () => {
    const layout = openDeck().read().layouts?.[4];
    expect(layout?.pageElements?.[0]).toMatchObject({
      size: { width: { magnitude: 3000000, unit: "EMU" }, height: { magnitude: 3000000, unit: "EMU" } },
      transform: { scaleX: 2.8402, scaleY: 0.1909, translateX: 311700, translateY: 445025, unit: "EMU" },
    });
  });

  it("refuses an id in use and what it does not build", () => {
    const deck = openDeck();
    const create = (body: unknown) =>
      refusal(() =>
        deck.service.call({ service: "slides", method: "presentations.create", params: {}, body }),
      );
    expect(create({ presentationId: "deck-1" }).status).toBe("ALREADY_EXISTS");
    expect(create({ slides: [] }).status).toBe("UNIMPLEMENTED");
    expect(create({ titel: "Revue" }).message).toBe(
      'Invalid JSON payload received. Unknown name "titel": Cannot find field.',
    );
  });
});

describe("presentations.get", () => {
  it("answers 404 for an unknown presentation", () => {
    const { service } = openDeck();
    const get = () =>
      service.call({ service: "slides", method: "presentations.get", params: { presentationId: "autre" } });
    expect(refusal(get)).toEqual({ status: "NOT_FOUND", message: "Requested entity was not found." });
  });

  it("answers only the fields asked for", () => {
    const deck = openDeck();
    expect(deck.read("title,slides(objectId,pageElements/objectId)")).toEqual({
      title: "Revue",
      slides: [{ objectId: "p", pageElements: [{ objectId: "i0" }, { objectId: "i1" }] }],
    });
    expect(deck.read("slides.slideProperties.notesPage.notesProperties.speakerNotesObjectId")).toEqual({
      slides: [{ slideProperties: { notesPage: { notesProperties: { speakerNotesObjectId: "i3" } } } }],
    });
    expect(deck.read("page_size/width/unit,pageSize/height/unit")).toEqual({
      pageSize: { width: { unit: "EMU" }, height: { unit: "EMU" } },
    });
  });

  it.each(["slides(", "slides)", "", "nothing"])(
    "refuses the mask %j or answers all without one",
    (fields) => {
      const deck = openDeck();
      if (fields === "") expect(deck.read(fields).slides).toHaveLength(1);
      else expect(refusal(() => deck.read(fields)).status).toBe("INVALID_ARGUMENT");
    },
  );

  it("hands out copies: changing an answer changes nothing", () => {
    const deck = openDeck();
    const answer = deck.read();
    answer.slides?.pop();
    expect(deck.read().slides).toHaveLength(1);
  });
});

describe("presentations.pages.get", () => {
  it("answers slides, layouts and notes pages", () => {
    const { service } = openDeck();
    const page = (pageObjectId: string) =>
      service.call({
        service: "slides",
        method: "presentations.pages.get",
        params: { presentationId: "deck-1", pageObjectId, fields: "objectId,pageType" },
      });
    expect(page("p")).toEqual({ objectId: "p" });
    expect(page("p6")).toEqual({ objectId: "p6", pageType: "LAYOUT" });
    expect(page("p:notes")).toEqual({ objectId: "p:notes", pageType: "NOTES" });
    expect(refusal(() => page("absente")).status).toBe("NOT_FOUND");
  });
});

it("says that a method is not built", () => {
  const { service } = openDeck();
  const call = () =>
    service.call({ service: "slides", method: "presentations.pages.getThumbnail", params: {} });
  expect(refusal(call).status).toBe("UNIMPLEMENTED");
});
