// Slides and page elements: ids, places, looks, order, deletion.
import { describe, expect, it } from "vitest";
import {
  addTextBox,
  CHART_ID,
  onFirstSlide,
  openDeck,
  refusal,
  SPREADSHEET_ID,
  textContent,
} from "./deck.ts";

describe("object ids", () => {
  it.each([
    ["abcd", "The object ID (abcd) must be between 5 and 50 characters in length."],
    ["x".repeat(51), "must be between 5 and 50 characters in length."],
    ["-abcde", "must start with a letter"],
    ["abc de", "contain only letters"],
  ])("refuses %j", (objectId, message) => {
    const create = () => openDeck().update({ createSlide: { objectId } });
    expect(refusal(create).message).toContain(message);
  });

  it("are unique over pages and elements, and made up when not given", () => {
    const deck = openDeck();
    addTextBox(deck);
    const create = () => deck.update({ createSlide: { objectId: "texte" } });
    expect(refusal(create)).toEqual({
      status: "INVALID_ARGUMENT",
      message:
        "Invalid requests[0].createSlide: The object ID (texte) should be unique among all pages and page elements in the presentation.",
    });
    const [one, other] = deck.update({ createSlide: {} }, { createSlide: {} });
    expect(one?.createSlide?.objectId).toMatch(/^SLIDES_API\d+_0$/);
    expect(one?.createSlide?.objectId).not.toBe(other?.createSlide?.objectId);
  });
});

describe("createSlide", () => {
  it("makes the layout's placeholders under the ids asked for, and a notes page", () => {
    const deck = openDeck();
    deck.update({
      createSlide: {
        objectId: "bilan",
        insertionIndex: 0,
        slideLayoutReference: { predefinedLayout: "TITLE_AND_TWO_COLUMNS" },
        placeholderIdMappings: [
          { layoutPlaceholder: { type: "TITLE" }, objectId: "titre" },
          { layoutPlaceholder: { type: "BODY", index: 1 }, objectId: "droite" },
        ],
      },
    });
    const [slide, first] = deck.read().slides ?? [];
    expect([slide?.objectId, first?.objectId]).toEqual(["bilan", "p"]);
    expect(slide?.pageElements).toHaveLength(3);
    expect(deck.element("titre").shape?.placeholder).toEqual({ type: "TITLE", parentObjectId: "p5_i0" });
    expect(deck.element("droite").transform?.translateX).toBe(4832400);
    const notes = slide?.slideProperties?.notesPage;
    expect(notes?.notesProperties?.speakerNotesObjectId).toMatch(/^SLIDES_API/);
    expect(notes?.pageElements?.map((element) => element.shape?.placeholder?.type)).toEqual([
      "SLIDE_IMAGE",
      "BODY",
    ]);
  });

  it("defaults to a blank slide at the end", () => {
    const deck = openDeck();
    deck.update({ createSlide: { objectId: "bilan" } });
    const slide = deck.read().slides?.[1];
    expect(slide).not.toHaveProperty("pageElements");
    expect(slide?.slideProperties?.layoutObjectId).toBe("p12");
  });

  it.each([
    [{ insertionIndex: 2 }, "The insertion index (2) should be between 0 and 1, inclusive."],
    [{ slideLayoutReference: { layoutId: "p99" } }, "The layout (p99) is not present in the current master."],
    [
      {
        slideLayoutReference: { predefinedLayout: "TITLE_ONLY" },
        placeholderIdMappings: [{ layoutPlaceholder: { type: "BODY" }, objectId: "corps" }],
      },
      "The layout placeholder (type: BODY, index: 0) could not be found on the layout.",
    ],
  ])("refuses %j", (createSlide, message) => {
    expect(refusal(() => openDeck().update({ createSlide })).message).toBe(
      `Invalid requests[0].createSlide: ${message}`,
    );
  });

  it("names an unknown layout as Google does", () => {
    const create = () =>
      openDeck().send({
        requests: [{ createSlide: { slideLayoutReference: { predefinedLayout: "TITRE" } } }],
      });
    expect(refusal(create).message).toBe(
      `Invalid value at 'requests[0].create_slide.slide_layout_reference.predefined_layout' (type.googleapis.com/google.apps.slides.v1.PredefinedLayout), "TITRE"`,
    );
  });
});

describe("slides", () => {
  it("move together, in order", () => {
    const deck = openDeck();
    deck.update(...["slide_a", "slide_b", "slide_c"].map((objectId) => ({ createSlide: { objectId } })));
    deck.update({ updateSlidesPosition: { slideObjectIds: ["slide_b", "slide_c"], insertionIndex: 0 } });
    expect(deck.read().slides?.map((slide) => slide.objectId)).toEqual([
      "slide_b",
      "slide_c",
      "p",
      "slide_a",
    ]);
    const move = () =>
      deck.update({ updateSlidesPosition: { slideObjectIds: ["p", "slide_b"], insertionIndex: 0 } });
    expect(refusal(move).message).toContain("in presentation order");
  });

  it("are skipped, coloured and deleted with all they bear", () => {
    const deck = openDeck();
    const solidFill = { color: { rgbColor: { blue: 1 } } };
    deck.update(
      { updateSlideProperties: { objectId: "p", slideProperties: { isSkipped: true }, fields: "isSkipped" } },
      {
        updatePageProperties: {
          objectId: "p",
          pageProperties: { pageBackgroundFill: { solidFill } },
          fields: "pageBackgroundFill.solidFill.color",
        },
      },
    );
    const slide = deck.read().slides?.[0];
    expect(slide?.slideProperties?.isSkipped).toBe(true);
    expect(slide?.pageProperties?.pageBackgroundFill).toEqual({ propertyState: "RENDERED", solidFill });
    deck.update({ deleteObject: { objectId: "p" } }, { createSlide: { objectId: "autre" } });
    expect(deck.read().slides?.map((item) => item.objectId)).toEqual(["autre"]);
    expect(refusal(() => deck.update({ deleteObject: { objectId: "i0" } })).message).toContain(
      "The object (i0) could not be found.",
    );
  });
});

describe("shapes and lines", () => {
  it("are placed in EMU, with Slides' own look until changed", () => {
    const deck = openDeck();
    deck.update({
      createShape: { objectId: "cadre", shapeType: "RECTANGLE", elementProperties: onFirstSlide() },
    });
    expect(deck.element("cadre")).toMatchObject({
      size: { width: { magnitude: 1270000, unit: "EMU" }, height: { magnitude: 635000, unit: "EMU" } },
      transform: { scaleX: 1, scaleY: 1, translateX: 127000, translateY: 254000, unit: "EMU" },
      shape: { shapeProperties: { contentAlignment: "MIDDLE", outline: { propertyState: "RENDERED" } } },
    });
    deck.update({
      updateShapeProperties: {
        objectId: "cadre",
        shapeProperties: {
          shapeBackgroundFill: { solidFill: { color: { rgbColor: { red: 1 } }, alpha: 0.5 } },
          outline: { propertyState: "NOT_RENDERED" },
        },
        fields: "shapeBackgroundFill.solidFill,outline.propertyState",
      },
    });
    expect(deck.element("cadre").shape?.shapeProperties).toMatchObject({
      shapeBackgroundFill: {
        propertyState: "RENDERED",
        solidFill: { color: { rgbColor: { red: 1 } }, alpha: 0.5 },
      },
      outline: { propertyState: "NOT_RENDERED", dashStyle: "SOLID" },
    });
  });

  it("draw what was not drawn once a part of it is set", () => {
    const deck = openDeck();
    addTextBox(deck);
    deck.update({
      updateShapeProperties: {
        objectId: "texte",
        shapeProperties: { outline: { weight: { magnitude: 2, unit: "PT" } } },
        fields: "outline.weight",
      },
    });
    expect(deck.element("texte").shape?.shapeProperties?.outline).toEqual({
      propertyState: "RENDERED",
      weight: { magnitude: 2, unit: "PT" },
    });
  });

  it("refuse a page that is not there, a flat transform, a shrinking text", () => {
    const deck = openDeck();
    const create = (elementProperties: object) =>
      refusal(() => deck.update({ createShape: { shapeType: "TEXT_BOX", elementProperties } })).message;
    expect(create({ pageObjectId: "absente" })).toContain("The page (absente) could not be found.");
    expect(create({})).toContain("The page object ID must be specified.");
    expect(create({ pageObjectId: "p", transform: { scaleX: 1, unit: "EMU" } })).toContain("not invertible");
    addTextBox(deck);
    const shrink = () =>
      deck.update({
        updateShapeProperties: {
          objectId: "texte",
          shapeProperties: { autofit: { autofitType: "TEXT_AUTOFIT" } },
          fields: "autofit.autofitType",
        },
      });
    expect(refusal(shrink).message).toContain("Autofit types other than NONE are not supported.");
  });

  it("moves to a place, or from where it is", () => {
    const deck = openDeck();
    addTextBox(deck);
    const move = (applyMode: string, translateX: number) =>
      deck.update({
        updatePageElementTransform: {
          objectId: "texte",
          applyMode,
          transform: { scaleX: 2, scaleY: 1, translateX, unit: "EMU" },
        },
      });
    move("RELATIVE", 1000);
    expect(deck.element("texte").transform).toMatchObject({
      scaleX: 2,
      translateX: 255000,
      translateY: 254000,
    });
    move("ABSOLUTE", 1000);
    expect(deck.element("texte").transform).toEqual({ scaleX: 2, scaleY: 1, translateX: 1000, unit: "EMU" });
  });

  it("keeps lines, alternative texts and order", () => {
    const deck = openDeck();
    deck.update(
      { createLine: { objectId: "filet", category: "STRAIGHT", elementProperties: onFirstSlide() } },
      {
        updateLineProperties: {
          objectId: "filet",
          lineProperties: { lineFill: { solidFill: { color: { rgbColor: { red: 1 } } } } },
          fields: "lineFill.solidFill.color",
        },
      },
      { updatePageElementAltText: { objectId: "filet", description: "Un filet" } },
      { updatePageElementAltText: { objectId: "filet", title: "Filet" } },
      { updatePageElementsZOrder: { pageElementObjectIds: ["filet"], operation: "SEND_TO_BACK" } },
    );
    expect(deck.element("filet")).toMatchObject({
      title: "Filet",
      description: "Un filet",
      line: { lineType: "STRAIGHT_CONNECTOR_1", lineProperties: { lineFill: { solidFill: { alpha: 1 } } } },
    });
    expect(deck.read().slides?.[0]?.pageElements?.map((element) => element.objectId)).toEqual([
      "filet",
      "i0",
      "i1",
    ]);
  });
});

describe("duplicateObject", () => {
  it("copies a slide after it, its texts and notes with it, under the ids asked for", () => {
    const deck = openDeck();
    deck.update(
      { insertText: { objectId: "i0", text: "Revue" } },
      { insertText: { objectId: "i3", text: "Notes" } },
      { createSlide: { objectId: "suite" } },
      { duplicateObject: { objectId: "p", objectIds: { p: "copie", i0: "titre" } } },
      { insertText: { objectId: "titre", text: "!", insertionIndex: 5 } },
    );
    expect(deck.read().slides?.map((slide) => slide.objectId)).toEqual(["p", "copie", "suite"]);
    expect([textContent(deck, "i0"), textContent(deck, "titre")]).toEqual(["Revue\n", "Revue!\n"]);
    const notes =
      deck.read().slides?.[1]?.slideProperties?.notesPage?.notesProperties?.speakerNotesObjectId ?? "";
    expect(textContent(deck, notes)).toBe("Notes\n");
  });

  it("copies an element in front, and refuses ids of what is not copied", () => {
    const deck = openDeck();
    addTextBox(deck, "Bilan");
    const [reply] = deck.update({ duplicateObject: { objectId: "texte" } });
    expect(textContent(deck, reply?.duplicateObject?.objectId ?? "")).toBe("Bilan\n");
    const copy = () => deck.update({ duplicateObject: { objectId: "texte", objectIds: { autre: "copie" } } });
    expect(refusal(copy).message).toContain("The object (autre) is not among those duplicated.");
  });
});

describe("Sheets charts", () => {
  const create = (chart: object) => ({
    createSheetsChart: {
      objectId: "graph",
      spreadsheetId: SPREADSHEET_ID,
      chartId: CHART_ID,
      linkingMode: "LINKED",
      elementProperties: onFirstSlide(),
      ...chart,
    },
  });

  it("stay linked when asked, else are a picture", () => {
    const linked = openDeck();
    linked.update(create({}), { refreshSheetsChart: { objectId: "graph" } });
    expect(linked.element("graph").sheetsChart).toMatchObject({
      spreadsheetId: SPREADSHEET_ID,
      chartId: CHART_ID,
    });
    const picture = openDeck();
    picture.update(create({ linkingMode: undefined }));
    expect(picture.element("graph")).toHaveProperty("image");
    expect(refusal(() => picture.update({ refreshSheetsChart: { objectId: "graph" } })).message).toContain(
      "is not a linked Google Sheets chart",
    );
  });

  it("must exist", () => {
    const deck = openDeck();
    expect(refusal(() => deck.update(create({ spreadsheetId: "autre" }))).status).toBe("NOT_FOUND");
    expect(refusal(() => deck.update(create({ chartId: 1 }))).message).toContain(
      "The chart (1) could not be found",
    );
  });
});
