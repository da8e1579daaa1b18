// What the slides of complaints have in common.
import { sectionNotes } from "./rate-notes.ts";
import { isSample } from "./sample.ts";
import { retainedTitle } from "./slide.ts";
import { isOfYear, type Story } from "./story.ts";

const NOTED_CODES = ["REC1", "SUG1", "REC5", "REC2", "REC3", "REC4"] as const;

/**
 * Their section, whether their rows are illustrative, the notes on the indicators that they show, and what the pages
 * after the first say.
 */
export function complaintSlideParts(story: Story) {
  const ofYear = story.records.complaints.filter(({ receivedOn }) => isOfYear(story, receivedOn));
  return {
    place: 3 as const,
    isSampleData: isSample(ofYear),
    notes: sectionNotes(story, NOTED_CODES),
    nextTitle: retainedTitle,
  };
}
