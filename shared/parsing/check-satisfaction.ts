// What makes a row of `Satisfaction` unusable.

import { formatTyped } from "../french/numbers.ts";
import type { ListAnomaly } from "../records/anomalies.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { isWhole } from "../units/equality.ts";
import { satisfactionTab } from "../workbook/tabs/surveys.ts";
import * as say from "./row-words.ts";

type SatisfactionRecord = WorkbookRecords["satisfaction"][number];

/** The five counts of answers of a row. */
export const ANSWER_KEYS = [
  "verySatisfied",
  "satisfied",
  "unsatisfied",
  "veryUnsatisfied",
  "notApplicable",
] as const;

/** The number of answers of a row, `Sans objet` included. */
export function answerCount(record: SatisfactionRecord): number {
  return ANSWER_KEYS.reduce((sum, key) => sum + (record[key] ?? 0), 0);
}

/** Refuses the rows of a campaign whose counts are impossible. A bad `Répondants` counts as empty. */
export function satisfactionFault(record: SatisfactionRecord): string | null {
  for (const key of ANSWER_KEYS) {
    const fault = countFault(satisfactionTab.columns[key].header, record[key]);
    if (fault !== null) return fault;
  }
  const { respondents } = record;
  if (respondents === null || !isCount(respondents)) return null;
  if (ANSWER_KEYS.every((key) => record[key] === null)) return say.noCounts;
  return answerCount(record) > respondents ? say.countsAboveRespondents : null;
}

/** Lists each `Répondants` that is no number of people; it counts as empty. */
export function checkSatisfaction(
  records: readonly SatisfactionRecord[],
  listAnomaly: ListAnomaly,
): SatisfactionRecord[] {
  return records.map((record) => {
    if (record.respondents === null || isCount(record.respondents)) return record;
    listAnomaly(record.row, say.badRespondents(formatTyped(record.respondents)));
    return { ...record, respondents: null };
  });
}

function countFault(header: string, count: number | null): string | null {
  if (count === null) return null;
  if (count < 0) return say.negativeFigure(header);
  return isWhole(count) ? null : say.partialCount(header, formatTyped(count));
}

function isCount(number: number): boolean {
  return number >= 0 && isWhole(number);
}
