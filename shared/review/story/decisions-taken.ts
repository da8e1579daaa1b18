// The decisions of the year's meetings, and how many of them the plan has done.
import { comparableName } from "../../workbook/names.ts";
import { isOfYear, type Story } from "./story.ts";

/** Words of a decision end where its lead and due day begin: `action — pilote — échéance`. */
const PART_SEPARATOR = /\s+[—–]\s+/u;

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
    .flatMap(({ decisions: text }) => (text ?? "").split(/[\n\r\v]+/u))
    .map((text) => comparableName(text.replace(/^[\s•*-]+/u, "").split(PART_SEPARATOR)[0] ?? ""))
    .filter((words) => words !== "");
  const states = decisions.map((words) => {
    const action = records.actions.find((candidate) =>
      comparableName(candidate.action ?? "").includes(words),
    );
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
