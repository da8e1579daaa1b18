// `npm run bench:page`: measures the local page in Chromium, and prints a table; writes nothing.
import { availableParallelism } from "node:os";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../../local/chromium/launch-chromium.ts";
import { type Figure, shownDuration } from "../figure.ts";
import { barePage } from "./bare-page.ts";
import { firstLoad } from "./first-load.ts";
import { type MeasuredPage, measuredPage } from "./measured-page.ts";
import { slowestKeyMilliseconds } from "./typing.ts";

const ROUNDS = 9;
const TABS = 15;
const ROWS = 5_000;
const LONG_ROWS = 50_000;
const PORT = 19_700;

const browser = await launchChromium();
try {
  printFigures([await firstLoadFigure(), ...(await tabFigures(browser)), ...(await longTabFigures())]);
} finally {
  await browser.close();
}

function printFigures(figures: readonly Figure[]): void {
  const line = (...cells: string[]): string => `| ${cells.join(" | ")} |\n`;
  process.stdout.write(
    `Node ${process.version}, ${availableParallelism()} cores, medians of ${ROUNDS} rounds\n\n`,
  );
  process.stdout.write(line("Measure", "Result", "Aim") + line("---", "---", "---"));
  for (const { what, measured, aim } of figures) process.stdout.write(line(what, measured, aim));
}

async function firstLoadFigure(): Promise<Figure> {
  const { bytes } = await firstLoad();
  return { what: "First load, compressed", measured: `${Math.round(bytes / 1000)} KB`, aim: "≤ 250 KB" };
}

async function tabFigures(on: Browser): Promise<Figure[]> {
  const served = await measuredPage(TABS, ROWS, PORT);
  const bare = await barePage(ROWS);
  try {
    await shownIn(on, bare.address);
    await shownIn(on, served.address);
    const [alone, whole]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(await shownIn(on, bare.address));
      whole.push(await shownIn(on, served.address));
    }
    const ratio = median(whole) / median(alone);
    const found = await findMilliseconds(served);
    const size = `${TABS} × ${ROWS.toLocaleString("en")} rows`;
    return [
      { what: `First tab of ${size}`, measured: shownDuration(median(whole)), aim: "" },
      { what: "The same rows in a bare page", measured: shownDuration(median(alone)), aim: "" },
      { what: "First tab ÷ bare page", measured: ratio.toFixed(1), aim: "≤ 2" },
      {
        what: `Find over ${size}, a key`,
        measured: shownDuration(found.next),
        aim: "≤ 100 ms",
      },
      { what: "Find: the first key since the start", measured: shownDuration(found.first), aim: "" },
      {
        what: "Key typed in a cell: slowest of 60, to its drawing",
        measured: shownDuration(await slowestKeyMilliseconds(on, served.address)),
        aim: "≤ 16 ms",
      },
    ];
  } finally {
    await Promise.all([served.close(), bare.close()]);
  }
}

/** The first search makes the cells searchable; then as each key of a word is typed: few cells have the whole of it. */
async function findMilliseconds(served: MeasuredPage): Promise<{ first: number; next: number }> {
  const texts = ["l", "l4", "l49", "l499", "t3 l4990 c", "introuvable"];
  const find = (text: string): Promise<number> => timed(() => served.post("find", { text, isWhole: false }));
  const first = await find("x");
  const slowest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const durations: number[] = [];
    for (const text of texts) durations.push(await find(text));
    slowest.push(Math.max(...durations));
  }
  return { first, next: median(slowest) };
}

async function longTabFigures(): Promise<Figure[]> {
  const served = await measuredPage(1, LONG_ROWS, PORT + 10);
  try {
    const durations: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const direction = round % 2 === 0 ? "descending" : "ascending";
      durations.push(
        await timed(() => served.post("tabs/0/sort", { clientId: "mesure", column: 1, direction })),
      );
    }
    const measured = shownDuration(median(durations));
    return [{ what: `Sort of ${LONG_ROWS.toLocaleString("en")} rows`, measured, aim: "≤ 1 s" }];
  } finally {
    await served.close();
  }
}

async function shownIn(on: Browser, address: string): Promise<number> {
  const page = await on.newPage({ viewport: { width: 1366, height: 768 } });
  const elapsed = await timed(async () => {
    await page.goto(address);
    await page.locator(".rgCell").first().waitFor();
  });
  await page.close();
  return elapsed;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
