// "Ordre du jour": the seven sections with their pages, and what the meeting is asked to decide.
import { countingOf, feminine } from "../../french/letters.ts";
import type { Agenda } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { actionPlan } from "./action-plan.ts";
import { emptySections, hasImprovements } from "./empty-sections.ts";
import { expectedLines } from "./expected.ts";
import { agendaKey, missingKey } from "./keys.ts";
import { SECTION_NUMBERS, type SectionNumber, sectionName } from "./sections.ts";
import { slideOf } from "./slide.ts";
import type { NumberedStory, Story } from "./story.ts";
import { NO_BREAK_SPACE, title } from "./words.ts";

/** `sectionKeys`: the slides of each section. */
export function agendaSlide(
  story: NumberedStory,
  sectionKeys: ReadonlyMap<SectionNumber, readonly string[]>,
): ReviewSlide {
  const composition: Agenda = {
    kind: "agenda",
    entries: SECTION_NUMBERS.map((number) => {
      const keys = sectionKeys.get(number) ?? [];
      return {
        number,
        name: sectionName(number, story.year),
        // Until the deck is laid out, or once staff deleted all its slides, a section has no page to go to.
        page: keys.length === 0 ? null : (keys.map(story.pageOf).find((page) => page !== null) ?? 0),
      };
    }),
    expected: expectedLines(story),
    missingPage: story.pageOf(missingKey),
  };
  return slideOf(story, {
    key: agendaKey,
    place: "Revue qualité",
    title: agendaTitle(story),
    composition,
    overflow: "never",
    notes: [
      "Les pages sont celles du diaporama tel qu’il a été produit ; une rubrique sans donnée n’a pas de page.",
    ],
  });
}

function agendaTitle(story: Story): SlideTitle {
  const sections = emptySections(story);
  const head = `Ordre du jour${NO_BREAK_SPACE}: `;
  if (sections.size >= 2) {
    // The seventh section always stands: it is where decisions are taken. It counts once something was filled in.
    const empty = sections.size + (hasImprovements(story) ? 0 : 1);
    const told = SECTION_NUMBERS.length - empty;
    const noun = feminine("section renseignée");
    return title(`${head}${countingOf(told)(told, noun)} sur sept`);
  }
  const count = actionPlan(story).toValidate.length;
  const noun = feminine("action à valider");
  return title(`${head}sept points`, count === 0 ? "" : `, ${countingOf(count)(count, noun)}`);
}
