// A worksheet part cut in three: what is before its rows, the rows, and what is after.

/** The cut. `head` ends after `<sheetData>`, `tail` begins at `</sheetData>`. */
export interface SheetXml {
  head: string;
  rows: string;
  tail: string;
  /** With its colon, or empty. */
  prefix: string;
}

/**
 * Cuts a worksheet part around its rows, so that the rows can be streamed and the little that remains be
 * held as a tree. Throws an Error when there is no `sheetData`.
 */
export function cutSheetXml(xml: string): SheetXml {
  const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^<>]*?)?(\/?)>/.exec(xml);
  if (!open) throw new Error("A worksheet has no sheetData.");
  const [tag, prefix = "", slash] = open;
  const rowsStart = open.index + tag.length;
  if (slash === "/") {
    const head = `${xml.slice(0, rowsStart).replace(/\s*\/>$/, "")}>`;
    return { head, rows: "", tail: `</${prefix}sheetData>${xml.slice(rowsStart)}`, prefix };
  }
  const rowsEnd = xml.lastIndexOf(`</${prefix}sheetData`);
  if (rowsEnd < rowsStart) throw new Error("A worksheet's sheetData is not closed.");
  return {
    head: xml.slice(0, rowsStart),
    rows: xml.slice(rowsStart, rowsEnd),
    tail: xml.slice(rowsEnd),
    prefix,
  };
}
