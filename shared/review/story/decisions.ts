// "Décisions à prendre": the actions proposed, one row each with its boxes to tick; empty rows when there is none.

import { formatShortDay } from "../../french/dates.ts";
import { digitsOf, feminine } from "../../french/letters.ts";
import { times } from "../../times.ts";
import type { Line, TableCell, TableRow } from "../composition.ts";
import type { PagePart, ReviewSlide, SlideTitle } from "../review-slide.ts";
import { tableOf } from "../usual-compositions.ts";
import {
  type Action,
  type ActionPlan,
  actionPlan,
  hasPlan,
  sharesDecisions,
  wordsOf,
} from "./action-plan.ts";
import { textCell, textColumn } from "./cells.ts";
import { ownFindings } from "./findings.ts";
import { decisionKey } from "./keys.ts";
import { leadOf } from "./people.ts";
import { statementLine } from "./placed-findings.ts";
import { actionCell, actionRow, runningRow, runningTitle, TO_FIX } from "./running-actions.ts";
import { isSample } from "./sample.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, NO_BREAK_SPACE, shown, title } from "./words.ts";

const COLUMNS = [
  textColumn("N°", 34),
  textColumn("Action proposée", "rest"),
  textColumn("Pilote", 86),
  textColumn("Échéance", 88),
  textColumn("Décision", 88),
] as const;
const EMPTY_ROWS = 4;
const FEWEST_EMPTY_ROWS = 2;
const EMPTY_ROW_HEIGHT = 58;
const ROWS_A_PAGE = 5;

/** The slide of decisions: it always stands. */
export function decisionSlides(story: Story): ReviewSlide[] {
  const plan = actionPlan(story);
  const { toValidate } = plan;
  const composition = tableOf({
    columns:
      toValidate.length > 0
        ? [...COLUMNS]
        : COLUMNS.map((column) => ({
            ...column,
            header: column.header.replace(" proposée", sharesDecisions(plan) ? "" : " décidée"),
          })),
    rows:
      toValidate.length > 0 ? toValidate.map((action) => decisionRow(action, story)) : openRows(plan, story),
    rowsAPage: ROWS_A_PAGE,
    minimumRowHeight: toValidate.length > 0 ? null : EMPTY_ROW_HEIGHT,
    foot: decisionFoot(story),
    description: "Décisions à prendre : action, pilote, échéance, validée ou reportée.",
  });
  return [
    slideOf(story, {
      key: decisionKey,
      place: 7,
      title: decisionsTitle(plan, story),
      nextTitle: (part) => nextTitle(toValidate.length, part),
      composition,
      pagesName: toValidate.length === 0 ? "Décisions" : digitsOf(toValidate.length, TO_VALIDATE),
      overflow: "never",
      isSampleData: isSample([...toValidate, ...(sharesDecisions(plan) ? plan.running : [])]),
      rowNotes: toValidate.map(
        (action) =>
          `N° ${shown(action.number)}, ${wordsOf(action)} : exercice ${action.year ?? "non donné"}.`,
      ),
    }),
  ];
}

const TO_VALIDATE = feminine("action à valider");

/** Staff's words on the actions, under the table. */
function decisionFoot(story: Story): Line[] {
  return ownFindings(story.findings, "actions").map((one) => statementLine(one, story));
}

function decisionsTitle(plan: ActionPlan, story: Story): SlideTitle {
  const { toValidate } = plan;
  if (toValidate.length === 0) {
    const inSession = "décisions à prendre en séance";
    if (sharesDecisions(plan)) return runningTitle(plan, story, `${NO_BREAK_SPACE}; ${inSession}`);
    return title(
      hasPlan(story.records) ? `Aucune action proposée${NO_BREAK_SPACE}: ${inSession}` : inSession,
    );
  }
  const undated = toValidate.filter(({ dueOn }) => dueOn === null).length;
  const toFix = feminine("échéance à fixer");
  return title(
    `Décisions${NO_BREAK_SPACE}: ${digitsOf(toValidate.length, TO_VALIDATE)}`,
    undated === 0 ? "" : `, ${digitsOf(undated, toFix)}`,
  );
}

/** `Décisions : actions 5 à 8 sur 11`; rows to fill in have the slide's own title. */
function nextTitle(count: number, part: PagePart): SlideTitle | null {
  const { first, end } = part;
  if (count === 0 && first < end) return null;
  return rowsTitle(`Décisions${NO_BREAK_SPACE}: ${end - first > 1 ? "actions" : "action"}`, count)(part);
}

function decisionRow(action: Action, story: Story): TableRow {
  const { number, dueOn, year } = action;
  const lead = leadOf(action, story);
  const proposed =
    year !== null && year <= story.year ? [line(`proposée en${NO_BREAK_SPACE}${year}`, "secondary")] : [];
  return actionRow(
    number,
    actionCell(action, proposed),
    lead ? textCell(lead) : TO_FIX,
    dueOn === null ? TO_FIX : textCell(formatShortDay(dueOn)),
    tickCell("validée", "reportée"),
  );
}

function tickCell(...words: readonly string[]): TableCell {
  return { lines: words.map((word) => line(`□${NO_BREAK_SPACE}${word}`)), isTickBox: true };
}

/** Rows to fill in the meeting, under the one or two actions that run. */
function openRows(plan: ActionPlan, story: Story): TableRow[] {
  const running = sharesDecisions(plan) ? plan.running.map((action) => runningRow(action, story)) : [];
  const count = Math.max(FEWEST_EMPTY_ROWS, EMPTY_ROWS - running.length);
  const blank = textCell("");
  const empty = times(count, (index) => {
    const number = running.length > 0 ? null : String(index + 1);
    return actionRow(number, blank, blank, blank, tickCell("validée"));
  });
  return [...running, ...empty];
}
