// A presentation as Slides creates it: default theme, one title slide, a notes page behind each slide.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { emu, placed } from "../geometry.ts";
import type { Layout, Page, Presentation, ShapeElement } from "../model.ts";
import { emptyText } from "../text-body.ts";
import { SIMPLE_LIGHT_COLORS } from "./colors.ts";
import { LAYOUTS, MASTER_PLACEHOLDERS, type PlaceholderDescription } from "./layouts.ts";
import { INHERITED_PAGE, newNotesPage, newSlide } from "./new-slide.ts";

const PAGE_WIDTH_EMU = 9_144_000;
const PAGE_HEIGHT_EMU = 5_143_500;
const MASTER_ID = "simple-light-2";

/** A new presentation with its first slide, `p`. */
export function newPresentation(presentationId: string, title: string, locale: string): Presentation {
  const layouts = LAYOUTS.map((description, index): Layout => {
    const objectId = `p${index + 2}`;
    return {
      objectId,
      name: description.name,
      displayName: description.displayName,
      properties: INHERITED_PAGE,
      elements: description.placeholders.map((item, place) =>
        themePlaceholder(item, `${objectId}_i${place}`),
      ),
    };
  });
  return {
    presentationId,
    title,
    locale,
    pageSize: { width: emu(PAGE_WIDTH_EMU), height: emu(PAGE_HEIGHT_EMU) },
    master: newMaster(),
    notesMaster: newNotesMaster(),
    layouts,
    slides: layouts
      .slice(0, 1)
      .map((layout) => newSlide("p", layout, firstSlideIds(), newNotesPage("p", "i2", "i3"))),
    revision: 0,
    nextObjectNumber: 1,
  };
}

function firstSlideIds(): (placeholder: ShapeElement, place: number) => string {
  return (_placeholder, place) => `i${place}`;
}

function newMaster(): Page & { displayName: string } {
  return {
    objectId: MASTER_ID,
    displayName: "Simple Light",
    properties: {
      pageBackgroundFill: themeFill("LIGHT1"),
      colorScheme: { colors: SIMPLE_LIGHT_COLORS },
    },
    elements: MASTER_PLACEHOLDERS.map((item, place) => themePlaceholder(item, `p1_i${place}`)),
  };
}

function newNotesMaster(): Page {
  return {
    objectId: "n",
    properties: { pageBackgroundFill: themeFill("LIGHT1"), colorScheme: { colors: SIMPLE_LIGHT_COLORS } },
    elements: newNotesPage("n", "n:slide", "n:text").elements,
  };
}

function themePlaceholder(description: PlaceholderDescription, objectId: string): ShapeElement {
  const { type, index, box, fontPoints, anchor, alignment } = description;
  return {
    kind: "shape",
    objectId,
    ...placed(box),
    shapeType: "TEXT_BOX",
    placeholder: index === 0 ? { type } : { type, index },
    properties: {
      shapeBackgroundFill: { propertyState: "NOT_RENDERED" },
      outline: { propertyState: "NOT_RENDERED" },
      contentAlignment: anchor,
      autofit: { autofitType: "NONE", fontScale: 1 },
    },
    text: themeText(fontPoints, alignment),
  };
}

function themeText(fontPoints: number, alignment: string): ShapeElement["text"] {
  const text = emptyText();
  text.runs = [{ content: "\n", style: { fontSize: { magnitude: fontPoints, unit: "PT" } } }];
  text.paragraphs = [{ style: { alignment, direction: "LEFT_TO_RIGHT" } }];
  return text;
}

function themeFill(themeColor: string): slides_v1.Schema$PageBackgroundFill {
  return { propertyState: "RENDERED", solidFill: { color: { themeColor }, alpha: 1 } };
}
