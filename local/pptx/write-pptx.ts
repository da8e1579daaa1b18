// Writes a presentation as a .pptx file with native tables and charts.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { serviceOfTitle } from "../../shared/slides/deck-title.ts";
import type { ResolvedChart } from "../google/sheets/chart-data.ts";
import { themeElements, ungrouped } from "../office/shown-elements.ts";
import { addChart } from "./chart.ts";
import { hexColor, type ThemeColors, themeColors } from "./colors.ts";
import { completedDeck } from "./complete-deck.ts";
import { DeckParts } from "./deck-parts.ts";
import { inheritanceOf, NOTHING_INHERITED } from "./inherited-style.ts";
import { deckPackage } from "./package/deck-package.ts";
import { writePackage } from "./package-parts.ts";
import { newPptx, type PptxSlide } from "./pptxgen.ts";
import { addLine, addShape, type SlideContext } from "./shape.ts";
import { addTable } from "./table.ts";
import { paragraphsXml } from "./text-xml.ts";
import { layoutChooser, TITLE_PLACEHOLDER, titleOf } from "./title-layouts.ts";

/** Finds a linked chart with its data. @throws when it no longer exists. */
export type ChartResolver = (spreadsheetId: string, chartId: number) => ResolvedChart;

/**
 * The presentation, as `presentations.get` answers it, in the .pptx format. Empty placeholders are left out, as
 * they are when Slides presents. The same presentation gives the same bytes.
 * @throws Error for a shape, chart or element that the writer does not draw.
 */
export async function writePptx(
  presentation: slides_v1.Schema$Presentation,
  resolveChart: ChartResolver,
): Promise<Uint8Array> {
  const pptx = newPptx();
  const layoutFor = layoutChooser(pptx);
  const parts = new DeckParts();
  const theme = themeColors(presentation);
  const inheritance = inheritanceOf(presentation);
  for (const page of presentation.slides ?? []) {
    const slide = pptx.addSlide({ masterName: layoutFor(page) });
    const themeOf = (one: slides_v1.Schema$Page) => themeElements(presentation, one);
    addPage({ slide, theme, inheritance, parts, themeOf }, page, resolveChart);
  }
  const written = await pptx.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("PptxGenJS did not answer bytes.");
  const title = presentation.title ?? "";
  return writePackage(deckPackage(completedDeck(written, parts), { title, service: serviceOfTitle(title) }));
}

function addPage(context: SlideContext, page: slides_v1.Schema$Page, resolveChart: ChartResolver): void {
  setBackground(context.slide, page, context.theme);
  const title = titleOf(page);
  for (const element of [...context.themeOf(page), ...ungrouped(page.pageElements ?? [])]) {
    const { title: altTitle, description } = element;
    if (altTitle || description) {
      context.parts.altTextByName.set(element.objectId ?? "", {
        title: altTitle ?? "",
        description: description ?? "",
      });
    }
    addElement(context, element, element === title ? TITLE_PLACEHOLDER : undefined, resolveChart);
  }
  addNotes(context, page);
}

function addElement(
  context: SlideContext,
  element: slides_v1.Schema$PageElement,
  placeholder: string | undefined,
  resolveChart: ChartResolver,
): void {
  if (element.shape !== undefined) {
    if (element.shape.placeholder === undefined || element.shape.text !== undefined) {
      addShape(context, element, placeholder);
    }
  } else if (element.table !== undefined) addTable(context, element);
  else if (element.line !== undefined) addLine(context, element);
  else if (element.sheetsChart !== undefined) {
    const { spreadsheetId, chartId } = element.sheetsChart;
    addChart(context, element, resolveChart(spreadsheetId ?? "", chartId ?? 0));
  } else throw new Error(`The .pptx writer does not draw the element ${element.objectId}.`);
}

function setBackground(slide: PptxSlide, page: slides_v1.Schema$Page, theme: ThemeColors): void {
  const fill = page.pageProperties?.pageBackgroundFill;
  const color = fill?.propertyState === "RENDERED" ? hexColor(fill.solidFill?.color, theme) : undefined;
  if (color !== undefined) slide.background = { color };
}

function addNotes({ slide, parts, theme }: SlideContext, page: slides_v1.Schema$Page): void {
  const notes = page.slideProperties?.notesPage;
  const body = notes?.pageElements?.find(
    (element) => element.objectId === notes.notesProperties?.speakerNotesObjectId,
  );
  const text = body?.shape?.text;
  if (text !== undefined) slide.addNotes(parts.mark(paragraphsXml(text, NOTHING_INHERITED, theme)));
}
