// What axe finds wrong in a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

// Half as long to load as what the package exports.
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe looks at, by selectors. */
export interface AxeContext {
  include?: readonly string[];
  exclude?: readonly string[];
}

/** Every violation: its rule and the start of the element's HTML. */
export function axeViolations(on: Page, context: AxeContext = { include: ["html"] }): Promise<string[]> {
  return violations(on, context, {});
}

/** Those of a page that another one shows in a frame, whose heading and landmarks are its own: WCAG's rules, or those named. */
export function axeViolationsInFrame(frame: Frame, rules = WCAG): Promise<string[]> {
  return violations(frame, { include: ["html"] }, { runOnly: rules });
}

async function violations(on: Page | Frame, context: AxeContext, options: object): Promise<string[]> {
  if ((await on.evaluate("typeof axe")) === "undefined") await on.evaluate(AXE);
  const asked = JSON.stringify({ resultTypes: ["violations"], ...options });
  return on.evaluate<string[]>(
    `axe.run(${JSON.stringify(context)}, ${asked}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 160))))`,
  );
}
