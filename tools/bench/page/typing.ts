// How long a key typed in a cell takes to be drawn, in the page on many rows.
import type { Browser } from "playwright-core";

const KEYS = 60;
/** The browser tells of durations from here, in steps of 8. */
const LEAST_MILLISECONDS = 16;
const WATCH = `window.slow = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ name, duration }) => {
  if (name.startsWith("key") || name === "input") window.slow.push(duration);
})).observe({ type: "event", durationThreshold: ${LEAST_MILLISECONDS} });`;

/** The longest from a key to the drawing after it, in milliseconds; what is shorter than a frame counts as a frame. */
export async function slowestKeyMilliseconds(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(address);
  const cell = page.locator('revogr-data[type="rgRow"] .rgCell[data-rgrow="3"][data-rgcol="1"]').first();
  await cell.click();
  await page.keyboard.press("F2");
  await page.locator(".cell-field").waitFor();
  await page.evaluate(WATCH);
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.type("m", { delay: 30 });
  await page.waitForTimeout(200);
  const slow = await page.evaluate<number[]>("window.slow");
  await page.close();
  return Math.max(LEAST_MILLISECONDS, ...slow);
}
