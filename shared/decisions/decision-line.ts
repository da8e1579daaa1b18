// A decision as staff type it: a line of `Décisions`, `action — pilote — échéance` where the last two are known.
import { comparableName } from "../workbook/names.ts";

/** Words of a decision end where its lead and due day begin. */
const PART_SEPARATOR = /\s+[—–]\s+/u;

/** A decision in its parts, as typed; empty where nobody typed it. */
export interface DecisionLine {
  action: string;
  lead: string;
  due: string;
}

/** The decisions of a meeting, one a line; bullets before them are left out. */
export function decisionLines(text: string | null): DecisionLine[] {
  return (text ?? "").split(/[\n\r\v]+/u).flatMap((line) => {
    const [action = "", lead = "", due = ""] = line
      .replace(/^[\s•*-]+/u, "")
      .trim()
      .split(PART_SEPARATOR);
    return action === "" ? [] : [{ action, lead, due }];
  });
}

/** The action of the plan that bears a decision's words. */
export function actionTakenUp<Action extends { action: string | null }>(
  words: string,
  actions: readonly Action[],
): Action | undefined {
  const wanted = comparableName(words);
  return actions.find(({ action }) => comparableName(action ?? "").includes(wanted));
}
