// L'essentiel of a year with too few figures to judge it: what there is, what is lacking, what the meeting is asked.
import { countingOf, digitsOf, feminine, masculine } from "../../french/letters.ts";
import type { Rate } from "../../records/rate.ts";
import type { SlideTitle } from "../review-slide.ts";
import { complaintFacts } from "./complaint-facts.ts";
import { afterPage, type Column, leftOutOf, staffColumn, targetsColumn } from "./essential-columns.ts";
import { attainedItems, MOST_ITEMS, missedItems, shortfallItem } from "./essential-items.ts";
import { expectedLines } from "./expected.ts";
import { missingKey } from "./keys.ts";
import { missingRows } from "./missing-rows.ts";
import { targetCounts } from "./rates.ts";
import { isOfYear, type NumberedStory, type Story } from "./story.ts";
import { NO_BREAK_SPACE, title } from "./words.ts";

const MOST_COLUMNS = 3;

/** `Quatre relevés et deux réclamations : trop peu pour juger l'année 2020`. */
export function fewDataTitle(story: Story): SlideTitle {
  const readings = story.records.readings.filter(({ month }) => isOfYear(story, month)).length;
  const complaints = complaintFacts(story).complaints.length;
  const verdict = `pour juger l’année ${story.year}`;
  if (readings === 0) return title(`Trop peu de données ${verdict}`);
  const counted = countingOf(readings, complaints);
  const parts = [
    counted(readings, masculine("relevé")),
    ...(complaints === 0 ? [] : [counted(complaints, feminine("réclamation"))]),
  ];
  return title(`${parts.join(" et ")}${NO_BREAK_SPACE}: trop peu ${verdict}`);
}

/** One column at least where no figure is shown: a value, or what is lacking where there is none. */
export function fewDataColumns(story: NumberedStory, figures: readonly Rate[]): Column[] {
  const words = story.findings.filter(({ heading }) => heading === "keyPoints").map(({ text }) => text);
  const others = [missingColumn(story), expectedColumn(story)].flatMap((column) => column ?? []);
  // Staff's key points come first: in a column of their own while there is room for one, else in the first.
  const judged = judgedColumn(story, figures, others.length < MOST_COLUMNS - 1 ? [] : words);
  const usual = judged === null ? others : [judged, ...others];
  const columns =
    words.length === 0 || usual.length === MOST_COLUMNS
      ? usual
      : [staffColumn("blue", "À retenir", words), ...usual];
  if (columns.length > 0) return columns;
  const followed = followedColumn(story, figures);
  if (followed !== null) return [followed];
  return figures.length > 0 ? [] : [lackingColumn(story)];
}

/** Missed targets, else attained ones; `null` where all that are judged are among the figures. */
function judgedColumn(
  story: NumberedStory,
  figures: readonly Rate[],
  words: readonly string[],
): Column | null {
  const missed = missedItems(story, figures);
  const items = missed.length > 0 ? missed : attainedItems(story, figures);
  return items.length === 0
    ? null
    : targetsColumn(story, missed.length > 0 ? "missed" : "attained", items, words);
}

function missingColumn(story: NumberedStory): Column | null {
  if (!missingRows(story).hasSlide) return null;
  const { missed } = targetCounts(story.rates);
  return { ...lackingColumn(story), tone: missed > 0 ? "blue" : "bad" };
}

/** What is lacking, the first of it; the page only where it has its slide. */
function lackingColumn(story: NumberedStory): Column {
  const { rows } = missingRows(story);
  const others = Math.max(0, rows.length - MOST_ITEMS);
  return {
    tone: "bad",
    heading: `Ce qui manque${afterPage(story, missingKey)}`,
    items: rows.slice(0, MOST_ITEMS).map(({ what }) => what),
    moreText: leftOutOf(masculine("autre point"), others),
  };
}

function expectedColumn(story: NumberedStory): Column | null {
  const items = expectedLines(story);
  if (items.length === 0) return null;
  return {
    tone: "blue",
    heading: "Attendu de la réunion",
    items,
    moreText: leftOutOf(masculine("autre point")),
  };
}

/** Indicators without target that are not among the figures; `null` without any value. */
function followedColumn(story: NumberedStory, figures: readonly Rate[]): Column | null {
  const followed = story.rates.filter((rate) => rate.year !== null && !figures.includes(rate));
  if (followed.length === 0) return null;
  return {
    tone: "blue",
    heading: digitsOf(followed.length, masculine("indicateur suivi")),
    items: followed.slice(0, MOST_ITEMS).map((rate) => shortfallItem(rate, story).text),
    moreText: leftOutOf(masculine("autre"), Math.max(0, followed.length - MOST_ITEMS)),
  };
}
