// `ppt/presentation.xml` with its children in the order that the schema asks.
import { applyEdits } from "../../xlsx/xml/edits.ts";
import { parseXml } from "../../xlsx/xml/element.ts";

// ISO/IEC 29500-1, 19.2.1.26 (CT_Presentation): PowerPoint repairs a file whose children come otherwise.
const CHILD_ORDER = [
  ...["sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz"],
  ...["smartTags", "embeddedFontLst", "custShowLst", "photoAlbum", "custDataLst", "kinsoku"],
  ...["defaultTextStyle", "modifyVerifier", "extLst"],
];

/** The part with its children put in order. @throws Error for a child that the schema has not. */
export function orderedPresentation(xml: string): string {
  const root = parseXml(xml);
  const rankOf = (name: string): number => {
    const rank = CHILD_ORDER.indexOf(name);
    if (rank < 0) throw new Error(`A presentation has no child ${name}.`);
    return rank;
  };
  const children = [...root.children].sort((left, right) => rankOf(left.name) - rankOf(right.name));
  const text = children.map(({ start, end }) => xml.slice(start, end)).join("");
  return applyEdits(xml, [{ start: root.contentStart, end: root.contentEnd, text }]);
}
