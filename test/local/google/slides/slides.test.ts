// Slides: ids, layouts, order, copies, deletion.
import { describe, expect, it } from "vitest";
import { addTextBox, openDeck, refusal } from "./deck.ts";

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
