// "Ce qui manque pour la prochaine revue": one row each, in the order of the sections.
import { countingOf, masculine } from "../../french/letters.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { missingKey } from "./keys.ts";
import { missingRows } from "./missing-rows.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { NO_BREAK_SPACE, title } from "./words.ts";

/** The slide when it is due; `hasDeadlines` tells whether one or two rows stand at the foot of the deadlines. */
export function missingSlides(story: Story, hasDeadlines: boolean): ReviewSlide[] {
  const { rows, hasSlide } = missingRows(story);
  if (rows.length === 0 || (!hasSlide && hasDeadlines)) return [];
  const counted = countingOf(rows.length)(rows.length, masculine("point"));
  return [
    slideOf(story, {
      key: missingKey,
      place: "Pour la prochaine revue",
      title: title(`Ce qui manque pour la prochaine revue${NO_BREAK_SPACE}: ${counted}`),
      composition: { kind: "missing", rows },
      overflow: "never",
      pagesName: "Ce qui manque",
      notes: ["Ce qui n’a pas été noté dans l’année, dans l’ordre des rubriques."],
    }),
  ];
}
