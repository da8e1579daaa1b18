// `npm run scale:rows`: measures the rows of each event in workerd, and prints them with a day's and a month's; writes nothing.
import { figuresOf } from "../figures.ts";
import { simulate } from "../simulate.ts";
import { readWorkerSettings } from "../worker-settings.ts";
import { type CommonRows, compareFeatures, READ_ROWS } from "./compare.ts";
import { type EventRows, measureRows, type Rows } from "./measure.ts";
import { costOf, type Happenings, rowsOf } from "./month.ts";

const SITES = 333;
const SEED = 20_260_310;
const MESSAGES_A_DAY_AND_SITE = 8;
const PEAK = 50_000;
/** Half a year's messages: what a reading meets on average over the year. */
const SHEET_ROWS = 1460;
/** Cells of one row are typed on so many days: taken up, answered, closed. */
const CHANGES_A_MESSAGE = 3;
const DAYS = 30;
const DAY = 86_400_000;

/** In the order of the table. */
const NAMES: readonly (readonly [keyof EventRows, string])[] = [
  ["message", "a message, its alarm's time included"],
  ["alarm", "an alarm with nothing to do"],
  ["batch", "a batch"],
  ["messageInBatch", "each of its messages"],
  ["reading", "a reading"],
  ["rowRead", "each row of the sheet that it reads"],
  ["rowChanged", "each that staff changed"],
  ["answerPublished", "each that was given an answer to publish"],
  ["opinion", "an opinion"],
  ["opinionBatch", "the batch of one"],
  ["heldMessage", "a message set aside by hand"],
  ["releasedMessage", "sent again"],
  ["notice", "a notice to staff"],
];

const COMMON_NAMES: readonly (readonly [keyof CommonRows, string])[] = [
  ["message", "a message, its alarm's time included"],
  ["alarm", "an alarm with nothing to deliver"],
  ["delivery", "an alarm that delivers a message"],
  ["messageInBatch", "each other message that it delivers"],
  ["reading", `a reading of ${READ_ROWS} rows, with its alarm`],
];

function line(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

/** What happens on a day with so many messages on top of the ordinary ones, every site having something open. */
function dayWith(peakSubmissions: number): Happenings {
  const settings = readWorkerSettings();
  const scenario = { name: "day", sites: SITES, accounts: 10, projects: 2, seed: SEED };
  const run = { ...scenario, submissionsPerSite: MESSAGES_A_DAY_AND_SITE, peakSubmissions };
  const { received, writes } = figuresOf(simulate(run, settings));
  const readings = Math.round((SITES * DAY) / settings.readBackInterval);
  return {
    messages: received,
    batches: writes,
    readings,
    sheetRows: SHEET_ROWS,
    alarms: readings + writes,
    changes: received * CHANGES_A_MESSAGE,
  };
}

function printTotal(name: string, rows: Rows, cost: string): void {
  line([name, `${(rows.written / 1e6).toFixed(2)} million`, `${(rows.read / 1e6).toFixed(0)} million`, cost]);
}

const events = await measureRows();
line(["Event", "Rows written", "Rows read"]);
line(["---", "---", "---"]);
for (const [key, name] of NAMES) {
  line([name, events[key].written.toFixed(1), events[key].read.toFixed(1)]);
}
process.stdout.write("\n");
const { off, on } = await compareFeatures();
line(["A site", "none: written", "read", "all features: written", "read"]);
line(["---", "---", "---", "---", "---"]);
for (const [key, name] of COMMON_NAMES) {
  const rows = [off[key].written, off[key].read, on[key].written, on[key].read];
  line([name, ...rows.map((count) => count.toFixed(1))]);
}
process.stdout.write("\n");
const ordinary = rowsOf(events, dayWith(0));
const peak = rowsOf(events, dayWith(PEAK));
const month = {
  written: ordinary.written * (DAYS - 1) + peak.written,
  read: ordinary.read * (DAYS - 1) + peak.read,
};
line([`${SITES} sites`, "Rows written", "Rows read", "Beside the plan, US dollars"]);
line(["---", "---", "---", "---"]);
printTotal("an ordinary day", ordinary, "");
printTotal("a day with the national peak", peak, "");
printTotal("a month with one", month, costOf(month).toFixed(2));
