// The decisions of the year's meetings, and how many of them the plan has done.
import { actionTakenUp, decisionLines } from "../../decisions/decision-line.ts";
import { comparableName } from "../../workbook/names.ts";
import { isOfYear, type Story } from "./story.ts";

export interface DecisionCounts {
  taken: number;
  /** The action that bears their words is Réalisée. */
  done: number;
  /** In no action of the plan: not known as done or not. */
  notTakenUp: number;
}

/** Counts the decisions of COPIL and CLU meetings held in the year, one a line. */
export function meetingDecisions(story: Story): DecisionCounts {
  const { records, closedOn } = story;
  const decisions = records.meetings
    .filter(
      ({ type, date }) =>
        isOfYear(story, date) && (type === "steeringCommittee" || type === "usersCommittee"),
    )
    .flatMap(({ decisions: text }) => decisionLines(text))
    .map(({ action }) => action)
    .filter((words) => comparableName(words) !== "");
  const states = decisions.map((words) => {
    const action = actionTakenUp(words, records.actions);
    if (action === undefined) return "notTakenUp";
    const isDone = action.status === "done" && (action.doneOn === null || action.doneOn <= closedOn);
    return isDone ? "done" : "open";
  });
  return {
    taken: decisions.length,
    done: states.filter((state) => state === "done").length,
    notTakenUp: states.filter((state) => state === "notTakenUp").length,
  };
}
