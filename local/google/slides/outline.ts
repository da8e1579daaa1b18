// A presentation in plain words and figures, as the command line prints it.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ResolvedChart } from "../sheets/chart-data.ts";

/** One slide; the fields bear the names that the command line's users read. */
export interface SlideOutline {
  /** From 1. */
  numero: number;
  titre: string;
  /** The text of each other text box or shape, in the order of the slide. */
  textes: string[];
  /** Each table's cells, row by row. */
  tableaux: string[][][];
  notes: string;
  graphiques: ChartOutline[];
}

interface ChartOutline {
  titre: string;
  /** Google's kind of chart, such as `COLUMN`. */
  type: string;
  categories: string[];
  series: { nom: string; valeurs: (number | null)[] }[];
}

const TITLE_TYPES: ReadonlySet<string> = new Set(["TITLE", "CENTERED_TITLE"]);

/** The outline of each slide. `resolveChart` gives a linked chart with its data. */
export function outlineOf(
  presentation: slides_v1.Schema$Presentation,
  resolveChart: (spreadsheetId: string, chartId: number) => ResolvedChart,
): SlideOutline[] {
  return (presentation.slides ?? []).map((slide, index) => {
    const elements = slide.pageElements ?? [];
    const title = elements.find(isTitle);
    return {
      numero: index + 1,
      titre: plainText(title?.shape?.text),
      textes: elements
        .filter((element) => element !== title)
        .map((element) => plainText(element.shape?.text))
        .filter((text) => text !== ""),
      tableaux: elements.flatMap((element) =>
        element.table === undefined ? [] : [cellTexts(element.table)],
      ),
      notes: notesOf(slide),
      graphiques: elements.flatMap(({ sheetsChart }) =>
        sheetsChart === undefined
          ? []
          : [chartOutline(resolveChart(sheetsChart.spreadsheetId ?? "", sheetsChart.chartId ?? 0))],
      ),
    };
  });
}

/** A text without the newline that ends it; a break within a paragraph reads as a newline. */
function plainText(text: slides_v1.Schema$TextContent | undefined): string {
  return (text?.textElements ?? [])
    .map((element) => element.textRun?.content ?? "")
    .join("")
    .replace(/\n$/, "")
    .replaceAll("\v", "\n");
}

function isTitle({ shape }: slides_v1.Schema$PageElement): boolean {
  return TITLE_TYPES.has(shape?.placeholder?.type ?? "");
}

function cellTexts(table: slides_v1.Schema$Table): string[][] {
  return (table.tableRows ?? []).map((row) => (row.tableCells ?? []).map((cell) => plainText(cell.text)));
}

function notesOf(slide: slides_v1.Schema$Page): string {
  const notes = slide.slideProperties?.notesPage;
  const body = notes?.pageElements?.find(
    (element) => element.objectId === notes.notesProperties?.speakerNotesObjectId,
  );
  return plainText(body?.shape?.text);
}

function chartOutline(chart: ResolvedChart): ChartOutline {
  return {
    titre: chart.title,
    type: chart.kind,
    categories: chart.categories,
    series: chart.series.map(({ name, values }) => ({ nom: name, valeurs: values })),
  };
}
