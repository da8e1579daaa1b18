// A whole year over HTTP, as one site lives it: at each step, the figures computed by hand from what was typed.
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ClosedData, ClosingYear } from "../../../apps-script/closing/closing-data.ts";
import type {
  ComplaintData,
  ComplaintDraft,
  RecordedComplaint,
} from "../../../apps-script/complaint/complaint-data.ts";
import type { DecisionsData, TakenDecisions } from "../../../apps-script/decisions/decisions-data.ts";
import type { ReviewPageData } from "../../../apps-script/interface/page-data.ts";
import type { MadeMinutes, MinutesData } from "../../../apps-script/minutes/minutes-data.ts";
import type { MonthData, SavedMonth } from "../../../apps-script/month/month-data.ts";
import { newAction, openDecisions, validation } from "../../../apps-script/pages/decisions/open-decisions.ts";
import { changedFigures, openMonth } from "../../../apps-script/pages/month/state.ts";
import type { PanelData } from "../../../apps-script/panel/panel-data.ts";
import type { PosterData } from "../../../apps-script/poster/poster-data.ts";
import { newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { daySerial } from "../../../shared/calendar/day.ts";
import type { WrittenChanges } from "../../../shared/changes/row-change.ts";
import { type PageProcess, startProcess, temporaryFolder } from "../page/running-page.ts";
import { codesOf, expectDeck, expectRates, millionths, number, spaced } from "./expectations.ts";
import { PageClient } from "./page-client.ts";
import { COMMITTEE, RESULTS_2023, TOLD, TYPED_ROWS } from "./rehearsed-rows.ts";
import {
  CORRECTED_2024,
  type Figures,
  figures2024,
  figures2025,
  type MonthNumbers,
  NUMBERS_2024,
  NUMBERS_2025,
} from "./rehearsed-year.ts";

const FIRST_2024 = figures2024(NUMBERS_2024);
const LAST_2024 = figures2024(CORRECTED_2024);
const COUNT_OF_CODES = 27;

const folder = temporaryFolder();
let server: PageProcess;
let site: PageClient;

beforeAll(async () => {
  server = await startProcess(folder.path, 18_760);
  const blank = newWorkbook(newSpreadsheet("neuf", { title: "Nérac", locale: "fr_FR" }));
  site = await PageClient.upload(server, "Nérac.xlsx", blank);
});
afterAll(async () => {
  await server.stop("SIGKILL");
  folder.remove();
});

it("prepares an empty workbook once", async () => {
  expect(await panel()).toMatchObject({ state: "first" });
  const order = { service: "Sous-préfecture de Nérac", exercice: "2024", labelObtenuLe: "" };
  const { page } = await site.call<{ page: PanelData }>("commencer", order);
  // By default, 31 January of the next year.
  expect(page).toMatchObject({ state: "year", year: 2024, isEmpty: true, closedOn: daySerial(2025, 1, 31) });
  const { tabs } = await site.view();
  expect((await site.run("preparerLeClasseur")).tabs).toEqual(tabs);
  expect(await site.rows("Indicateurs")).toHaveLength(COUNT_OF_CODES);
  await site.typeOver("Paramètres", { Clé: "Arrêté au" }, { Valeur: "31/12/2024" });
});

it("takes twelve months, each opened on after the one before", async () => {
  let data = await site.call<MonthData>("lireLesMois");
  for (let month = 1; month <= 12; month += 1) {
    expect([data.year, data.first, data.months[month - 1]?.state]).toEqual([2024, month, "missing"]);
    const { saved, ...after } = await saveMonth(data, month, NUMBERS_2024);
    expect(saved.conflicts).toEqual([]);
    // Eleven indicators are fed by hand.
    expect(saved.sentences[0]).toContain(`lignes ${2 + 11 * (month - 1)} à ${1 + 11 * month}`);
    data = after.data;
  }
  expect(data.months.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => "entered"));
});

it("records what is told by four channels, with its delays, then the answers", async () => {
  for (const [index, { draft, status, acknowledgeBefore, answerBefore, handling }] of TOLD.entries()) {
    const nothing = { author: "Usager", message: "", reason: "", name: "", email: "", phone: "" };
    const whole: ComplaintDraft = { ...nothing, ...draft, isOutOfScope: false };
    const reference = `2024-000${index + 1}`;
    const order = { draft: whole, guard: index + 1 };
    const recorded = await site.call<RecordedComplaint>("enregistrerLaReclamation", order);
    const check = { notice: "", acknowledgeBefore, answerBefore };
    expect(recorded).toMatchObject({ reference, row: index + 2, status, check });
    if (Object.keys(handling).length === 0) continue;
    const { handled } = await site.call<ComplaintData>("lireLaReclamation", { reference });
    const cells = Object.entries(handling).map(([column, after]) => ({
      column,
      before: handled?.cells[column] ?? null,
      after,
    }));
    const change = { tab: "complaints", key: { reference }, cells, mayBeNew: false };
    const written = await site.call<WrittenChanges>("ecrire", [change]);
    expect(written).toMatchObject({ cellules: cells.length, refus: [] });
  }
});

it("computes the year", async () => {
  for (const [title, rows] of Object.entries(TYPED_ROWS)) await site.type(title, ...rows);
  await site.type("Réunions", COMMITTEE);
  await site.run("calculerLesTaux");
  await expectRates(site, FIRST_2024, RESULTS_2023);
  const year = await panel();
  expect(year).toMatchObject({ computation: { changed: [] }, hasDeck: false });
});

it("makes the deck", async () => {
  await site.run("genererLaRevue");
  await expectDeck(site, FIRST_2024, NUMBERS_2024);
});

it("brings the deck up to date when a number was wrong", async () => {
  const before = await site.deck();
  const data = await site.call<MonthData>("lireLesMois");
  const { saved } = await saveMonth(data, 12, CORRECTED_2024);
  // The same number is the denominator of the calls taken quickly.
  expect(saved).toMatchObject({ conflicts: [], undo: [{}, {}] });
  expect(await panel()).toMatchObject({ computation: { changed: ["Relevés"] } });
  expect((await site.view()).isStale).toMatchObject({
    deck: true,
    tabs: [{ title: "Relevés", rowCount: 2 }],
  });
  await site.run("calculerLesTaux");
  await expectRates(site, LAST_2024, RESULTS_2023);
  const wish = { takesOurs: [], token: "suivi" };
  const asked = await site.call<{ page: ReviewPageData }>("faireLaRevue", { ...wish, mode: "menu" });
  expect(asked.page).toMatchObject({ state: "choice", year: 2024, changes: [] });
  const made = await site.call<{ page: ReviewPageData }>("faireLaRevue", { ...wish, mode: "update" });
  expect(made.page).toMatchObject({ state: "end" });
  const { presentation } = await site.deck();
  expect(presentation.presentationId).toBe(before.presentation.presentationId);
  expect((await site.view()).isStale.deck).toBe(false);
  await expectDeck(site, LAST_2024, CORRECTED_2024);
});

it("makes the minutes of the committee, and notes where they are", async () => {
  const { meetings, missed, hasDeck } = await site.call<MinutesData>("lireLeCompteRendu");
  expect([hasDeck, missed.length]).toEqual([true, codesOf(LAST_2024, "Non").length]);
  expect(missed.map(spaced)).toContain("Courriels répondus en 5 jours ouvrés : 89 % (≥ 90 %)");
  const meeting = meetings.find(({ type }) => type === "steeringCommittee");
  const key = { date: daySerial(2024, 12, 16), type: COMMITTEE.Type, subject: COMMITTEE.Objet };
  expect(meeting?.cells).toMatchObject({ ...key, minutes: null });
  const html = `<h1>Compte rendu</h1>${missed.map((line) => `<p>${line}</p>`).join("")}`;
  const order = { title: "Compte rendu du 16 décembre", html, key };
  const made = await site.call<MadeMinutes>("creerLeCompteRendu", order);
  expect(made).toMatchObject({ isNoted: true, fault: null });
  expect((await site.rows("Réunions"))[1]).toMatchObject({ "Compte-rendu": made.url });
  const parts = unzipSync(await site.file(`documents/${/\/d\/([\w-]+)/.exec(made.url)?.[1]}`));
  expect(spaced(strFromU8(parts["word/document.xml"] ?? new Uint8Array()))).toContain("89 % (≥ 90 %)");
});

it("gives the poster the year's figures", async () => {
  const poster = await site.call<PosterData>("lireLAffiche");
  expect(poster.figures.map(({ code }) => code)).toEqual(Object.keys(LAST_2024));
  for (const { code, year, previousYear, sampleSize } of poster.figures)
    expect([code, millionths(year), previousYear, sampleSize]).toEqual([
      ...[code, millionths(LAST_2024[code]?.year ?? null)],
      ...[RESULTS_2023[code] ?? null, LAST_2024[code]?.sample],
    ]);
  expect(poster.missedCount).toBe(codesOf(LAST_2024, "Non").length);
  // Praise is no complaint.
  expect(poster.complaints.map(({ actionNumber }) => actionNumber)).toEqual(["8", null, null, null]);
  expect(poster.done.map(({ number }) => number)).toEqual(["7"]);
});

it("takes the decisions into the plan of 2025", async () => {
  const data = await site.call<DecisionsData>("lireLesDecisions");
  const { open, taken: known } = openDecisions(data);
  expect([open.length, known.length]).toEqual([2, 0]);
  const order = {
    validated: data.actions
      .filter(({ status }) => status === "toValidate")
      .map((action) => validation(action, { lead: "Référente qualité", dueOn: daySerial(2025, 9, 30) })),
    added: open.map((decision) => newAction(decision, { lead: decision.lead, dueOn: decision.dueOn ?? 0 })),
  };
  const taken = await site.call<TakenDecisions>("prendreLesDecisions", order);
  expect(taken).toMatchObject({ validated: 1, added: 2, left: [] });
  const plan = await site.rows("Plan d'actions");
  expect(plan.slice(2).map((row) => [row["N°"], row.Statut, row.Échéance, row.Exercice])).toEqual([
    ["9", "Validée", "30/09/2025", "2025"],
    ["10", "Validée", "31/03/2025", "2025"],
    ["11", "Validée", "30/06/2025", "2025"],
  ]);
});

it("closes the year into Historique and opens 2025", async () => {
  const { page } = await site.call<{ page: ClosingYear }>("lireLaCloture");
  const { facts, seal } = page;
  const { rows } = await site.call<ClosedData>("enregistrerLaCloture", { year: facts.year, seal });
  const count = Object.keys(RESULTS_2023).length;
  expect(rows).toEqual(Array.from({ length: COUNT_OF_CODES }, (_, index) => count + 2 + index));
  const kept = (await site.rows("Historique")).slice(count);
  expect(
    kept.map(({ Exercice, Code, Valeur, Effectif, Remarque }) => [
      ...[Exercice, Code, millionths(number(Valeur)), number(Effectif), Remarque],
    ]),
  ).toEqual(
    Object.entries(LAST_2024).map(([code, { year, sample }]) => ["2024", code, millionths(year), sample, ""]),
  );
  const settings = Object.fromEntries(
    (await site.rows("Paramètres")).map(({ Clé, Valeur }) => [Clé, Valeur]),
  );
  expect(settings).toMatchObject({ Exercice: "2025", "Arrêté au": "" });
});

it("enters January 2025 and computes it against 2024", async () => {
  const data = await site.call<MonthData>("lireLesMois");
  expect([data.year, data.first]).toEqual([2025, 1]);
  expect((await saveMonth(data, 1, NUMBERS_2025)).saved.conflicts).toEqual([]);
  const done = { Statut: "Réalisée", "Réalisée le": "28/03/2025" };
  await site.typeOver("Plan d'actions", { "N°": "10" }, done);
  await site.run("calculerLesTaux");
  const year = await panel();
  expect(year).toMatchObject({ year: 2025, closedOn: daySerial(2026, 1, 31), hasDeck: false });
  await expectRates(site, figures2025(), yearsOf(LAST_2024));
});

/** Types a month's numbers under their labels as the page of a month does, and saves what changed. */
function saveMonth({ year, months }: MonthData, month: number, numbers: MonthNumbers) {
  const sheet = months[month - 1];
  if (sheet === undefined) throw new Error(`No month ${month}`);
  expect(new Set(sheet.fields.map(({ label }) => label))).toEqual(new Set(Object.keys(numbers)));
  const open = openMonth(sheet, "mean");
  for (const [index, { label }] of sheet.fields.entries())
    open.draft.entries[index] = String(numbers[label]?.[month - 1]).replace(".", ",");
  const order = { year, month, figures: changedFigures(open) };
  return site.call<{ saved: SavedMonth; data: MonthData }>("enregistrerLeMois", order);
}

async function panel(): Promise<PanelData> {
  return (await site.call<{ page: PanelData }>("lireLePanneau")).page;
}

const yearsOf = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([code, { year }]) => [code, year]));
