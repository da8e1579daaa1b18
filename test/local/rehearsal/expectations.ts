// What the page must show of figures computed by hand: in `Taux`, on the tiles, in the deck.
import { expect } from "vitest";
import type { DashboardView } from "../../../local/page/protocol/dashboard.ts";
import { slideTexts } from "../../support/deck-texts.ts";
import type { PageClient } from "./page-client.ts";
import { answeredByMonth, type Figure, type Figures, type MonthNumbers } from "./rehearsed-year.ts";

const ANSWERED_CALLS = "Taux d’appels décrochés par un agent";

/** Labels, codes and units of what the deck's tables tell by its value: it rests on many cases. */
const TABLE_LINES = [
  ["Taux d’appels perdus", "TEL2", "%"],
  ["Appels pris en moins de 5 sonneries", "TEL3", "%"],
  ["Courriels répondus en 5 jours ouvrés", "MEL1", "%"],
  ["Attente moyenne à l’accueil", "ACC1", "min"],
  ["Rendez-vous non honorés", "ACC3", "%"],
  ["Satisfaction sur la délivrance des titres", "TIT1", "%"],
] as const;

/** `Taux` line by line, and no alert of something that can't be counted. */
export async function expectRates(
  site: PageClient,
  figures: Figures,
  previous: Readonly<Record<string, number | null>>,
): Promise<void> {
  const shown = (await site.rows("Taux")).map((row) => {
    const read = (header: string) => millionths(number(row[header]));
    const quarters = ["T1", "T2", "T3", "T4"].map(read);
    const [year, before, change] = ["Exercice", "N-1", "Évolution"].map(read);
    return [row.Code, { quarters, year, before, change, sample: read("Effectif"), attained: row.Atteinte }];
  });
  const wanted = Object.entries(figures).map(([code, { quarters, year, sample, attained }]) => {
    const before = previous[code] ?? null;
    const change = year === null || before === null ? null : year - before;
    const rounded = { year: millionths(year), before: millionths(before), change: millionths(change) };
    return [code, { quarters: quarters.map(millionths), ...rounded, sample, attained }];
  });
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
  const alerts = await site.rows("Alertes");
  expect(alerts.filter(({ Gravité }) => Gravité === "Bloquant" || Gravité === "Anomalie")).toEqual([]);
  const { families }: DashboardView = await site.dashboard();
  const tiles = families.flatMap((family) => family.tiles);
  expect(tiles.map(({ code }) => code).sort()).toEqual(Object.keys(figures).sort());
  expect(spaced(tiles.find(({ code }) => code === "TEL1")?.value ?? "")).toBe(percent(figures.TEL1?.year));
}

/** 2024's deck: its balance, its tables, the complaints, the curve of the calls answered. */
export async function expectDeck(site: PageClient, figures: Figures, numbers: MonthNumbers): Promise<void> {
  const { presentation, charts } = await site.deck();
  const slides = slideTexts(presentation).map((texts) => texts.map(spaced));
  const [attained, missed] = [codesOf(figures, "Oui").length, codesOf(figures, "Non").length];
  expect(slides.flat()).toContain(`${attained} sur ${attained + missed} cibles atteintes`);
  const cells = slides.filter((texts) => texts.includes("Indicateur")).flat();
  const line = (label: string, length: number) => cells.slice(cells.indexOf(label)).slice(0, length + 1);
  const calls = figures.TEL1;
  const verdict = calls?.attained === "Oui" ? "● Oui" : "○ Non";
  const gain = `+${decimal((calls?.year ?? 0) - 80)} pts mieux`;
  expect(line(ANSWERED_CALLS, 5)).toEqual([
    ...[ANSWERED_CALLS, percent(calls?.year), "≥ 85 %", verdict, "80 %", gain],
  ]);
  for (const [label, code, unit] of TABLE_LINES)
    expect(line(label, 1)).toEqual([label, `${decimal(figures[code]?.year ?? 0)} ${unit}`]);
  const complaints = slides.find((texts) => texts.includes("Canal")) ?? [];
  expect(complaints.slice(complaints.indexOf("5 février 2024"), -1)).toEqual([
    ...["5 février 2024", "Guichet", "le jour même", "en 15 jours ouvrés"],
    // On the Saturday: the 15th working day was over.
    ...["29 avril 2024", "Courrier", "en 14 jours", "en 16 jours ouvrés, hors délai"],
    ...["20 décembre 2024", "Téléphone", "—", "—"],
  ]);
  const curve = Object.values(charts).find(({ altText }) => altText.startsWith(ANSWERED_CALLS));
  // The step that parts the curve from its axis has no value.
  const [lead, ...drawn] = curve?.series.find(({ name }) => spaced(name) === ANSWERED_CALLS)?.values ?? [];
  expect(lead).toBeNull();
  expect(drawn.map((value) => millionths(Number(value)))).toEqual(answeredByMonth(numbers).map(millionths));
}

/** The codes of one verdict. */
export function codesOf(figures: Figures, wanted: Figure["attained"]): string[] {
  return Object.entries(figures).flatMap(([code, { attained }]) => (attained === wanted ? [code] : []));
}

/** A cell of numbers as it is typed in French. */
export function number(cell = ""): number | null {
  return cell === "" ? null : Number(cell.replace(",", "."));
}

/** The contract compares to a millionth. */
export function millionths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6 + 0;
}

/** A text with plain spaces for all blanks. */
export function spaced(text: string): string {
  return text.replaceAll(/\s/g, " ");
}

/** One decimal at most, as in French. */
function decimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace(".", ",");
}

function percent(value: number | null | undefined): string {
  return `${decimal(value ?? 0)} %`;
}
