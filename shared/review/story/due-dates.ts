// Everything that is due at `Arrêté au` or later, in words for slides: no agent, no citizen is named.
import type { DaySerial } from "../../calendar/day.ts";
import { dayGiven } from "../../indicators/automatic/complaints.ts";
import { activeDocuments, documentDueOn } from "../../indicators/automatic/management.ts";
import { isPresentOn, lastTrainingOn, validUntil } from "../../indicators/automatic/people.ts";
import { actionPlan } from "./action-plan.ts";
import { checkpointDueOn } from "./checkpoint-facts.ts";
import { auditOf, labelOf } from "./label-state.ts";
import { oncePerStory } from "./once.ts";
import type { Story } from "./story.ts";
import { capitalised, shown } from "./words.ts";

/** In the order in which a long column tells them. */
export type DueKind =
  | "complaint"
  | "training"
  | "untrained"
  | "action"
  | "document"
  | "checkpoint"
  | "meeting"
  | "label";

/** One thing due. `dueOn` is `null` when it has no date: it is due now. */
export interface DueEntry {
  kind: DueKind;
  dueOn: DaySerial | null;
  /** The document's title, the action's words, the meeting's or the label's name; empty for people. */
  name: string;
}

/** What is due, by date, those without date first. The audit to come is told apart. */
export const dueEntries = oncePerStory(gatherDueEntries);

/** How many complaints, of whatever year, are unanswered and past their delay: as many as `Alertes` has. */
export function overdueComplaints(story: Story): number {
  return dueEntries(story).filter(({ kind, dueOn }) => kind === "complaint" && (dueOn ?? 0) < story.closedOn)
    .length;
}

function gatherDueEntries(story: Story): DueEntry[] {
  const entries = [
    ...complaintEntries(story),
    ...trainingEntries(story),
    ...actionEntries(story),
    ...documentEntries(story),
    ...checkpointEntries(story),
    ...meetingEntries(story),
    ...labelEntries(story),
  ];
  return entries.sort((left, right) => (left.dueOn ?? 0) - (right.dueOn ?? 0));
}

function complaintEntries(story: Story): DueEntry[] {
  const { records, closedOn, sources, settings } = story;
  const waitingBefore = records.complaints.filter(
    ({ type, status, receivedOn, answeredOn }) =>
      type === "complaint" &&
      status !== "junk" &&
      status !== "outOfScope" &&
      status !== "closed" &&
      receivedOn !== null &&
      receivedOn <= closedOn &&
      dayGiven(answeredOn, closedOn) === null,
  );
  return waitingBefore.map(({ receivedOn }) => ({
    kind: "complaint",
    dueOn: sources.workingDays.workingDayAfter(receivedOn ?? 0, settings.answerDelayWorkingDays),
    name: "",
  }));
}

function trainingEntries({ records, sources, closedOn, settings }: Story): DueEntry[] {
  return records.agents
    .filter((agent) => isPresentOn(agent, closedOn))
    .flatMap((agent): DueEntry[] => {
      const last = lastTrainingOn(agent, sources.trainings, closedOn);
      if (last !== null) return [{ kind: "training", dueOn: validUntil(last, settings), name: "" }];
      return agent.welcomesPublic === "yes" ? [{ kind: "untrained", dueOn: null, name: "" }] : [];
    });
}

function actionEntries(story: Story): DueEntry[] {
  return actionPlan(story).running.flatMap(({ dueOn, action }): DueEntry[] =>
    dueOn === null ? [] : [{ kind: "action", dueOn, name: capitalised(shown(action)) }],
  );
}

function documentEntries({ records, closedOn, settings }: Story): DueEntry[] {
  return activeDocuments(records.documents).flatMap(({ title, verifiedOn }): DueEntry[] => {
    const name = shown(title);
    if (verifiedOn === null) return [{ kind: "document", dueOn: null, name }];
    if (verifiedOn > closedOn) return [];
    return [{ kind: "document", dueOn: documentDueOn(verifiedOn, settings), name }];
  });
}

function checkpointEntries(story: Story): DueEntry[] {
  return story.records.checkpoints.flatMap((checkpoint): DueEntry[] => {
    if (checkpoint.isCompliant === "notApplicable") return [];
    const dueOn = checkpointDueOn(checkpoint, story);
    if (dueOn === null) return [];
    return [{ kind: "checkpoint", dueOn: dueOn === "now" ? null : dueOn, name: shown(checkpoint.point) }];
  });
}

const MEETING_NAMES = { usersCommittee: "Réunion du CLU", steeringCommittee: "COPIL qualité" } as const;

function meetingEntries({ records, closedOn }: Story): DueEntry[] {
  return records.meetings.flatMap(({ type, date }): DueEntry[] => {
    if (date === null || date <= closedOn) return [];
    if (type !== "usersCommittee" && type !== "steeringCommittee") return [];
    return [{ kind: "meeting", dueOn: date, name: MEETING_NAMES[type] }];
  });
}

/** The day the label is expected, else its end, and an audit whose day is over, which nobody noted as held. */
function labelEntries({ settings, records }: Story): DueEntry[] {
  const label = labelOf(settings);
  const audit = auditOf(settings, records.meetings);
  return [
    ...(label.state === "none"
      ? []
      : [
          label.state === "toCome"
            ? ({ kind: "label", dueOn: label.obtainedOn, name: "Label attendu" } as const)
            : ({ kind: "label", dueOn: label.endsOn, name: "Fin du label" } as const),
        ]),
    ...(audit?.state === "toRedate" && audit.date.kind === "dated"
      ? [{ kind: "label", dueOn: audit.date.end, name: "Audit, à redater" } as const]
      : []),
  ];
}
