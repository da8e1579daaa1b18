// "Pistes d'amélioration": the actions counted by domain, and how many were kept in time.

import { digitsOf, feminine, inDigits } from "../../french/letters.ts";
import { sumOf } from "../../sum.ts";
import { lineText } from "../../text/line-text.ts";
import type { TableRow } from "../composition.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { tableOf } from "../usual-compositions.ts";
import { type Action, type ActionPlan, byDomain, isLate, isOnTime } from "./action-plan.ts";
import { cell, figureColumn, strongCell, textColumn } from "./cells.ts";
import { previousWords, targetCaption } from "./rate-text.ts";
import { isLargeDecline, shareCounts } from "./rates.ts";
import { isSample } from "./sample.ts";
import { slideOf } from "./slide.ts";
import { rateOfCode, type Story } from "./story.ts";
import { capitalised, line, NO_BREAK_SPACE, title } from "./words.ts";

const DOMAIN_ROWS = 7;
const ACTION = feminine("action");

/** More than twenty: how many of each by domain. */
export function domainsSlide(plan: ActionPlan, story: Story): ReviewSlide {
  const rows = domainRows(plan, story);
  const hasAbandoned = plan.abandoned.length > 0;
  const composition = tableOf({
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
    rowsAPage: DOMAIN_ROWS + 1,
    description: `Actions du plan par domaine ${story.when}.`,
  });
  const { done, running, toValidate, abandoned } = plan;
  const parts = (
    [
      [done.length, feminine("réalisée")],
      [running.length, feminine("en cours")],
      [toValidate.length, feminine("à valider")],
      [abandoned.length, feminine("abandonnée")],
    ] as const
  ).flatMap(([count, noun]) => (count === 0 ? [] : [digitsOf(count, noun)]));
  const total = sumOf([done.length, running.length, toValidate.length, abandoned.length]);
  return slideOf(story, {
    key: "domains",
    place: 7,
    title: title(`${digitsOf(total, ACTION)}${NO_BREAK_SPACE}: ${parts.join(", ")}`),
    composition,
    caveats: keptCaveats(story),
    pagesName: "Actions par domaine",
    isSampleData: isSample([...done, ...running, ...toValidate, ...abandoned]),
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
    note: null,
  };
}

/** `24 des 28 actions échues en 2020 tenues (cible ≥ 80 % : atteinte)`, then a large decline; none without any due. */
export function keptCaveats(story: Story): string[] {
  const rate = rateOfCode(story, "ACT1");
  const counts = rate === undefined ? null : shareCounts(rate);
  if (rate === undefined || counts === null) return [];
  const target = lineText(targetCaption(rate, true));
  const kept = capitalised(keptWords(counts, story)) + (target === "" ? "" : ` (${target})`);
  return isLargeDecline(rate) ? [kept, previousWords(rate, story)] : [kept];
}

/** `24 des 28 actions échues en 2020 tenues`, `aucune des 28 …`, `les 28 …`. */
function keptWords({ part, whole }: { part: number; whole: number }, { when }: Story): string {
  const due = feminine("action échue");
  if (whole === 1) return `une ${due.one} ${when}, ${part === 1 ? "tenue" : "non tenue"}`;
  const kept = part > 1 ? "tenues" : "tenue";
  const these = `${digitsOf(whole, due)} ${when} ${kept}`;
  if (part === whole) return `les ${these}`;
  return `${part === 0 ? "aucune" : inDigits(part)} des ${these}`;
}
