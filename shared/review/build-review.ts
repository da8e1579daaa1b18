// From the analysis of a workbook to its review: the agenda's seven sections, in the order staff present them.
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import type { Review, ReviewSection } from "./review.ts";
import { actionSlides } from "./sections/actions.ts";
import { complaintSlides } from "./sections/complaints.ts";
import { indicatorSlides } from "./sections/indicators.ts";
import { labelSlides } from "./sections/label.ts";
import { mysterySlides } from "./sections/mystery.ts";
import { reminderSlides } from "./sections/reminders.ts";
import { satisfactionSlides } from "./sections/satisfaction.ts";
import { trainingSlides } from "./sections/trainings.ts";

/** The review of the analysed year. Every section is there, saying so in a sentence when it has no data. */
export function buildReview(analysis: ComputedAnalysis): Review {
  const { department, year, closedOn } = analysis.records.settings;
  const sections: ReviewSection[] = [
    { title: `Retour sur l’année ${year}`, slides: labelSlides(analysis) },
    { title: `Bilan des indicateurs ${year}`, slides: indicatorSlides(analysis) },
    { title: "Bilan des réclamations et suggestions", slides: complaintSlides(analysis) },
    { title: "Bilan des enquêtes de satisfaction", slides: satisfactionSlides(analysis) },
    { title: "Bilan des enquêtes mystères", slides: mysterySlides(analysis) },
    { title: "Bilan des formations", slides: trainingSlides(analysis) },
    {
      title: "Pistes d’amélioration à valider",
      slides: [...actionSlides(analysis), ...reminderSlides(analysis)],
    },
  ];
  return { department, year, closedOn, sections };
}
