// "Pistes d'amélioration": what was done by domain, what runs, what was abandoned.

import { formatShortDay } from "../../french/dates.ts";
import { countingOf, digitsOf, feminine, inDigits, type Noun } from "../../french/letters.ts";
import { ACTION_STATUSES } from "../../workbook/choices.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import type { Line, Quadrants, Table, TableCell, TableRow } from "../composition.ts";
import type { PagePart, ReviewSlide, SlideTitle } from "../review-slide.ts";
import {
  type Action,
  type ActionPlan,
  actionPlan,
  byDomain,
  domainOf,
  isLate,
  isOnTime,
  leadOf,
  NO_DOMAIN,
  sharesDecisions,
} from "./action-plan.ts";
import { cell, figureColumn, strongCell, textCell, textColumn } from "./cells.ts";
import { runningKey } from "./keys.ts";
import { leftOutNotes } from "./rate-notes.ts";
import { previousWords, targetCaption } from "./rate-text.ts";
import { isLargeDecline, shareCounts } from "./rates.ts";
import { isSample } from "./sample.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import { isOfYear, rateOfCode, type Story } from "./story.ts";
import { capitalised, joinedByAnd, line, NO_BREAK_SPACE, shown, sumOf, title } from "./words.ts";

const MANY_ACTIONS = 20;
const DOMAIN_ROWS = 7;
const ACTION: Noun = feminine("action");
const DONE: Noun = feminine("action réalisée");

/** Slides of what was done and what runs; the decisions come after. */
export function actionSlides(story: Story): ReviewSlide[] {
  const plan = actionPlan(story);
  const count = plan.done.length + plan.running.length + plan.abandoned.length + plan.toValidate.length;
  return [
    ...(count > MANY_ACTIONS ? [domainsSlide(plan, story)] : []),
    ...doneSlides(plan, count > MANY_ACTIONS, story),
    ...runningSlides(plan, story),
    ...abandonedSlides(plan, story),
  ];
}

/** `24 des 28 actions échues en 2020 tenues (cible ≥ 80 % : atteinte)`; `null` without any due. */
function keptCaveat(story: Story): string | null {
  const rate = rateOfCode(story, "ACT1");
  const counts = rate === undefined ? null : shareCounts(rate);
  if (rate === undefined || counts === null) return null;
  const target = targetCaption(rate, true)
    .map(({ text }) => text)
    .join("");
  const due: Noun = { one: "action échue", many: "actions échues", gender: "f" };
  const kept = counts.part > 1 ? "tenues" : "tenue";
  const details = [target, isLargeDecline(rate) ? previousWords(rate, story) : ""].filter(
    (part) => part !== "",
  );
  return `${inDigits(counts.part)} des ${digitsOf(counts.whole, due)} ${story.when} ${kept}${details.length === 0 ? "" : ` (${details.join(`${NO_BREAK_SPACE}; `)})`}`;
}

function actionNotes(actions: readonly Action[], story: Story): string[] {
  return [
    ...actions.map(({ number, action, dueOn, doneOn }) => {
      const name = [number === null ? "" : `N° ${shown(number)}`, shown(action)]
        .filter((part) => part !== "")
        .join(", ");
      const due = dueOn === null ? "sans échéance" : `échéance ${formatShortDay(dueOn)}`;
      const done = doneOn === null ? "" : `, réalisée le ${formatShortDay(doneOn)}`;
      return `${name} : ${due}${done}.`;
    }),
    ...leftOutNotes(story, [STAFF_TABS.actions]),
  ];
}

/** More than twenty: how many of each by domain. */
function domainsSlide(plan: ActionPlan, story: Story): ReviewSlide {
  const rows = domainRows(plan, story);
  const hasAbandoned = plan.abandoned.length > 0;
  const composition: Table = {
    kind: "table",
    columns: [
      textColumn("Domaine", "rest"),
      figureColumn("Réalisées"),
      figureColumn("dont à l’échéance"),
      figureColumn("En cours"),
      figureColumn("dont en retard"),
      figureColumn("À valider"),
      ...(hasAbandoned ? [figureColumn("Abandonnées")] : []),
    ],
    rows: rows.map((row) => domainRow(row, hasAbandoned)),
    panel: null,
    filling: "equalPages",
    rowsAPage: DOMAIN_ROWS + 1,
    minimumRowHeight: null,
    foot: [],
    description: `Actions du plan par domaine ${story.when}.`,
  };
  const { done, running, toValidate, abandoned } = plan;
  const parts = (
    [
      [done.length, { one: "réalisée", many: "réalisées", gender: "f" }],
      [running.length, { one: "en cours", many: "en cours", gender: "f" }],
      [toValidate.length, { one: "à valider", many: "à valider", gender: "f" }],
      [abandoned.length, { one: "abandonnée", many: "abandonnées", gender: "f" }],
    ] as const
  ).flatMap(([count, noun]) => (count === 0 ? [] : [digitsOf(count, noun)]));
  const total = sumOf([done.length, running.length, toValidate.length, abandoned.length]);
  return slideOf(story, {
    key: "domains",
    place: 7,
    title: title(`${digitsOf(total, ACTION)}${NO_BREAK_SPACE}: ${parts.join(", ")}`),
    composition,
    caveats: [keptCaveat(story)],
    isSampleData: isSample([...done, ...running, ...toValidate, ...abandoned]),
    notes: leftOutNotes(story, [STAFF_TABS.actions]),
  });
}

interface DomainRow {
  name: string;
  done: number;
  onTime: number;
  running: number;
  late: number;
  toValidate: number;
  abandoned: number;
  isTotal: boolean;
}

/** Late first, then running, then the plan's order; those beyond the page are one row. */
function domainRows(plan: ActionPlan, story: Story): DomainRow[] {
  const all = [...plan.done, ...plan.running, ...plan.toValidate, ...plan.abandoned].sort(
    (left, right) => left.row - right.row,
  );
  const rowOf = (name: string, actions: readonly Action[], isTotal = false): DomainRow => {
    const inPart = (part: readonly Action[]) => actions.filter((action) => part.includes(action));
    return {
      name,
      done: inPart(plan.done).length,
      onTime: inPart(plan.done).filter(isOnTime).length,
      running: inPart(plan.running).length,
      late: inPart(plan.running).filter((action) => isLate(action, story)).length,
      toValidate: inPart(plan.toValidate).length,
      abandoned: inPart(plan.abandoned).length,
      isTotal,
    };
  };
  const domains = byDomain(all)
    .map(({ domain, actions }) => ({ actions, row: rowOf(domain, actions) }))
    .sort((left, right) => right.row.late - left.row.late || right.row.running - left.row.running);
  const kept = domains.length > DOMAIN_ROWS ? domains.slice(0, DOMAIN_ROWS - 1) : domains;
  const others = domains.slice(kept.length);
  return [
    ...kept.map(({ row }) => row),
    ...(others.length === 0
      ? []
      : [
          rowOf(
            `Autres domaines (${others.length})`,
            others.flatMap(({ actions }) => actions),
          ),
        ]),
    rowOf("Total", all, true),
  ];
}

function domainRow(row: DomainRow, hasAbandoned: boolean): TableRow {
  const count = (value: number) => cell(line(inDigits(value), "neutral", row.isTotal));
  return {
    cells: [
      cell(line(row.name, "neutral", row.isTotal)),
      strongCell(inDigits(row.done)),
      count(row.onTime),
      count(row.running),
      row.late > 0 ? cell(line(inDigits(row.late), "bad", true)) : count(0),
      count(row.toValidate),
      ...(hasAbandoned ? [count(row.abandoned)] : []),
    ],
    group: null,
    isTotal: row.isTotal,
    sizePoints: 12,
  };
}

function doneSlides({ done }: ActionPlan, isAfterDomains: boolean, story: Story): ReviewSlide[] {
  if (done.length === 0) return [];
  const domains = byDomain(done);
  const composition: Quadrants = {
    kind: "quadrants",
    blocks: domains.map(({ domain, actions }) => ({
      heading: domain,
      count: inDigits(actions.length),
      tone: "blue",
      isBulleted: true,
      lines: actions.map(({ action }) => line(capitalised(shown(action)))),
    })),
  };
  return [
    slideOf(story, {
      key: "done",
      place: 7,
      title: (part) =>
        part.page === 0
          ? doneTitle(done, story)
          : nextDoneTitle(
              domains.map(({ domain }) => domain),
              part,
            ),
      composition,
      caveats: [isAfterDomains ? null : keptCaveat(story)],
      pagesName: "Actions réalisées",
      isSampleData: isSample(done),
      notes: actionNotes(done, story),
    }),
  ];
}

function doneTitle(done: readonly Action[], story: Story): SlideTitle {
  const onTime = done.filter(isOnTime).length;
  const areOfYear = done.every(({ doneOn }) => isOfYear(story, doneOn));
  const areOfPlan = done.every(({ year }) => year === story.year);
  const optional =
    onTime === 0 ? "" : done.length === 1 ? ", à l’échéance" : `, dont ${inDigits(onTime)} à l’échéance`;
  if (areOfYear) return title(`${digitsOf(done.length, DONE)} ${story.when}${optional}`);
  if (!areOfPlan) return title(`${digitsOf(done.length, DONE)}${optional}`);
  const ofPlan: Noun = {
    one: `action du plan ${story.year} réalisée`,
    many: `actions du plan ${story.year} réalisées`,
    gender: "f",
  };
  return title(`${digitsOf(done.length, ofPlan)}${optional}`);
}

function nextDoneTitle(domains: readonly string[], { first, end }: PagePart): SlideTitle {
  const named = domains.slice(first, end);
  return title(`Actions réalisées${NO_BREAK_SPACE}: ${joinedByAnd(named)}`, "", named[0] ?? null);
}

function runningSlides(plan: ActionPlan, story: Story): ReviewSlide[] {
  const { running } = plan;
  // One or two stand above the empty rows of the decisions.
  if (running.length === 0 || sharesDecisions(plan)) return [];
  const composition: Table = {
    kind: "table",
    columns: [
      textColumn("N°", 34),
      textColumn("Action", "rest"),
      textColumn("Pilote", 100),
      textColumn("Échéance", 100),
      textColumn("État", 74),
    ],
    rows: running.map((action) => runningRow(action, story)),
    panel: null,
    filling: "equalPages",
    rowsAPage: 9,
    minimumRowHeight: null,
    foot: [],
    description: "Actions en cours : action, pilote, échéance et état ; en retard d’abord.",
  };
  return [
    slideOf(story, {
      key: runningKey,
      place: 7,
      title: runningTitle(plan, story),
      composition,
      nextTitle: rowsTitle("Actions en cours", running.length),
      pagesName: "Actions en cours",
      overflow: running.some((action) => isLate(action, story)) ? "never" : "annex",
      isSampleData: isSample(running),
      notes: actionNotes(running, story),
    }),
  ];
}

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

function abandonedSlides({ abandoned }: ActionPlan, story: Story): ReviewSlide[] {
  if (abandoned.length === 0) return [];
  const noun: Noun = { one: "action abandonnée", many: "actions abandonnées", gender: "f" };
  return [
    slideOf(story, {
      key: "abandoned",
      place: 7,
      title: title(countingOf(abandoned.length)(abandoned.length, noun)),
      composition: {
        kind: "statement",
        lead: null,
        figures: [],
        rows: abandoned.map(({ action, comment }) => {
          const why = shown(comment);
          const text = capitalised(shown(action)) + (why === "" ? "" : `${NO_BREAK_SPACE}: ${why}`);
          return { number: null, text: line(text), isHeading: false, state: null };
        }),
        foot: [],
      },
      nextTitle: rowsTitle("Actions abandonnées", abandoned.length),
      pagesName: "Actions abandonnées",
      isSampleData: isSample(abandoned),
      notes: actionNotes(abandoned, story),
    }),
  ];
}
