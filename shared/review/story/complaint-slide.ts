// What the slides of complaints have in common.
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { leftOutNotes, rateNote } from "./rate-notes.ts";
import { isSample } from "./sample.ts";
import { isOfYear, rateOfCode, type Story } from "./story.ts";

const NOTED_CODES = ["REC1", "SUG1", "REC5", "REC2", "REC3", "REC4"] as const;

/** Their section, whether their rows are illustrative, and the notes on the indicators that they show. */
export function complaintSlideParts(story: Story): { place: 3; isSampleData: boolean; notes: string[] } {
  const ofYear = story.records.complaints.filter(({ receivedOn }) => isOfYear(story, receivedOn));
  return {
    place: 3,
    isSampleData: isSample(ofYear),
    notes: [
      ...NOTED_CODES.flatMap((code) => rateOfCode(story, code) ?? []).map((rate) => rateNote(rate, story)),
      ...leftOutNotes(story, [STAFF_TABS.complaints]),
    ],
  };
}
