// Puts in a deck's parts what was collected while it was made.
import type { ResolvedChart } from "../google/sheets/chart-data.ts";
import { escapeAttribute } from "../office/xml-text.ts";
import { withPlot } from "./chart-plot.ts";
import type { AltText, DeckParts } from "./deck-parts.ts";
import { CHART_DATA_TAB, chartWorkbook } from "./package/chart-workbook.ts";
import { type PackageParts, readPackage } from "./package-parts.ts";

/** The parts of the deck that PptxGenJS wrote, completed. */
export function completedDeck(bytes: Uint8Array, parts: DeckParts): PackageParts {
  const written = readPackage(bytes);
  const numbers = [...written.keys()].flatMap((path) => CHART_PATH.exec(path)?.[1] ?? []).map(Number);
  const first = Math.min(...numbers);
  const completed: PackageParts = new Map();
  for (const [path, content] of written) {
    const newPath = renumbered(path, first);
    completed.set(
      newPath,
      typeof content === "string"
        ? completedPart(newPath, renumbered(content, first), parts)
        : completedFile(newPath, content, parts),
    );
  }
  return completed;
}

const CHART_PATH = /^ppt\/charts\/chart(\d+)\.xml$/;
const CHART_WORKBOOK_PATH = /^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/;

/** PptxGenJS numbers charts over the life of the program: here they count from 1 in each file. */
function renumbered(text: string, first: number): string {
  return text.replaceAll(
    /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g,
    (_name, stem: string, number: string) => `${stem}${Number(number) - first + 1}`,
  );
}

function completedPart(path: string, xml: string, parts: DeckParts): string {
  if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) return completeSlide(xml, parts);
  if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)) return withParagraphs(xml, parts);
  const chart = chartOf(path, CHART_PATH, parts);
  if (chart === undefined) return xml;
  return withPlot(xml, chart).replaceAll("<c:f>Sheet1!", `<c:f>${CHART_DATA_TAB}!`);
}

/** PptxGenJS writes workbooks that spreadsheet programs repair: charts get ours. */
function completedFile(path: string, bytes: Uint8Array, parts: DeckParts): Uint8Array {
  const chart = chartOf(path, CHART_WORKBOOK_PATH, parts);
  return chart === undefined ? bytes : chartWorkbook(chart);
}

function chartOf(path: string, place: RegExp, { charts }: DeckParts): ResolvedChart | undefined {
  return charts[Number(place.exec(path)?.[1] ?? 0) - 1];
}

function completeSlide(xml: string, parts: DeckParts): string {
  return withAltTexts(withDistinctIds(withParagraphs(xml, parts)), parts.altTextByName);
}

/** Paragraph by paragraph, so that one whose text is a mark gives way to what the mark stands for. */
function withParagraphs(xml: string, { paragraphsByMark }: DeckParts): string {
  return xml.replaceAll(
    /<a:p>(?:(?!<\/a:p>).)*?(__paragraphs\d+__).*?<\/a:p>/gs,
    (paragraph, mark: string) =>
      paragraphsByMark.has(mark) ? (paragraphsByMark.get(mark) ?? "") : paragraph,
  );
}

/** PptxGenJS numbers tables apart from shapes; PowerPoint wants each id once on a slide. */
function withDistinctIds(xml: string): string {
  let id = 0;
  return xml.replaceAll(/<p:cNvPr id="\d+"/g, () => {
    id += 1;
    return `<p:cNvPr id="${id}"`;
  });
}

function withAltTexts(xml: string, altTextByName: ReadonlyMap<string, AltText>): string {
  return xml.replaceAll(/(<p:cNvPr id="\d+" name="([^"]*)")(?: descr="[^"]*")?/g, (written, start, name) => {
    const altText = altTextByName.get(name);
    if (altText === undefined) return written;
    const title = altText.title === "" ? "" : ` title="${escapeAttribute(altText.title)}"`;
    return `${start} descr="${escapeAttribute(altText.description)}"${title}`;
  });
}
