// `ppt/presentation.xml` and the parts around it that every deck has: settings, table styles, properties.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../../shared/units/lengths.ts";
import { XML_DECLARATION } from "../../xlsx/package/xml-encoding.ts";
import { levelXml, PLAIN_TEXT } from "../text-xml.ts";
import type { DeckPackage } from "./deck-package.ts";
import { NAMESPACES } from "./page-xml.ts";
import { corePropertiesXml, extendedPropertiesXml } from "./properties.ts";

const PRESENTATION_PART = "ppt/presentation.xml";
const FIRST_SLIDE_ID = 256;
const MASTER_ID = 2 ** 31;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Portrait A4, what notes are printed on. */
const NOTES_SIZE = '<p:notesSz cx="6858000" cy="9144000"/>';
const NO_TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

/** The parts that the presentation lists, in their order. */
export interface ListedParts {
  master: string;
  theme: string;
  slides: readonly string[];
  /** Absent when no slide has notes. */
  notesMaster: string | undefined;
}

/** Adds the presentation's own part, which leads to the others, in the order of ISO/IEC 29500-1, 19.2.1.26. */
export function addPresentationPart(
  deck: DeckPackage,
  pageSize: slides_v1.Schema$Size | undefined,
  { master, theme, slides, notesMaster }: ListedParts,
): void {
  const relate = (kind: string, part: string) => deck.relate(PRESENTATION_PART, kind, part);
  const listed = [
    `<p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="${relate("slideMaster", master)}"/></p:sldMasterIdLst>`,
    notesMaster === undefined
      ? ""
      : `<p:notesMasterIdLst><p:notesMasterId r:id="${relate("notesMaster", notesMaster)}"/></p:notesMasterIdLst>`,
    "<p:sldIdLst>",
    ...slides.map(
      (part, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="${relate("slide", part)}"/>`,
    ),
    "</p:sldIdLst>",
  ].join("");
  relate("theme", theme);
  const [width, height] = [pageSize?.width, pageSize?.height].map((side) => Math.round(inEmu(side)));
  const levels = LEVELS.map((level) => levelXml(level, PLAIN_TEXT)).join("");
  deck.add(
    PRESENTATION_PART,
    `${XML_DECLARATION}<p:presentation ${NAMESPACES} saveSubsetFonts="1">${listed}<p:sldSz cx="${width}" cy="${height}"/>${NOTES_SIZE}<p:defaultTextStyle>${levels}</p:defaultTextStyle></p:presentation>`,
  );
  deck.relate("", "officeDocument", PRESENTATION_PART);
  addSettings(deck);
}

function addSettings(deck: DeckPackage): void {
  const styles = `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${NO_TABLE_STYLE}"/>`;
  for (const [kind, content] of [
    ["presProps", `<p:presentationPr ${NAMESPACES}/>`],
    ["viewProps", `<p:viewPr ${NAMESPACES}/>`],
    ["tableStyles", styles],
  ] as const) {
    const part = `ppt/${kind}.xml`;
    deck.add(part, `${XML_DECLARATION}${content}`);
    deck.relate(PRESENTATION_PART, kind, part);
  }
}

/** Adds the document's properties: its title and the service whose review it is. */
export function addProperties(
  deck: DeckPackage,
  { title, service }: { title: string; service: string },
): void {
  const properties = {
    title,
    service,
    slideCount: deck.countIn("ppt/slides"),
    notesCount: deck.countIn("ppt/notesSlides"),
  };
  deck.add("docProps/core.xml", corePropertiesXml(properties));
  deck.relate("", "core-properties", "docProps/core.xml");
  deck.add("docProps/app.xml", extendedPropertiesXml(properties));
  deck.relate("", "extended-properties", "docProps/app.xml");
}
