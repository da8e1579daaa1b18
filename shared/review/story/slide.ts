// How a slide of the review is made: its section's name, and what it has when nothing else is said.
import { countingOf, masculine } from "../../french/letters.ts";
import type { Composition } from "../composition.ts";
import type { PagePart, ReviewSlide, SlideTitle } from "../review-slide.ts";
import { sectionSources, sourceNotes, WHOLE_WORKBOOK } from "./note-sources.ts";
import { type SectionNumber, sectionName } from "./sections.ts";
import type { Story } from "./story.ts";
import { NO_BREAK_SPACE, title } from "./words.ts";

/** What a slide says for itself. */
export interface SlideParts {
  key: string;
  /** The section, or the kicker's words of a slide outside the agenda. */
  place: SectionNumber | string;
  /** One title for all pages, or each page's own. */
  title: SlideTitle | ((part: PagePart) => SlideTitle);
  /** What the pages after the first say, where one title does not serve them all; `null`: the slide's own. */
  nextTitle?: (part: PagePart) => SlideTitle | null;
  composition: Composition;
  caveats?: readonly (string | null)[];
  pagesName?: string;
  overflow?: ReviewSlide["overflow"];
  joins?: readonly string[];
  isSampleData?: boolean;
  notes?: readonly string[];
  /** A note for each row of the composition. */
  rowNotes?: readonly string[];
  /** The tabs that the slide's facts come from; its section's when none is given. */
  sources?: Parameters<typeof sourceNotes>[1];
}

/** Makes a slide. */
export function slideOf(story: Pick<Story, "year" | "alerts">, parts: SlideParts): ReviewSlide {
  const { key, place, title: own, nextTitle, composition } = parts;
  const titleOf = typeof own === "function" ? own : () => own;
  const isSection = typeof place === "number";
  const sources = parts.sources ?? (isSection ? sectionSources(place) : WHOLE_WORKBOOK);
  return {
    key,
    section: isSection ? place : null,
    kicker: isSection ? sectionName(place, story.year) : place,
    caveats: (parts.caveats ?? []).flatMap((caveat) => caveat ?? []),
    pagesName: parts.pagesName ?? "",
    titleOf: (part) => (part.page > 0 ? nextTitle?.(part) : null) ?? titleOf(part),
    composition,
    overflow: parts.overflow ?? "annex",
    joins: parts.joins ?? [],
    isSampleData: parts.isSampleData ?? false,
    notes: [...(parts.notes ?? []), ...sourceNotes(story, sources)],
    rowNotes: parts.rowNotes ?? [],
  };
}

/** `Actions en cours 10 à 18 sur 24`: what the next page of a list shows, then that of the texts after it. */
export function rowsTitle(name: string, count: number): (part: PagePart) => SlideTitle | null {
  return (part) => {
    const { first, end } = part;
    if (first === end) return retainedTitle(part);
    const span = end - first > 1 ? `${first + 1} à ${end}` : `${end}`;
    return title(`${name} ${span} sur${NO_BREAK_SPACE}${count}`);
  };
}

const POINT = masculine("point à retenir");

/** `Trois points à retenir`: a page of texts. */
export const pointsTitle = (count: number): SlideTitle => title(countingOf(count)(count, POINT));

/** The same for the next page of staff's words; `null` where it has none. */
export function retainedTitle({ first, end, texts = end - first }: PagePart): SlideTitle | null {
  return texts === 0 ? null : pointsTitle(texts);
}
