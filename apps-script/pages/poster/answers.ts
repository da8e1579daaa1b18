// What citizens said, and what is done about it: by complaints that an action answers, then by what surveys displeased most.
import { findingsWith, isNothing } from "../../../shared/review/story/findings.ts";
import { reasonParts } from "../../../shared/review/story/reason-parts.ts";
import { capitalised, shown } from "../../../shared/review/story/words.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import type { PosterData } from "../../poster/poster-data.ts";

/** What citizens said, and what is done about it. */
export interface PosterAnswer {
  said: string;
  done: string;
}

/** The answers, each once; never a complaint's own words, nor an action that is only proposed. */
export function answersOf(data: PosterData): PosterAnswer[] {
  const answers = [...handledComplaints(data), ...mainReasons(data)];
  const isSame = (left: PosterAnswer, right: PosterAnswer) =>
    left.said === right.said && left.done === right.done;
  return answers.filter((answer, index) => answers.findIndex((one) => isSame(one, answer)) === index);
}

function handledComplaints({ complaints, actions }: PosterData): PosterAnswer[] {
  return complaints.flatMap(({ reason, actionNumber }): PosterAnswer[] => {
    const number = comparableName(String(actionNumber ?? ""));
    const action = actions.find((one) => number !== "" && comparableName(one.number ?? "") === number);
    if (action?.status !== "done" && action?.status !== "validated") return [];
    return [{ said: capitalised(shown(reason)), done: capitalised(shown(action.action)) }];
  });
}

/** With the orientation given to each. */
function mainReasons({ findings }: PosterData): PosterAnswer[] {
  return findingsWith(findings, "satisfaction", "mainReason")
    .filter(({ text }) => !isNothing(text))
    .map(({ text }) => {
      const { name, text: why, orientation } = reasonParts(text);
      return { said: name ?? why, done: orientation ?? "" };
    });
}
