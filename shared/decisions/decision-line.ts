// A decision as staff type it: a line of `Décisions`, `action — pilote — échéance` where the last two are known.
import { comparableName } from "../workbook/names.ts";

/** Words of a decision end where its lead and due day begin; a shorter dash parts a line that has no long one. */
const PART_SEPARATORS = [/\s+—\s+/u, /\s+–\s+/u];

/** A decision in its parts, as typed; empty where nobody typed it. */
export interface DecisionLine {
  action: string;
  lead: string;
  due: string;
}

/** The decisions of a meeting, one a line; bullets before them are left out. */
export function decisionLines(text: string | null): DecisionLine[] {
  return (text ?? "").split(/[\n\r\v]+/u).flatMap((line) => {
    const { action, lead, due } = partsOf(line.replace(/^[\s•*-]+/u, "").trim());
    return action === "" ? [] : [{ action, lead, due }];
  });
}

/** The lead and the due day are the last parts: an action may have dashes of its own. */
function partsOf(line: string): DecisionLine {
  const separator = PART_SEPARATORS.find((dash) => dash.test(line));
  const parts = separator === undefined ? [line] : line.split(separator);
  const [action = "", lead = "", due = ""] = parts;
  if (separator === undefined || parts.length <= 3) return { action, lead, due };
  const [last = "", beforeLast = ""] = parts.slice(-2).reverse();
  const ends = [...line.matchAll(new RegExp(separator, "gu"))].at(-2);
  return { action: line.slice(0, ends?.index), lead: beforeLast, due: last };
}

/** Whether an action of the plan is a decision taken up, once it is there: the same words, not part of others. */
export function isInPlan(words: string, actions: readonly { action: string | null }[]): boolean {
  const wanted = comparableName(words);
  return actions.some(({ action }) => comparableName(action ?? "") === wanted);
}

/** The action of the plan that bears a decision's words. */
export function actionTakenUp<Action extends { action: string | null }>(
  words: string,
  actions: readonly Action[],
): Action | undefined {
  const wanted = comparableName(words);
  return actions.find(({ action }) => comparableName(action ?? "").includes(wanted));
}
