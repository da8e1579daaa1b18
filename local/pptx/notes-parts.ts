// The speaker's notes: one page for each slide that has some, and the master that they share.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { DeckPackage } from "./package/deck-package.ts";
import { MASTER_COLORS, pageXml } from "./package/page-xml.ts";
import { transformXml } from "./shape.ts";
import { levelXml, PLAIN_TEXT, paragraphsXml } from "./text-xml.ts";
import { themeXml } from "./theme-xml.ts";

const NOTES_MASTER_PART = "ppt/notesMasters/notesMaster1.xml";
/** A theme belongs to one master. */
const NOTES_THEME_PART = "ppt/theme/theme2.xml";
const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const PICTURE = { x: 685_800, y: 1_143_000, width: 5_486_400, height: 3_086_100 };
const TEXT = { x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 };
const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** The text of a slide's notes; undefined without any. */
export function notesText({
  slideProperties,
}: slides_v1.Schema$Page): slides_v1.Schema$TextContent | undefined {
  const notes = slideProperties?.notesPage;
  const id = notes?.notesProperties?.speakerNotesObjectId;
  return notes?.pageElements?.find(({ objectId }) => objectId === id)?.shape?.text;
}

/** Adds the notes' master; answers its part. */
export function addNotesMaster(deck: DeckPackage, scheme: slides_v1.Schema$ColorScheme | undefined): string {
  deck.add(NOTES_THEME_PART, themeXml(scheme));
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => levelXml(level, PLAIN_TEXT)).join("");
  const elements =
    pictureXml(`${transformXml("a:xfrm", PICTURE)}${RECTANGLE}`) +
    textXml(`${transformXml("a:xfrm", TEXT)}${RECTANGLE}`, paragraphsXml(undefined, PLAIN_TEXT));
  const after = `${COLOR_MAP}<p:notesStyle>${levels}</p:notesStyle>`;
  deck.add(NOTES_MASTER_PART, pageXml("notesMaster", { properties: undefined }, elements, after));
  deck.relate(NOTES_MASTER_PART, "theme", NOTES_THEME_PART);
  return NOTES_MASTER_PART;
}

/** Adds the notes of a slide. */
export function addNotes(
  deck: DeckPackage,
  { part, slidePart, masterPart }: { part: string; slidePart: string; masterPart: string },
  text: slides_v1.Schema$TextContent,
): void {
  const elements = pictureXml("") + textXml("", paragraphsXml(text, PLAIN_TEXT));
  deck.add(part, pageXml("notes", { properties: undefined }, elements, MASTER_COLORS));
  deck.relate(part, "notesMaster", masterPart);
  deck.relate(part, "slide", slidePart);
  deck.relate(slidePart, "notesSlide", part);
}

function pictureXml(properties: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Diapositive"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr></p:sp>`;
}

function textXml(properties: string, paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Commentaires"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}
