// The theme of the deck: its colours, its master and its layouts, from those of the presentation.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { boxOf } from "../google/slides/geometry.ts";
import { ownStyles, type TextStyles } from "./inherited-style.ts";
import type { DeckPackage } from "./package/deck-package.ts";
import { MASTER_COLORS, pageXml } from "./package/page-xml.ts";
import { nameXml, type PageContext } from "./page-context.ts";
import { elementsXml } from "./page-elements.ts";
import { isSlideNumber } from "./placeholders.ts";
import { bodyPropertiesXml, transformXml } from "./shape.ts";
import { levelXml, PLAIN_TEXT, paragraphsXml, slideNumberXml } from "./text-xml.ts";
import { themeXml } from "./theme-xml.ts";

type Page = slides_v1.Schema$Page;

export const MASTER_PART = "ppt/slideMasters/slideMaster1.xml";
export const THEME_PART = "ppt/theme/theme1.xml";
const FIRST_LAYOUT_ID = 2 ** 31 + 1;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** What PowerPoint calls the layouts of Slides' default theme, and how it lists them. */
const LAYOUT_NAMES: Readonly<Record<string, string>> = {
  TITLE: "Couverture",
  SECTION_HEADER: "En-tête de section",
  TITLE_AND_BODY: "Titre et texte",
  TITLE_AND_TWO_COLUMNS: "Titre et deux colonnes",
  TITLE_ONLY: "Titre seul",
  ONE_COLUMN_TEXT: "Une colonne de texte",
  MAIN_POINT: "Idée principale",
  SECTION_TITLE_AND_DESCRIPTION: "Page de la revue",
  CAPTION_ONLY: "Légende",
  BIG_NUMBER: "Grand nombre",
  BLANK: "Vide",
};
const LAYOUT_TYPES: Readonly<Record<string, string>> = {
  TITLE: "title",
  SECTION_HEADER: "secHead",
  TITLE_AND_BODY: "tx",
  TITLE_ONLY: "titleOnly",
  BLANK: "blank",
};

/** Adds the theme's parts; answers the part of each layout by its object id. */
export function addThemeParts(
  deck: DeckPackage,
  master: Page,
  layouts: readonly Page[],
  contextOf: (part: string) => PageContext,
): Map<string, string> {
  deck.add(THEME_PART, themeXml(master.pageProperties?.colorScheme));
  deck.relate(MASTER_PART, "theme", THEME_PART);
  const parts = new Map<string, string>();
  const listed = layouts.map((layout, index) => {
    const part = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
    deck.add(part, layoutXml(contextOf(part), layout));
    deck.relate(part, "slideMaster", MASTER_PART);
    parts.set(layout.objectId ?? "", part);
    const id = deck.relate(MASTER_PART, "slideLayout", part);
    return `<p:sldLayoutId id="${FIRST_LAYOUT_ID + index}" r:id="${id}"/>`;
  });
  deck.add(MASTER_PART, masterXml(contextOf(MASTER_PART), master, listed.join("")));
  return parts;
}

function masterXml(context: PageContext, master: Page, layouts: string): string {
  const styles = (type: string): TextStyles => {
    const shape = master.pageElements?.find((element) => element.shape?.placeholder?.type === type)?.shape;
    const own = shape === undefined ? PLAIN_TEXT : ownStyles(shape);
    return {
      text: { ...PLAIN_TEXT.text, ...own.text },
      paragraph: { ...PLAIN_TEXT.paragraph, ...own.paragraph },
    };
  };
  const bodyLevels = LEVELS.map((level) => levelXml(level, styles("BODY"))).join("");
  const otherLevels = LEVELS.map((level) => levelXml(level, PLAIN_TEXT)).join("");
  const after = [
    `${COLOR_MAP}<p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst>`,
    `<p:txStyles><p:titleStyle>${levelXml(1, styles("TITLE"))}</p:titleStyle>`,
    `<p:bodyStyle>${bodyLevels}</p:bodyStyle><p:otherStyle>${otherLevels}</p:otherStyle></p:txStyles>`,
  ].join("");
  return pageXml(
    "sldMaster",
    { properties: master.pageProperties },
    themeElementsXml(context, master),
    after,
  );
}

function layoutXml(context: PageContext, layout: Page): string {
  const { name = "", displayName } = layout.layoutProperties ?? {};
  const type = LAYOUT_TYPES[name ?? ""];
  const wrapping = {
    name: LAYOUT_NAMES[name ?? ""] ?? displayName ?? "",
    properties: layout.pageProperties,
    attributes: `${type === undefined ? "" : ` type="${type}"`} preserve="1"`,
  };
  return pageXml("sldLayout", wrapping, themeElementsXml(context, layout), MASTER_COLORS);
}

function themeElementsXml(context: PageContext, page: Page): string {
  return (page.pageElements ?? [])
    .map((element) =>
      element.shape?.placeholder === undefined
        ? elementsXml(context, [element])
        : placeXml(context, element, element.shape),
    )
    .join("");
}

/** A place for text, with the words that invite to write there and the styles that it hands down. */
function placeXml(
  context: PageContext,
  element: slides_v1.Schema$PageElement,
  shape: slides_v1.Schema$Shape,
): string {
  const place = context.placeholders.get(element.objectId ?? "");
  const text = isSlideNumber(element)
    ? slideNumberXml(undefined, { text: {}, paragraph: {} })
    : paragraphsXml(invitation(shape.placeholder?.type ?? ""), { text: {}, paragraph: {} });
  return [
    `<p:sp><p:nvSpPr>${nameXml(context, element)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr>${place?.xml ?? ""}</p:nvPr></p:nvSpPr><p:spPr>${transformXml("a:xfrm", boxOf(element))}`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>',
    `<p:txBody>${bodyPropertiesXml(shape.shapeProperties ?? {})}`,
    `<a:lstStyle>${levelXml(1, ownStyles(shape))}</a:lstStyle>${text}</p:txBody></p:sp>`,
  ].join("");
}

function invitation(type: string): slides_v1.Schema$TextContent {
  const content =
    type.endsWith("TITLE") && type !== "SUBTITLE" ? "Titre" : type === "SUBTITLE" ? "Section" : "Texte";
  return { textElements: [{ paragraphMarker: {} }, { textRun: { content } }] };
}
