// A running action's words: its row, its due date, its state, and the title of those running.

import { formatShortDay } from "../../french/dates.ts";
import { type Counting, countingOf, feminine } from "../../french/letters.ts";
import { ACTION_STATUSES } from "../../workbook/choices.ts";
import type { Line, TableCell, TableRow } from "../composition.ts";
import type { PagePart, SlideTitle } from "../review-slide.ts";
import { type Action, type ActionPlan, domainOf, isLate, NO_DOMAIN, wordsOf } from "./action-plan.ts";
import { cell, tableRow, textCell } from "./cells.ts";
import { leadOf } from "./people.ts";
import { rowsTitle } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, NO_BREAK_SPACE, shown, title } from "./words.ts";

/** `Trois actions en cours, dont une en retard`. */
export function runningTitle({ running }: ActionPlan, story: Story, after = ""): SlideTitle {
  const late = running.filter((action) => isLate(action, story)).length;
  const counting = countingOf(running.length, late);
  const noun = feminine("action en cours");
  return title(`${counting(running.length, noun)}${lateWords(late, running.length, counting)}${after}`);
}

/** `Actions en cours 5 à 8 sur 8, dont une en retard`: the next pages, with what is late on each. */
export function nextRunningTitle({ running }: ActionPlan, story: Story): (part: PagePart) => SlideTitle {
  const rows = rowsTitle("Actions en cours", running.length);
  return (part) => {
    const onPage = running.slice(part.first, part.end);
    const late = onPage.filter((action) => isLate(action, story)).length;
    return title((rows(part)?.text ?? "") + lateWords(late, onPage.length, countingOf(late, running.length)));
  };
}

/** `, dont une en retard`; `, en retard` where all are. */
function lateWords(late: number, all: number, counting: Counting): string {
  if (late === 0) return "";
  if (late === all) return ", en retard";
  return `, dont ${counting(late, feminine("en retard"))}`;
}

/** A blank `Pilote` stays so; an agent without `Service` is to be replaced by one, as on a decision. */
export function runningRow(action: Action, story: Story): TableRow {
  const lead = leadOf(action, story);
  return actionRow(
    action.number,
    actionCell(action),
    lead === null ? TO_FIX : textCell(lead),
    dueCell(action, story),
    textCell(stateWords(action)),
  );
}

/** What the meeting has to give. */
export const TO_FIX = cell(line(`à${NO_BREAK_SPACE}fixer`, "bad", true));

/** A row of the tables of actions, told in 14 points. */
export function actionRow(number: string | null, ...cells: readonly TableCell[]): TableRow {
  return tableRow([cell(line(shown(number), "blue", true)), ...cells], null, null, 14);
}

/** The action with its domain under it. */
export function actionCell(action: Action, more: readonly Line[] = []): TableCell {
  const domain = domainOf(action);
  return cell(line(wordsOf(action)), ...(domain === NO_DOMAIN ? [] : [line(domain, "secondary")]), ...more);
}

function dueCell(action: Action, story: Story): TableCell {
  if (action.dueOn === null) return textCell("");
  const day = formatShortDay(action.dueOn);
  return isLate(action, story)
    ? cell(line(day, "bad", true), line(`en${NO_BREAK_SPACE}retard`, "bad", true))
    : textCell(day);
}

/** The status; one done after the closing day was still running then. */
function stateWords({ status }: Action): string {
  if (status === "done") return "En cours";
  return status === null ? "" : ACTION_STATUSES.labels[status];
}
