// The action plan in four parts: done, running, abandoned, to validate; every action of the plan is in exactly one.
import type { WorkbookRecords } from "../../records/records.ts";
import { comparableName } from "../../workbook/names.ts";
import { oncePerStory } from "./once.ts";
import { isOfYear, type Story } from "./story.ts";
import { capitalised, shown, shownName } from "./words.ts";

export type Action = WorkbookRecords["actions"][number];

export interface ActionPlan {
  /** Réalisée, of the year's plan or done in the year. */
  done: readonly Action[];
  /** Validée or En cours, and Réalisée after `Arrêté au`: late first, by date, then those without date. */
  running: readonly Action[];
  /** Of the year's plan. */
  abandoned: readonly Action[];
  /** In the order of `N°`, older proposals first. */
  toValidate: readonly Action[];
}

/** Shares the plan's actions. */
export const actionPlan = oncePerStory(gatherActionPlan);

function gatherActionPlan(story: Pick<Story, "records" | "year" | "closedOn" | "period">): ActionPlan {
  const { year } = story;
  const plan: Record<keyof ActionPlan, Action[]> = { done: [], running: [], abandoned: [], toValidate: [] };
  for (const action of story.records.actions) {
    const part = partOf(action, story);
    if (part !== null) plan[part].push(action);
  }
  plan.running.sort((left, right) => dueOrder(left) - dueOrder(right));
  plan.toValidate.sort((left, right) => olderFirst(left, right, year) || byNumber(left, right));
  return plan;
}

function partOf(action: Action, story: Pick<Story, "year" | "closedOn" | "period">): keyof ActionPlan | null {
  const isOfPlan = action.year === story.year;
  switch (action.status) {
    case "toValidate":
      return "toValidate";
    case "abandoned":
      return isOfPlan ? "abandoned" : null;
    case "done":
      if (action.doneOn !== null && action.doneOn > story.closedOn) return "running";
      return isOfPlan || isOfYear(story, action.doneOn) ? "done" : null;
    default:
      return action.status === null ? null : "running";
  }
}

function dueOrder({ dueOn }: Action): number {
  return dueOn ?? Number.MAX_SAFE_INTEGER;
}

/** Those proposed up to the year reviewed come before those of the next plan. */
function olderFirst(left: Action, right: Action, year: number): number {
  const age = (action: Action) => (action.year !== null && action.year <= year ? action.year : year + 1);
  return age(left) - age(right);
}

/** By number, those without one last; a text such as `12 bis` by its first digits. */
function byNumber(left: Action, right: Action): number {
  const numberOf = ({ number }: Action) => {
    const parsed = Number.parseInt(number ?? "", 10);
    return Number.isNaN(parsed) ? Number.MAX_SAFE_INTEGER : parsed;
  };
  return numberOf(left) - numberOf(right);
}

/** Whether an action that is not done was due before `Arrêté au`. */
export function isLate({ dueOn }: Action, { closedOn }: Pick<Story, "closedOn">): boolean {
  return dueOn !== null && dueOn < closedOn;
}

/** Whether a done action was done on or before its due day. */
export function isOnTime({ dueOn, doneOn }: Action): boolean {
  return doneOn !== null && dueOn !== null && doneOn <= dueOn;
}

/** An action's words as slides show them: each action of the plan is told, be it without words. */
export function wordsOf({ action }: Action): string {
  return capitalised(shown(action)) || "Action sans intitulé";
}

export const NO_DOMAIN = "Autres actions";

/** The domain as slides name it. */
export function domainOf({ domain }: Action): string {
  const name = shownName(domain);
  return name === "" ? NO_DOMAIN : name;
}

/** Actions by domain, in the plan's order; domains spelled alike are one. */
export function byDomain(actions: readonly Action[]): { domain: string; actions: Action[] }[] {
  const groups = new Map<string, { domain: string; actions: Action[] }>();
  for (const action of actions) {
    const domain = domainOf(action);
    const known = groups.get(comparableName(domain));
    if (known === undefined) groups.set(comparableName(domain), { domain, actions: [action] });
    else known.actions.push(action);
  }
  return [...groups.values()];
}

/** Whether the plan holds any action at all. */
export function hasPlan({ actions }: Pick<WorkbookRecords, "actions">): boolean {
  return actions.length > 0;
}

/** With one or two running and none to validate, one slide tells them above the rows for decisions. */
export function sharesDecisions({ running, toValidate }: ActionPlan): boolean {
  return toValidate.length === 0 && running.length > 0 && running.length <= 2;
}
