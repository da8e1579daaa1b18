// The package around a deck's slides: its types, its properties and the order of its presentation part are ours.
import type { PackageParts } from "../package-parts.ts";
import { CONTENT_TYPES_PART, contentTypesXml } from "./content-types.ts";
import { orderedPresentation } from "./presentation-part.ts";
import { corePropertiesXml, type DeckProperties, extendedPropertiesXml } from "./properties.ts";

const PRESENTATION_PART = "ppt/presentation.xml";
const NOTES_MASTER_RELATIONSHIPS = "ppt/notesMasters/_rels/notesMaster1.xml.rels";
const SLIDES_THEME = "ppt/theme/theme1.xml";
const NOTES_THEME = "ppt/theme/theme2.xml";

/** The parts of a valid package (ISO/IEC 29500-2), from those that PptxGenJS wrote. */
export function deckPackage(
  parts: PackageParts,
  { title, service }: Pick<DeckProperties, "title" | "service">,
): PackageParts {
  const completed: PackageParts = new Map([[CONTENT_TYPES_PART, ""], ...parts]);
  giveNotesTheirTheme(completed);
  completed.set(PRESENTATION_PART, orderedPresentation(textOf(completed, PRESENTATION_PART)));
  const countOf = (place: RegExp): number => [...completed.keys()].filter((path) => place.test(path)).length;
  const properties: DeckProperties = {
    title,
    service,
    slideCount: countOf(/^ppt\/slides\/[^/]+\.xml$/),
    notesCount: countOf(/^ppt\/notesSlides\/[^/]+\.xml$/),
  };
  completed.set("docProps/core.xml", corePropertiesXml(properties));
  completed.set("docProps/app.xml", extendedPropertiesXml(properties));
  const paths = [...completed.keys()].filter((path) => path !== CONTENT_TYPES_PART);
  return completed.set(CONTENT_TYPES_PART, contentTypesXml(paths));
}

/** A theme belongs to one master: PptxGenJS gives that of the slides to the notes too. */
function giveNotesTheirTheme(parts: PackageParts): void {
  const relationships = textOf(parts, NOTES_MASTER_RELATIONSHIPS);
  parts.set(NOTES_THEME, textOf(parts, SLIDES_THEME));
  parts.set(NOTES_MASTER_RELATIONSHIPS, relationships.replace("theme/theme1.xml", "theme/theme2.xml"));
}

function textOf(parts: PackageParts, path: string): string {
  const part = parts.get(path);
  if (typeof part !== "string") throw new Error(`PptxGenJS wrote no ${path}.`);
  return part;
}
