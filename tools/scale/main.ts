// `npm run scale`: simulates 333 sites on an ordinary day and in a national peak, and prints tables; writes nothing.
import { figuresOf, type RunFigures } from "./figures.ts";
import type { Scenario } from "./scenario.ts";
import { simulate } from "./simulate.ts";
import { readWorkerSettings, type WorkerSettings } from "./worker-settings.ts";

const SITES = 333;
const SEED = 20_260_310;
const ORDINARY = { name: "ordinary day", submissionsPerSite: 8, peakSubmissions: 0 };
const PEAK = { name: "national peak", submissionsPerSite: 8, peakSubmissions: 50_000 };
const ACCOUNTS = [
  { accounts: 1, projects: 1 },
  { accounts: 3, projects: 1 },
  { accounts: 10, projects: 1 },
  { accounts: 10, projects: 2 },
];
/** Half as long between two readings as the deployment says, to see where it binds. */
const SHORTER_INTERVAL = 300_000;

const HEADERS = [
  "Run",
  "Accounts / projects",
  "Submissions",
  "Reads a minute: account, project",
  "Writes a minute: account, project",
  "Refused (429)",
  "Delivered: p50, p95, last",
  "Longest between readings",
  "Lost",
];

function tableLine(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

function printRun(scenario: Scenario, settings: WorkerSettings): void {
  const figures = figuresOf(simulate(scenario, settings));
  const { perAccount, perProject, delay } = figures;
  tableLine([
    scenario.name,
    `${scenario.accounts} / ${scenario.projects}`,
    String(figures.received),
    `${perAccount.read.accepted}, ${perProject.read.accepted}`,
    `${perAccount.write.accepted}, ${perProject.write.accepted}`,
    String(figures.refused),
    [delay.p50, delay.p95, delay.most].map(shownTime).join(", "),
    shownTime(figures.mostBetweenReadings),
    String(lostOf(figures)),
  ]);
}

function lostOf({ received, delivered, pending, parked }: RunFigures): number {
  return received - delivered - pending - parked;
}

function shownTime(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(0)} min`;
}

const settings = readWorkerSettings();
process.stdout.write(
  `${SITES} sites, seed ${SEED}, delays of wrangler.toml: ${JSON.stringify(settings)}\n\n`,
);
tableLine(HEADERS);
tableLine(HEADERS.map(() => "---"));
for (const day of [ORDINARY, PEAK]) {
  for (const given of ACCOUNTS) printRun({ ...day, ...given, sites: SITES, seed: SEED }, settings);
}
for (const given of ACCOUNTS) {
  const peak = { ...PEAK, name: "peak, reading every 5 minutes", ...given, sites: SITES, seed: SEED };
  printRun(peak, { ...settings, readBackInterval: SHORTER_INTERVAL });
}
