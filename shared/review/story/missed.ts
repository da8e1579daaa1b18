// "Bilan des indicateurs": every missed target, worst first, with what it lacked.

import { countingOf, digitsOf, feminine, inDigits, masculine } from "../../french/letters.ts";
import { formatNumber, formatValue } from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import { sumOf } from "../../sum.ts";
import { comparableCode } from "../../workbook/names.ts";
import type { Line, Table, TableCell, TableColumn, TablePanel, TableRow } from "../composition.ts";
import type { PagePart, ReviewSlide, SlideTitle } from "../review-slide.ts";
import { tableOf } from "../usual-compositions.ts";
import { cell, figureColumn, strongCell, tableRow, textCell, textColumn } from "./cells.ts";
import { holdOnPage, naturalWidths, withLastColumnFitted } from "./column-widths.ts";
import { coverageNote, partialFollowUp, starredLabel } from "./coverage.ts";
import { worstMissedLabel } from "./first-to-correct.ts";
import { missedKey } from "./keys.ts";
import { lackingText, nearestMiss } from "./lacking.ts";
import { rateNote } from "./rate-notes.ts";
import {
  changeText,
  decimalsWithGap,
  labelWithUnit,
  shareText,
  tableValue,
  targetText,
  valueText,
} from "./rate-text.ts";
import { isLowBase, missedRates, relativeGap, targetCounts } from "./rates.ts";
import { areSampleRates } from "./sample.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, lowered, NO_BREAK_SPACE, shownName, title } from "./words.ts";

const ROWS_WITH_PANEL = 6;
const LEAST_BESIDE_PANEL = 3;
const ROWS_WITHOUT_PANEL = 9;
/** A page under a title of two lines holds one row less. */
const ROWS_UNDER_TWO_LINES = 5;
const PAGE_WIDTH = 648;
const BESIDE_PANEL_WIDTH = 483;
const SMALLEST_TABLE_TEXT = 11;
const MISSED = feminine("cible manquée");

/** The slides of missed targets: none is ever cut. */
export function missedSlides(story: Story): ReviewSlide[] {
  const missed = missedRates(story.rates);
  if (missed.length === 0) return [];
  if (missed.length <= ROWS_WITH_PANEL) return [firstSlide(missed, missed, story)];
  if (missed.length <= ROWS_WITHOUT_PANEL && areOneLineRows(missed, story))
    return [wholeTableSlide(missed, story)];
  const count = rowsBesidePanel(missed, story);
  return [firstSlide(missed.slice(0, count), missed, story), nextSlide(missed.slice(count), story)];
}

/** As many of the worst as hold beside the panel, six at most. */
function rowsBesidePanel(missed: readonly Rate[], story: Story): number {
  const holds = (count: number) => {
    const rows = missed.slice(0, count).map((rate) => narrowRow(rate, story));
    const { text, optional } = severalTitle(missed, count, story);
    return holdOnPage(narrowColumns(story), rows, BESIDE_PANEL_WIDTH, text + optional);
  };
  let count = ROWS_WITH_PANEL;
  while (count > LEAST_BESIDE_PANEL && !holds(count)) count -= 1;
  return count;
}

function narrowColumns({ year }: Story): TableColumn[] {
  return [
    textColumn("Cible non atteinte", "rest"),
    figureColumn(String(year)),
    figureColumn("Cible"),
    figureColumn("Écart"),
    textColumn("Ce qui a manqué"),
  ];
}

function firstSlide(rows: readonly Rate[], missed: readonly Rate[], story: Story): ReviewSlide {
  const tableRows = rows.map((rate) => narrowRow(rate, story));
  const composition = tableOf({
    columns: withLastColumnFitted(narrowColumns(story), tableRows, BESIDE_PANEL_WIDTH),
    rows: tableRows,
    panel: missedPanel(story),
    rowsAPage: ROWS_WITH_PANEL,
    description: `Cibles non atteintes en ${story.year} : valeur, cible, écart et ce qui a manqué.`,
  });
  const isCutShort = missed.length > rows.length;
  return missedSlide(missedKey, rows, story, composition, ({ first, end, page }) =>
    page > 0
      ? rangeTitle(rows.slice(first, end))
      : isCutShort
        ? severalTitle(missed, rows.slice(first, end).length, story)
        : oneSlideTitle(missed, story),
  );
}

function missedSlide(
  key: string,
  rows: readonly Rate[],
  story: Story,
  composition: Table,
  titleOf: (part: PagePart) => SlideTitle,
): ReviewSlide {
  return slideOf(story, {
    key,
    place: 2,
    title: titleOf,
    composition,
    caveats: [partialFollowUp(story)],
    pagesName: key === missedKey ? "Cibles manquées" : "Cibles manquées, suite",
    overflow: "never",
    isSampleData: areSampleRates(story, rows),
    rowNotes: rows.map((rate) => rateNote(rate, story)),
  });
}

/** Attained targets large, a square each, and how many are neither attained nor missed. */
function missedPanel({ rates }: Story): TablePanel {
  const { attained, missed, measured } = targetCounts(rates);
  return {
    figure: {
      value: inDigits(attained),
      unit: ` sur${NO_BREAK_SPACE}${inDigits(measured)}`,
      word: attained >= 2 ? "cibles atteintes" : "cible atteinte",
    },
    squares: { good: attained, bad: missed },
    captions: standingNotes(rates),
    chart: null,
    chartHeading: null,
  };
}

/** `3 cibles sans résultat ; 4 indicateurs sans cible`; nothing when all are measured. */
function standingNotes(rates: readonly Rate[]): Line[] {
  const { withoutResult, withoutTarget } = targetCounts(rates);
  const target = feminine("cible sans résultat");
  const indicator = masculine("indicateur sans cible");
  const notes = [
    ...(withoutResult === 0 ? [] : [digitsOf(withoutResult, target)]),
    ...(withoutTarget === 0 ? [] : [digitsOf(withoutTarget, indicator)]),
  ];
  return notes.length === 0 ? [] : [line(notes.join(`${NO_BREAK_SPACE}; `), "secondary")];
}

/** `Items au-dessus du seuil` counts each item once a survey and mode: it says so where there are several. */
function missedLabel(rate: Rate, { facts }: Story): string {
  const isBySurvey = comparableCode(rate.code) === "SAT2" && facts.campaigns.length > 1;
  return starredLabel(rate, labelWithUnit(rate)) + (isBySurvey ? ", par enquête et mode" : "");
}

function narrowRow(rate: Rate, story: Story): TableRow {
  const share = shareText(rate);
  const previous = previousText(rate, story);
  const cells = [
    textCell(missedLabel(rate, story)),
    cell(line(tableValue(rate), "neutral", true), ...(share === null ? [] : [line(share, "secondary")])),
    textCell(targetText(rate, rate.unit === "percent")),
    cell(line(gapText(rate), "bad", true), ...(previous === null ? [] : [line(previous, "secondary")])),
    textCell(lackingText(rate, story)),
  ];
  return tableRow(cells, null, coverageNote(rate));
}

/** `87,2 en 2019`; `(année 2023 : 255)` beside a year not whole. */
function previousText({ previousYear }: Rate, { year, isWholeYear }: Story): string | null {
  if (previousYear === null) return null;
  const value = formatNumber(previousYear);
  return isWholeYear
    ? `${value} en${NO_BREAK_SPACE}${year - 1}`
    : `(année ${year - 1}${NO_BREAK_SPACE}:${NO_BREAK_SPACE}${value})`;
}

/** `−22,2 pts`, `+11 jours`: from the target to the value, never rounded to nothing. */
function gapText(rate: Rate): string {
  const { year, target, unit } = rate;
  if (year === null || target === null) return "";
  return changeText(year - target, unit, unit !== "workingDays", decimalsWithGap(rate));
}

/** The table of the targets after the six worst, N-1 in a column of its own. */
function nextSlide(rows: readonly Rate[], story: Story): ReviewSlide {
  const composition: Table = { ...wideTable(rows, story, false), filling: "equalPages" };
  return missedSlide("missed-next", rows, story, composition, ({ first, end }) =>
    rangeTitle(rows.slice(first, end)),
  );
}

function wholeTableSlide(missed: readonly Rate[], story: Story): ReviewSlide {
  const table = wideTable(missed, story, true);
  const composition: Table = { ...table, foot: standingNotes(story.rates) };
  return missedSlide(missedKey, missed, story, composition, ({ first, end, page }) =>
    page > 0 ? rangeTitle(missed.slice(first, end)) : oneSlideTitle(missed, story),
  );
}

function wideTable(rows: readonly Rate[], story: Story, isOneLine: boolean): Table {
  const { year, isWholeYear } = story;
  const hasPrevious = rows.some(({ previousYear }) => previousYear !== null);
  const columns: TableColumn[] = [
    textColumn("Cible non atteinte", "rest"),
    figureColumn(String(year)),
    figureColumn("Cible"),
    figureColumn("Écart"),
    ...(hasPrevious ? [figureColumn(isWholeYear ? String(year - 1) : `Année ${year - 1}`)] : []),
    textColumn("Ce qui a manqué"),
  ];
  const cellsOf = (rate: Rate): TableCell[] => [
    textCell(missedLabel(rate, story)),
    isOneLine ? strongCell(oneLineValue(rate)) : nextValue(rate, story),
    textCell(targetText(rate, rate.unit === "percent")),
    cell(line(gapText(rate), "bad", true)),
    ...(hasPrevious ? [textCell(previousCell(rate))] : []),
    textCell(lackingText(rate, story, true)),
  ];
  const tableRows = rows.map((rate) => tableRow(cellsOf(rate), null, coverageNote(rate)));
  return tableOf({
    columns: isOneLine ? columns : withLastColumnFitted(columns, tableRows, PAGE_WIDTH),
    rows: tableRows,
    rowsAPage: ROWS_WITHOUT_PANEL,
    description: `Cibles non atteintes en ${year} : valeur, cible, écart, ${year - 1} et ce qui a manqué.`,
  });
}

function previousCell({ previousYear, unit }: Rate): string {
  if (previousYear === null) return "—";
  return unit === "workingDays" ? formatNumber(previousYear) : formatValue(previousYear, unit);
}

/** The count stands in the notes, but for few cases, which it must be read with. */
function nextValue(rate: Rate, { settings }: Story): TableCell {
  const isLow = isLowBase(rate, settings.smallSampleSize);
  return strongCell(isLow ? oneLineValue(rate) : tableValue(rate));
}

/** `0 % (0 sur 1)`. */
function oneLineValue(rate: Rate): string {
  const share = shareText(rate);
  return share === null ? tableValue(rate) : `${valueText(rate)} (${share})`;
}

/** Whether every row of the whole table holds on one line, at 11 points at least. */
function areOneLineRows(rows: readonly Rate[], story: Story): boolean {
  const { columns, rows: cells } = wideTable(rows, story, true);
  return sumOf(naturalWidths(columns, cells, SMALLEST_TABLE_TEXT)) <= PAGE_WIDTH;
}

function oneSlideTitle(missed: readonly Rate[], story: Story): SlideTitle {
  const { measured, measuredWord } = targetCounts(story.rates);
  const outOf = `sur${NO_BREAK_SPACE}${inDigits(measured)}${measuredWord}`;
  const [only] = missed;
  if (missed.length === 1 && only !== undefined) {
    const label = lowered(shownName(only.label));
    return title(`Une cible manquée ${outOf}${NO_BREAK_SPACE}: ${label}`, "", label);
  }
  const rest = optionalOf(missed, story);
  const text =
    missed.length === measured
      ? `Les ${inDigits(measured)}${NO_BREAK_SPACE}cibles${measuredWord} sont manquées`
      : `${digitsOf(missed.length, MISSED)} ${outOf}`;
  // A sixth row of two lines needs the room of the title's second line.
  return missed.length > ROWS_UNDER_TWO_LINES ? title(text) : title(text, rest.text, rest.label);
}

function optionalOf(missed: readonly Rate[], story: Story): { text: string; label: string | null } {
  const near = nearestMiss(missed, story);
  if (near !== null) return { text: `, dont une à ${near} près`, label: null };
  const label = worstMissedLabel(story);
  if (label === null) return { text: "", label: null };
  return { text: `${NO_BREAK_SPACE}; d’abord${NO_BREAK_SPACE}: ${lowered(label)}`, label: lowered(label) };
}

function severalTitle(missed: readonly Rate[], onPage: number, { rates }: Story): SlideTitle {
  const { measured, measuredWord } = targetCounts(rates);
  const greatest =
    onPage === 1 ? "le plus grand écart" : `les ${countingOf(onPage)(onPage, masculine("plus grand écart"))}`;
  return title(
    `${digitsOf(missed.length, MISSED)} sur${NO_BREAK_SPACE}${inDigits(measured)}${measuredWord}${NO_BREAK_SPACE}: ${greatest}`,
  );
}

/** `Sept cibles manquées de 3 à 10 %`: the gaps as whole parts of the targets. */
function rangeTitle(rows: readonly Rate[]): SlideTitle {
  const counted = countingOf(rows.length)(rows.length, MISSED);
  const gaps = rows.map((rate) => Math.round(100 * relativeGap(rate)));
  const least = Math.min(...gaps);
  const most = Math.max(...gaps);
  if (!Number.isFinite(most)) return title(`${counted}, suite`);
  const percent = `${inDigits(most)}${NO_BREAK_SPACE}%`;
  if (least === 0) return title(`${counted} de ${percent} au plus`);
  return title(`${counted} de ${least === most ? "" : `${inDigits(least)} à `}${percent}`);
}
