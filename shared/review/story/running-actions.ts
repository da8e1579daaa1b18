// A running action's words: its row, its due date, its state, and the title of those running.

import { formatShortDay } from "../../french/dates.ts";
import { countingOf, type Noun } from "../../french/letters.ts";
import { ACTION_STATUSES } from "../../workbook/choices.ts";
import type { Line, TableCell, TableRow } from "../composition.ts";
import type { SlideTitle } from "../review-slide.ts";
import { type Action, type ActionPlan, domainOf, isLate, leadOf, NO_DOMAIN } from "./action-plan.ts";
import { cell, textCell } from "./cells.ts";
import type { Story } from "./story.ts";
import { capitalised, line, NO_BREAK_SPACE, shown, title } from "./words.ts";

/** `Trois actions en cours, dont une en retard`. */
export function runningTitle({ running }: ActionPlan, story: Story, after = ""): SlideTitle {
  const late = running.filter((action) => isLate(action, story)).length;
  const counting = countingOf(running.length, late);
  const noun: Noun = { one: "action en cours", many: "actions en cours", gender: "f" };
  const lateWords =
    late === 0
      ? ""
      : late === running.length
        ? ", en retard"
        : `, dont ${counting(late, { one: "en retard", many: "en retard", gender: "f" })}`;
  return title(`${counting(running.length, noun)}${lateWords}${after}`);
}

export function runningRow(action: Action, story: Story): TableRow {
  const lead = leadOf(action, story);
  return {
    cells: [
      cell(line(shown(action.number), "blue", true)),
      actionCell(action),
      textCell(lead ?? ""),
      dueCell(action, story),
      textCell(stateWords(action)),
    ],
    group: null,
    isTotal: false,
    sizePoints: 14,
  };
}

/** The action with its domain under it. */
export function actionCell(action: Action, more: readonly Line[] = []): TableCell {
  const domain = domainOf(action);
  return cell(
    line(capitalised(shown(action.action))),
    ...(domain === NO_DOMAIN ? [] : [line(domain, "secondary")]),
    ...more,
  );
}

export function dueCell(action: Action, story: Story): TableCell {
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
