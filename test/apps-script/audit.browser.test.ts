// The page of the audit in real Chromium: its groups, its filter, its buttons, one sheet of paper.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { day } from "../../local/examples/example-workbook.ts";
import { launchBrowser } from "../local/page/running-page.ts";
import { auditWorkbook } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { type Answers, DIALOG_SIZES, htmlOf, openFrame, type PageFrame } from "./page-frame.ts";

const PICTURES = process.env.PAGE_PICTURES;
const WRITTEN = { ok: true, cellules: 2, refus: [], lignes: [2], ajoutees: [] };

let browser: Browser;
const answers: Record<string, unknown> = {};
beforeAll(async () => {
  const code = builtBundle();
  const read = (currentTime: number, example = auditWorkbook()): unknown => {
    const addOn = openAddOn(code, { currentTime: () => currentTime });
    addOn.run("preparerLeClasseur");
    addOn.fill(example);
    return addOn.run("lireLAudit");
  };
  const { rows, settings } = auditWorkbook();
  answers.after = read(Date.UTC(2021, 0, 15, 9));
  answers.during = read(Date.UTC(2020, 11, 30, 9));
  answers.empty = read(Date.UTC(2020, 11, 30, 9), { settings, rows: { ...rows, checkpoints: [] } });
  browser = await launchBrowser();
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => browser.close());

async function shown(
  state: "after" | "during" | "empty",
  others: Answers = {},
  size: object = DIALOG_SIZES[0][1],
) {
  const html = await htmlOf("audit", {});
  const opened = await openFrame(browser, html, { lireLAudit: answers[state], ...others }, size);
  await opened.frame.locator("footer .p").waitFor();
  return opened;
}

async function checked(name: string, opened: PageFrame): Promise<void> {
  expect(await opened.violations()).toEqual([]);
  expect(await opened.overflows()).toBe(false);
  if (PICTURES !== undefined) await opened.page.screenshot({ path: join(PICTURES, `audit-${name}.png`) });
}

async function asked({ messages }: PageFrame, name: string): Promise<unknown> {
  return (await messages()).filter(({ functionName }) => functionName === name).at(-1)?.values?.[0];
}

it.each(DIALOG_SIZES)("is accessible and fits its window, %s", async (name, size) => {
  const opened = await shown("after", {}, size);
  await opened.frame.getByText("! 2 non conformes").waitFor();
  await checked(name, opened);
  await opened.page.context().close();
});

it("is filtered, and leads to what lacks, by keyboard", async () => {
  const opened = await shown("after", { aller: { ok: true } });
  const { page, frame } = opened;
  expect(await frame.locator("tbody tr td.point").count()).toBe(11);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await frame.locator("tbody tr td.point").count()).toBe(8);
  expect(await frame.locator(":focus").textContent()).toBe("À faire (8)");
  // The list itself, which scrolls, then its first button.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(opened, "aller")).toMatchObject({ onglet: "Documents", cle: null });
  await frame.getByRole("button", { name: "Compléter : Présence des chevalets" }).press("Enter");
  await expect
    .poll(() => asked(opened, "aller"))
    .toMatchObject({ colonne: "Preuve", cle: { colonne: "Point", valeur: "Présence des chevalets" } });
  expect(await frame.getByRole("button", { name: /^Vérifié/ }).count()).toBe(0);
  await page.context().close();
});

it("notes a verification of today while the year is open, over what was read only", async () => {
  const opened = await shown("during", { ecrire: WRITTEN });
  await opened.frame.getByRole("button", { name: /^Vérifié : Manuel SIRIUS/ }).click();
  await expect
    .poll(() => asked(opened, "ecrire"))
    .toEqual([
      {
        tab: "checkpoints",
        key: { point: "Manuel SIRIUS (sur le T:\\) à avoir à disposition" },
        cells: [
          { column: "verifiedOn", before: day("10/12/2020"), after: day("30/12/2020") },
          { column: "isCompliant", before: "Oui", after: "Oui" },
        ],
        mayBeNew: false,
      },
    ]);
  await opened.page.context().close();
});

it("offers the label's reminders to an empty tab", async () => {
  const opened = await shown("empty", { ecrire: WRITTEN });
  await opened.frame.getByText("en propose 11 : les ajouter ?").waitFor();
  await checked("vide", opened);
  await opened.page.keyboard.press("Enter");
  await expect.poll(() => asked(opened, "ecrire")).toHaveLength(11);
  await opened.page.context().close();
});

it("prints on one sheet, a box for each point, no button", async () => {
  const opened = await shown("after");
  const html = (await opened.frame.content()).replaceAll(/<script[\s\S]*?<\/script>/g, "");
  const { page } = opened;
  await page.setContent(html);
  await page.emulateMedia({ media: "print" });
  expect(
    await page.locator(".coche").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(11);
  expect(await page.getByRole("button").count()).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  if (PICTURES !== undefined) {
    await page.setViewportSize({ width: 703, height: 1017 });
    await page.screenshot({ path: join(PICTURES, "audit-papier.png") });
  }
  await page.context().close();
});
