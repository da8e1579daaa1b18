// What a site's features cost it: the same events where it has none of them, and where it has all.
import { COMMON_MOTIVES } from "../../../worker/site/common-motives.ts";
import type { CountedForm } from "./counted-form.ts";
import { deliveries, measured, NO_READING, READ_BACK_INTERVAL, type Rows, steadyReading } from "./measure.ts";

/** What every site has, whatever its features. */
export interface CommonRows {
  message: Rows;
  /** One that delivers nothing, forty messages after the last one that staff were told of. */
  alarm: Rows;
  /** One that delivers a message, whole. */
  delivery: Rows;
  /** Each other message that it delivers. */
  messageInBatch: Rows;
  /** With its alarm, of a sheet of `READ_ROWS` rows that did not change. */
  reading: Rows;
}

export const READ_ROWS = 10;

const EVERYTHING = {
  asksForOpinion: true,
  announcedDelayWorkingDays: 15,
  motives: COMMON_MOTIVES,
  services: [
    { id: "accueil", label: { fr: "Accueil" } },
    { id: "titres", label: { fr: "Titres" } },
  ],
  partners: ["mairie"],
};

/** Measures both; a minute and a half. @throws Error when an alarm does not come. */
export async function compareFeatures(): Promise<{ off: CommonRows; on: CommonRows }> {
  return {
    off: await commonRows({ isNoticed: false, site: {} }),
    on: await commonRows({ isNoticed: true, site: EVERYTHING }),
  };
}

async function commonRows(form: {
  isNoticed: boolean;
  site: Readonly<Record<string, unknown>>;
}): Promise<CommonRows> {
  const { events } = await measured({ ...form, readBackInterval: NO_READING }, deliveries);
  const reading = await measured({ ...form, readBackInterval: READ_BACK_INTERVAL }, readingOfFew);
  const { message, alarm, batch, messageInBatch } = events;
  return { message, alarm, delivery: sumOf([alarm, batch, messageInBatch]), messageInBatch, reading };
}

function sumOf(parts: readonly Rows[]): Rows {
  const sum = (key: keyof Rows) => parts.reduce((total, rows) => total + rows[key], 0);
  return { written: sum("written"), read: sum("read") };
}

async function readingOfFew(form: CountedForm): Promise<Rows> {
  await form.send(READ_ROWS);
  await form.counts(({ delivered }) => delivered);
  return steadyReading(form);
}
