// The panel beside a table of complaints: what was received, and of which kinds.
import { digitsOf, inDigits, type Noun } from "../../french/letters.ts";
import type { Figure, Line, TablePanel } from "../composition.ts";
import type { ComplaintFacts } from "./complaint-facts.ts";
import { PRAISE, SUGGESTION } from "./complaint-words.ts";
import { previousSentence } from "./rate-text.ts";
import { rateOfCode, type Story } from "./story.ts";
import { run } from "./words.ts";

export function complaintsPanel(
  facts: ComplaintFacts,
  [complaints]: readonly Figure[],
  chart: TablePanel["chart"],
  story: Story,
): TablePanel {
  return {
    figure: {
      value: inDigits(facts.complaints.length),
      unit: "",
      word: facts.complaints.length > 1 ? "réclamations reçues" : "réclamation reçue",
    },
    squares: null,
    captions: [
      ...(complaints?.captions ?? []),
      kindLine(SUGGESTION, facts.suggestions.length, "SUG1", story),
      kindLine(PRAISE, facts.praises.length, "REC5", story),
    ],
    chart,
    chartHeading: chart === null ? null : "Par trimestre",
  };
}

/** `19 suggestions, 41 en 2023`; `19 suggestions (année 2023 : 41)` in a year that is not whole. */
function kindLine(noun: Noun, count: number, code: string, story: Story): Line {
  const rate = rateOfCode(story, code);
  const previous = rate === undefined ? [] : previousSentence(rate, story);
  return previous.length === 0
    ? [run(digitsOf(count, noun))]
    : [run(digitsOf(count, noun) + (story.isWholeYear ? ", " : " ")), ...previous];
}
