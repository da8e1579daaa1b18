// "Bilan des indicateurs": readings, documents and the CLU in families, those that need action first.

import { countingOf, feminine, inDigits, masculine } from "../../french/letters.ts";
import { formatNumber, formatValue } from "../../french/numbers.ts";
import { groupedBy } from "../../grouping.ts";
import type { Rate } from "../../records/rate.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Line, Run, Table, TableCell, TableRow } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { cell, figureColumn, strongCell, tableRow, textCell, textColumn } from "./cells.ts";
import { coverageNote, partialFollowUp } from "./coverage.ts";
import { emptySections } from "./empty-sections.ts";
import { rateNote } from "./rate-notes.ts";
import {
  bareValue,
  changeSentence,
  changeText,
  labelWithUnit,
  targetText,
  valueOrShare,
  verdictRun,
} from "./rate-text.ts";
import {
  isLargeDecline,
  isLowBase,
  missedRates,
  relativeChange,
  shareCounts,
  standingOf,
  targetCounts,
  unjudgedWords,
  verdictOf,
} from "./rates.ts";
import { areSampleRates } from "./sample.ts";
import { sampleSizeWords } from "./sample-size.ts";
import { isOfIndicatorsSection } from "./section-rates.ts";
import { retainedTitle, slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { capitalised, joinedByAnd, line, lowered, NO_BREAK_SPACE, run, shownName, title } from "./words.ts";

const indicatorsKey = "indicators";

const ROWS_A_PAGE = 8;
/** More rows than three slides hold send the last ones to the annex: the families that need action go first. */
const ROWS_IN_BODY = 3 * ROWS_A_PAGE;
const NAMED_FAMILIES = 3;
const NONE = "—";

/** The indicators of section 2 that have a value, by family. Empty without any. */
export function indicatorSlides(story: Story, statements: readonly Line[]): ReviewSlide[] {
  const rows = orderedRates(story);
  if (rows.length === 0) return [];
  const composition = indicatorTable(rows, story, statements);
  return [
    slideOf(story, {
      key: indicatorsKey,
      place: 2,
      title: ({ first, end }) => pageTitle(rows.slice(first, end), story),
      nextTitle: (part) => (part.first === part.end ? retainedTitle(part) : null),
      composition,
      caveats: [partialFollowUp(story)],
      pagesName: "Indicateurs",
      isSampleData: areSampleRates(story, rows),
      rowNotes: rows.map((rate) => rateNote(rate, story)),
    }),
  ];
}

/** Families in their order; in each, missed by rank, then declined, then the tab's order. */
function orderedRates(story: Story): Rate[] {
  const told = story.rates.filter((rate) => isOfIndicatorsSection(rate) && rate.year !== null);
  const families = [...groupedBy(told, ({ family }) => comparableName(family)).values()].map((rates) =>
    orderedFamily(rates),
  );
  if (told.length <= ROWS_IN_BODY) return families.flat();
  const needsAction = (rates: readonly Rate[]) =>
    rates.some((rate) => standingOf(rate) === "missed" || isLargeDecline(rate));
  return [...families.filter(needsAction), ...families.filter((rates) => !needsAction(rates))].flat();
}

function orderedFamily(rates: readonly Rate[]): Rate[] {
  const missed = missedRates(rates);
  const declined = rates.filter((rate) => verdictOf(rate) === "worse" && !missed.includes(rate));
  const others = rates.filter((rate) => !missed.includes(rate) && !declined.includes(rate));
  return [...missed, ...declined, ...others];
}

function familyOf({ family }: Rate): string {
  const name = shownName(family);
  return name === "" ? "Autres indicateurs" : name;
}

function indicatorTable(rates: readonly Rate[], story: Story, statements: readonly Line[]): Table {
  const { year, isWholeYear } = story;
  const hasPrevious = rates.some(({ previousYear }) => previousYear !== null);
  return {
    kind: "table",
    columns: [
      textColumn("Famille"),
      textColumn("Indicateur", "rest"),
      figureColumn(String(year)),
      figureColumn("Cible"),
      textColumn("Atteinte"),
      ...(hasPrevious ? [figureColumn(isWholeYear ? String(year - 1) : `Année ${year - 1}`)] : []),
      ...(hasPrevious && isWholeYear ? [figureColumn("Évolution")] : []),
    ],
    rows: rates.map((rate) => indicatorRow(rate, story, hasPrevious)),
    panel: null,
    filling: "wholeGroups",
    rowsAPage: ROWS_A_PAGE,
    minimumRowHeight: null,
    foot: [...statements, ...elsewhereFoot(story)],
    description: `Indicateurs par famille : valeur ${year}, cible, atteinte${hasPrevious ? ` et ${year - 1}` : ""}.`,
  };
}

function indicatorRow(rate: Rate, story: Story, hasPrevious: boolean): TableRow {
  const cells: TableCell[] = [
    textCell(rowLabel(rate, story)),
    strongCell(rate.unit === "workingDays" ? bareValue(rate) : valueOrShare(rate, story)),
    textCell(targetText(rate, rate.unit === "percent") || NONE),
    attainedCell(rate),
    ...(hasPrevious ? [textCell(previousCell(rate))] : []),
    ...(hasPrevious && story.isWholeYear ? [changeCell(rate)] : []),
  ];
  return tableRow(cells, familyOf(rate), starNote(rate, story));
}

function rowLabel(rate: Rate, story: Story): string {
  return labelWithUnit(rate) + (starNote(rate, story) === null ? "" : "*");
}

function attainedCell({ isAttained, target, direction }: Rate): TableCell {
  if (target === null || direction === null || isAttained === null) return cell(line(NONE, "secondary"));
  return isAttained
    ? cell(line(`●${NO_BREAK_SPACE}Oui`, "good", true))
    : cell(line(`○${NO_BREAK_SPACE}Non`, "bad", true));
}

function previousCell({ previousYear, unit }: Rate): string {
  if (previousYear === null) return NONE;
  return unit === "percent" ? formatValue(previousYear, unit) : formatNumber(previousYear);
}

function changeCell(rate: Rate): TableCell {
  if (rate.change === null) return cell(line(NONE, "secondary"));
  const runs: Run[] = [run(changeText(rate.change, rate.unit))];
  if (verdictOf(rate) === "stable") return cell([run("stable", "secondary")]);
  const verdict = verdictRun(rate);
  return cell(verdict === null ? runs : [run(`${changeText(rate.change, rate.unit)} `), verdict]);
}

/** A mean or a score on few cases, whose number stands under the table. */
function hasLowMean(rate: Rate, { settings }: Story): boolean {
  return isLowBase(rate, settings.smallSampleSize) && shareCounts(rate) === null;
}

/** What the star after a label says: the months that it rests on, the number of its cases; `null` without star. */
function starNote(rate: Rate, story: Story): string | null {
  const coverage = coverageNote(rate);
  if (!hasLowMean(rate, story)) return coverage;
  const cases = sampleSizeWords(rate, story);
  return coverage === null
    ? `* ${shownName(rate.label)}${NO_BREAK_SPACE}: ${cases}`
    : `${coverage}, ${cases}`;
}

const ELSEWHERE: readonly (readonly [section: 3 | 4 | 5 | 6 | 7, name: string])[] = [
  [3, "réclamations"],
  [4, "satisfaction"],
  [5, "enquêtes mystères"],
  [6, "formations"],
  [7, "actions"],
];

/** Where the other indicators are told. */
function elsewhereFoot(story: Story): Line[] {
  const empty = emptySections(story);
  const told = ELSEWHERE.filter(([section]) => !empty.has(section));
  const numbers = told.map(([section]) => section);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return [];
  const areNeighbours = last - first === numbers.length - 1 && numbers.length > 2;
  const where =
    numbers.length === 1
      ? `section ${first}`
      : `sections ${areNeighbours ? `${first} à ${last}` : joinedByAnd(numbers.map(String))}`;
  const names = capitalised(joinedByAnd(told.map(([, name]) => name)));
  return [line(`${names}${NO_BREAK_SPACE}: ${where}`, "secondary")];
}

/** The page's own message: a large decline, else how many targets its families attain. */
function pageTitle(rates: readonly Rate[], story: Story): SlideTitle {
  const families = familyNames(rates);
  const { measured } = targetCounts(rates);
  const attainment = attainmentWords(rates);
  const allBetter = rates.every((rate) => verdictOf(rate) === "better");
  if (measured >= 1 && allBetter)
    return title(`${families}${NO_BREAK_SPACE}: ${attainment}`, ", et tout progresse");
  const decline = largestOf(rates.filter(isLargeDecline), story);
  if (decline !== null) {
    const progress = largestOf(
      rates.filter((rate) => verdictOf(rate) === "better"),
      story,
    );
    const label = shownName(decline.label);
    return title(
      `${label}${NO_BREAK_SPACE}: ${changeSentence(decline)}`,
      progress === null
        ? ""
        : `${NO_BREAK_SPACE}; ${lowered(shownName(progress.label))}${NO_BREAK_SPACE}: ${changeSentence(progress)}`,
      label,
    );
  }
  return title(`${families}${NO_BREAK_SPACE}: ${attainment}`, "", families);
}

function attainmentWords(rates: readonly Rate[]): string {
  const { attained, measured, measuredWord } = targetCounts(rates);
  if (measured === 0) {
    const noun = masculine("indicateur suivi");
    return `${countingOf(rates.length)(rates.length, noun)}, ${unjudgedWords(rates)}`;
  }
  const outOf = `sur${NO_BREAK_SPACE}${inDigits(measured)}${measuredWord}`;
  if (attained === 0) return `aucune cible atteinte ${outOf}`;
  if (attained === measured && measured > 1)
    return `les ${inDigits(measured)}${NO_BREAK_SPACE}cibles${measuredWord} atteintes`;
  if (attained === 1) return `une cible atteinte ${outOf}`;
  return `${inDigits(attained)}${NO_BREAK_SPACE}cibles atteintes ${outOf}`;
}

/** `Téléphone, courriers et courriels`; from the fourth on, how many others. */
function familyNames(rates: readonly Rate[]): string {
  const names = [...new Set(rates.map(familyOf))].map((name, index) => (index === 0 ? name : lowered(name)));
  // "Téléphone, courriers et courriels": a name that holds "et" already ends the list.
  const endsWithAnd = names.at(-1)?.includes(" et ") ?? false;
  if (names.length <= NAMED_FAMILIES) return endsWithAnd ? names.join(", ") : joinedByAnd(names);
  const others = names.length - NAMED_FAMILIES;
  const counted = countingOf(others)(others, feminine("autre famille"));
  return `${names.slice(0, NAMED_FAMILIES).join(", ")} et ${counted}`;
}

/** The largest relative change that does not rest on few cases; `null` without any. */
function largestOf(rates: readonly Rate[], { settings }: Story): Rate | null {
  const [largest] = rates
    .filter((rate) => {
      if (rate.calculation === "value") return true;
      if (rate.unit === "count") {
        return Math.max(rate.year ?? 0, rate.previousYear ?? 0) >= settings.smallSampleSize;
      }
      return !isLowBase(rate, settings.smallSampleSize);
    })
    .sort((left, right) => compareDescending(relativeChange(left), relativeChange(right)));
  return largest ?? null;
}

function compareDescending(left: number, right: number): number {
  return left === right ? 0 : right - left;
}
