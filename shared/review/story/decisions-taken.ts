// The decisions of the year's meetings, and how many of them the plan has done.
import { actionTakenUp, decisionLines } from "../../decisions/decision-line.ts";
import { comparableName } from "../../workbook/names.ts";
import { isOfYear, type Story } from "./story.ts";

export interface DecisionCounts {
  taken: number;
  /** The meetings that took them: `COPIL`, `CLU`. */
  meetings: readonly string[];
  /** The action that bears their words is Réalisée. */
  done: number;
  /** In no action of the plan: not known as done or not. */
  notTakenUp: number;
}

/** The meetings whose decisions are followed, by what a slide calls them. */
export const COMMITTEES = [
  ["steeringCommittee", "COPIL"],
  ["usersCommittee", "CLU"],
] as const;

/** Counts the decisions of COPIL and CLU meetings held in the year, one a line. */
export function meetingDecisions(story: Story): DecisionCounts {
  const { records, closedOn } = story;
  const decisions = COMMITTEES.flatMap(([type, name]) =>
    records.meetings
      .filter((meeting) => meeting.type === type && isOfYear(story, meeting.date))
      .flatMap(({ decisions: text }) => decisionLines(text))
      .filter(({ action }) => comparableName(action) !== "")
      .map(({ action }) => ({ name, action })),
  );
  const states = decisions.map(({ action: words }) => {
    const action = actionTakenUp(words, records.actions);
    if (action === undefined) return "notTakenUp";
    const isDone = action.status === "done" && (action.doneOn === null || action.doneOn <= closedOn);
    return isDone ? "done" : "open";
  });
  return {
    taken: decisions.length,
    meetings: [...new Set(decisions.map(({ name }) => name))],
    done: states.filter((state) => state === "done").length,
    notTakenUp: states.filter((state) => state === "notTakenUp").length,
  };
}
