// Writes a presentation as a .pptx file: its theme, its slides with native tables and charts, its notes.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { serviceOfTitle } from "../../shared/slides/deck-title.ts";
import { addNotes, addNotesMaster, notesText } from "./notes-parts.ts";
import { DeckPackage } from "./package/deck-package.ts";
import { MASTER_COLORS, pageXml } from "./package/page-xml.ts";
import { addPresentationPart, addProperties } from "./package/presentation-parts.ts";
import { type ChartResolver, numbersOfPage, type PageContext } from "./page-context.ts";
import { elementsXml } from "./page-elements.ts";
import { placeholdersOf, withNumberPlaced } from "./placeholders.ts";
import { addThemeParts, MASTER_PART, THEME_PART } from "./theme-parts.ts";

/**
 * The presentation, as `presentations.get` answers it, in the .pptx format. Empty placeholders are left out, as
 * they are when Slides presents. The same presentation gives the same bytes.
 * @throws Error for a shape, chart or element that the writer does not draw.
 */
export function writePptx(
  presentation: slides_v1.Schema$Presentation,
  resolveChart: ChartResolver,
): Uint8Array {
  const { masters: [master] = [], layouts = [], slides = [], pageSize, title } = presentation;
  if (master === undefined) throw new Error("The presentation has no master.");
  const deck = new DeckPackage();
  const placeholders = placeholdersOf(presentation);
  const contextOf = (part: string): PageContext => ({
    part,
    deck,
    placeholders,
    resolveChart,
    nextNumber: numbersOfPage(),
  });
  const layoutParts = addThemeParts(deck, master, layouts, contextOf);
  const hasNotes = slides.some((slide) => notesText(slide) !== undefined);
  const notesMaster = hasNotes ? addNotesMaster(deck, master.pageProperties?.colorScheme) : undefined;
  const slideParts = slides.map((slide, index) => {
    const part = `ppt/slides/slide${index + 1}.xml`;
    const { layoutObjectId } = slide.slideProperties ?? {};
    const layout = layouts.find(({ objectId }) => objectId === layoutObjectId);
    deck.add(part, slideXml(contextOf(part), slide, layout));
    deck.relate(part, "slideLayout", layoutPart(layoutParts, layoutObjectId));
    const text = notesText(slide);
    if (text !== undefined && notesMaster !== undefined) {
      const notesPart = `ppt/notesSlides/notesSlide${index + 1}.xml`;
      addNotes(deck, { part: notesPart, slidePart: part, masterPart: notesMaster }, text);
    }
    return part;
  });
  const listed = { master: MASTER_PART, theme: THEME_PART, slides: slideParts, notesMaster };
  addPresentationPart(deck, pageSize, listed);
  addProperties(deck, { title: title ?? "", service: serviceOfTitle(title ?? "") });
  return deck.bytes();
}

function slideXml(
  context: PageContext,
  slide: slides_v1.Schema$Page,
  layout: slides_v1.Schema$Page | undefined,
): string {
  const elements = elementsXml(context, withNumberPlaced(slide, layout));
  const attributes = slide.slideProperties?.isSkipped ? ' show="0"' : "";
  return pageXml("sld", { properties: slide.pageProperties, attributes }, elements, MASTER_COLORS);
}

function layoutPart(parts: ReadonlyMap<string, string>, layoutId: string | null | undefined): string {
  const part = parts.get(layoutId ?? "");
  if (part === undefined) throw new Error(`The presentation has no layout ${layoutId}.`);
  return part;
}
