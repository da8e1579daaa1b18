// What a tab of a file holds besides cells and charts, which Google's model has no word for: pictures, print settings…
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { UNTOLD_CONTENT_KEY } from "../../../shared/sheets/structure.ts";
import type { OpenedSheet, WorkbookFile } from "../opened-workbook.ts";
import { readRelationships } from "../package/relationships.ts";
import { cutSheetXml } from "../sheet/sheet-xml.ts";
import { childOf, parseXml } from "../xml/element.ts";

type Metadata = sheets_v4.Schema$DeveloperMetadata;

/** Parts that a tab uses for something to be seen. */
const SHOWN_KINDS: ReadonlySet<string> = new Set([
  ...[
    "drawing",
    "image",
    "oleObject",
    "package",
    "control",
    "ctrlProp",
    "vmlDrawing",
    "legacyDrawingHeaderFooter",
  ],
  ...["pivotTable", "queryTable", "table", "slicer", "timeline", "comments", "threadedComment"],
]);
const PRINT_NAMES = /^_xlnm\.Print_(Area|Titles)$/i;
/** What somebody set; margins, page and headers say nothing: LibreOffice writes them in every tab. */
const PRINT_ELEMENTS = ["rowBreaks", "colBreaks", "picture", "oleObjects", "controls"];

/** The metadata kept, with a mark on each tab that holds something that they don't tell. */
export function withUntoldContent(
  file: Pick<WorkbookFile, "parts" | "workbook" | "sheets">,
  kept: readonly Metadata[],
): Metadata[] {
  const others = kept.filter(({ metadataKey }) => metadataKey !== UNTOLD_CONTENT_KEY);
  const firstId = Math.max(0, ...others.map(({ metadataId }) => metadataId ?? 0)) + 1;
  const marked = file.sheets.filter((sheet) => isBlank(sheet) && holdsUntold(file, sheet));
  return [
    ...others,
    ...marked.map(
      ({ snapshot }, index): Metadata => ({
        metadataId: firstId + index,
        metadataKey: UNTOLD_CONTENT_KEY,
        location: { locationType: "SHEET", sheetId: snapshot.properties.sheetId },
        visibility: "DOCUMENT",
      }),
    ),
  ];
}

/** Cells tell enough of the other tabs. */
function isBlank({ snapshot }: OpenedSheet): boolean {
  return snapshot.rows.every((row) => row?.every((cell) => cell?.value === undefined) !== false);
}

function holdsUntold(
  { parts, workbook }: Pick<WorkbookFile, "parts" | "workbook">,
  { entry }: OpenedSheet,
): boolean {
  if (readRelationships(parts, entry.part).some(({ kind }) => SHOWN_KINDS.has(kind))) return true;
  const index = workbook.tabs.findIndex(({ part }) => part === entry.part);
  const isPrinted = workbook.definedNames.some(
    ({ name, localSheetIndex }) => localSheetIndex === index && PRINT_NAMES.test(name),
  );
  if (isPrinted) return true;
  const { head, tail } = cutSheetXml(parts.text(entry.part) ?? "<worksheet><sheetData/></worksheet>");
  const root = parseXml(head + tail);
  return PRINT_ELEMENTS.some((name) => {
    const element = childOf(root, name);
    return name === "picture" ? element !== undefined : (element?.children.length ?? 0) > 0;
  });
}
