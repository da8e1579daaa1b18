// A month being typed: its fields, what follows from them, what is wrong or surprising.
import { describe, expect, it } from "vitest";
import { daySerial } from "../../../shared/calendar/day.ts";
import { checkField } from "../../../shared/month-entry/field-checks.ts";
import {
  draftFigures,
  isMonthAttained,
  type MeanMode,
  type MonthDraft,
  monthRate,
  standingText,
} from "../../../shared/month-entry/month-entry.ts";
import { askedIndicators, monthFields } from "../../../shared/month-entry/month-fields.ts";
import type { StandingReading } from "../../../shared/month-entry/standing-month.ts";
import { groupedNumber, typedNumber } from "../../../shared/month-entry/typed-number.ts";
import { type MonthSheet, monthsToEnter } from "../../../shared/month-entry/year-months.ts";
import { tablesOf } from "../../support/example-deck.ts";
import { COMPLETE_YEAR, DECEMBER_LACKS } from "../../support/situations.ts";
import { spaced } from "../../support/story.ts";
import { analysed } from "../../support/workbook-cells.ts";

/** The months of a situation, as if its readings were the cells themselves. */
function months(example: typeof COMPLETE_YEAR, more: readonly StandingReading[] = []) {
  const { records } = analysed(tablesOf(example));
  const readings = records.readings.map(
    ({ month, code, numerator, denominator, value }): StandingReading => ({
      month: month ?? 0,
      code: code ?? "",
      cells: { numerator, denominator, value },
      formulas: [],
    }),
  );
  return monthsToEnter({
    year: 2020,
    today: daySerial(2021, 1, 4),
    indicators: records.indicators,
    readings: [...readings, ...more],
    suspensions: records.suspensions,
  });
}

function sheetOf(month: number, example = DECEMBER_LACKS, more: readonly StandingReading[] = []): MonthSheet {
  const sheet = months(example, more).months[month - 1];
  if (sheet === undefined) throw new Error(`No month ${month}`);
  return sheet;
}

/** A draft with texts typed by the beginning of a field's label. */
function draftOf(
  sheet: MonthSheet,
  typed: Readonly<Record<string, string>>,
  mode: MeanMode = "mean",
): MonthDraft {
  const entries = sheet.fields.map(
    ({ label }) => Object.entries(typed).find(([start]) => label.startsWith(start))?.[1] ?? null,
  );
  return { fields: sheet.fields, entries, standing: new Map(Object.entries(sheet.figures)), mode };
}

const DECEMBER = sheetOf(12);

function said(typed: Readonly<Record<string, string>>, label: string, sheet = DECEMBER): string | null {
  const index = sheet.fields.findIndex((field) => field.label.startsWith(label));
  const field = sheet.fields[index];
  if (field === undefined) throw new Error(`No field ${label}`);
  const check = checkField(draftOf(sheet, typed), index, field, sheet.indicators, field.pastMeans);
  return check === null ? null : spaced(`${check.kind}: ${check.words}`);
}

describe("the fields", () => {
  it("are 17 under their names, each count once, totals before parts", () => {
    expect(DECEMBER.fields.map(({ label }) => label)).toEqual([
      "Appels reçus",
      "Appels décrochés par un agent",
      "Appels perdus",
      "Appels pris en moins de 5 sonneries",
      "Courriers répondus",
      "Courriers répondus en 15 jours ouvrés",
      "Délai moyen de réponse aux courriers",
      "Courriels répondus",
      "Courriels répondus en 5 jours ouvrés",
      "Délai moyen de réponse aux courriels",
      "Personnes dont l'attente est mesurée",
      "Attente moyenne à l'accueil",
      "Rendez-vous pris, délai mesuré",
      "Délai d'obtention d'un rendez-vous",
      "Rendez-vous prévus",
      "Rendez-vous non honorés",
      "Satisfaction sur la délivrance des titres",
    ]);
    expect(DECEMBER.fields[1]?.uses).toEqual([
      { code: "TEL1", part: "numerator" },
      { code: "TEL3", part: "denominator" },
    ]);
  });

  it("keep the catalogue's words where the site gives none", () => {
    const named = askedIndicators(analysed(tablesOf(DECEMBER_LACKS)).records.indicators, 12);
    const unnamed = named.map((indicator) => ({ ...indicator, countedWords: null, totalWords: null }));
    expect(monthFields(unnamed)).toEqual(monthFields(named));
  });

  it("part in two where the rows that stand disagree", () => {
    const reading = (code: string, denominator: number): StandingReading => ({
      month: daySerial(2020, 12, 1),
      code,
      cells: { numerator: 1, denominator, value: null },
      formulas: [],
    });
    const sheet = sheetOf(12, DECEMBER_LACKS, [reading("TEL1", 1162), reading("TEL2", 1160)]);
    expect(sheet.fields.filter(({ label }) => label === "Appels reçus")).toHaveLength(2);
  });

  it("are locked where two rows bear the code, or a formula stands", () => {
    const july = (numerator: number, formulas: StandingReading["formulas"] = []): StandingReading => ({
      month: daySerial(2020, 7, 1),
      code: "TEL1",
      cells: { numerator, denominator: 100, value: null },
      formulas,
    });
    const twice = sheetOf(7, DECEMBER_LACKS, [july(12)]);
    expect(twice.fields[0]?.lock).toMatch(
      /^Deux lignes portent TEL1 de juillet \(\d+ et 100\) : supprimez-en une\.$/,
    );
    const only = { settings: DECEMBER_LACKS.settings, rows: {} };
    expect(
      sheetOf(7, only, [july(12, ["numerator"])])
        .fields.map(({ lock }) => lock)
        .slice(0, 2),
    ).toEqual([null, "Calculé par une formule."]);
  });
});

describe("the months", () => {
  it("say where each stands, and open on the first that lacks", () => {
    const { months: all, first } = months(DECEMBER_LACKS);
    expect(all.map(({ state }) => state).join(" ")).toBe(
      "entered entered suspended suspended suspended suspended entered entered entered entered entered missing",
    );
    expect(first).toBe(12);
    // The last usable month before: none of March to June is.
    expect(all[6]?.nameBefore).toBe("Février");
    expect(all[3]?.suspension?.words).toBe("Crise sanitaire, du 01/03/2020 au 30/06/2020");
    expect(months(COMPLETE_YEAR).months[11]?.state).toBe("entered");
  });

  it("compare January with the months of the year before, but for those that were suspended", () => {
    const { records } = analysed(tablesOf(COMPLETE_YEAR));
    const calls = (month: number, denominator: number): StandingReading => ({
      month: daySerial(2019, month, 1),
      code: "TEL1",
      cells: { numerator: 1, denominator, value: null },
      formulas: [],
    });
    const pastOf = (suspensions: typeof records.suspensions) => {
      const { indicators } = records;
      const readings = [calls(10, 700), calls(11, 800), calls(12, 900)];
      const today = daySerial(2020, 2, 4);
      const { months: all } = monthsToEnter({ year: 2020, today, indicators, readings, suspensions });
      return all[0]?.fields.find(({ label }) => label === "Appels reçus")?.past;
    };
    const [one] = records.suspensions;
    if (one === undefined) throw new Error("The example suspends its readings.");
    expect(pastOf([])).toEqual({ last: 900, usual: 800, lastMonth: "décembre 2019" });
    const [start, end] = [daySerial(2019, 11, 10), daySerial(2019, 11, 20)];
    // Of two months, the last says what is usual.
    expect(pastOf([{ ...one, start, end }])?.usual).toBe(900);
  });
});

describe("numbers", () => {
  it("are read as staff type them, and grouped", () => {
    expect(["1 098", "1098", "9,7", "9.7", "", "-3", "douze", "1.2.3"].map(typedNumber)).toEqual([
      1098,
      1098,
      9.7,
      9.7,
      null,
      -3,
      "unreadable",
      "unreadable",
    ]);
    expect(spaced(groupedNumber("1098"))).toBe("1 098");
    expect(groupedNumber("douze")).toBe("douze");
  });

  it("typed as means are written as totals: 9,7 × 83 is 805,1", () => {
    const figures = draftFigures(
      draftOf(DECEMBER, { "Courriers répondus": "83", "Délai moyen de réponse aux courriers": "9,7" }),
    );
    expect(figures.get("COU2")).toEqual({ numerator: 805.1, denominator: 83, value: null });
  });

  it("stay to the last decimal while nobody touches them", () => {
    const november = sheetOf(11);
    const index = november.fields.findIndex(({ label }) => label === "Délai moyen de réponse aux courriers");
    const field = november.fields[index];
    const draft = draftOf(november, {});
    if (field === undefined) throw new Error("No such field");
    expect(standingText(field, draft.standing, "mean")).toBe("10,1");
    expect(standingText(field, draft.standing, "total")).toBe("899");
    expect(draftFigures(draft).get("COU2")).toEqual({ numerator: 899, denominator: 89, value: null });
  });

  it("of an untouched mean follow its count with the exact old mean", () => {
    const draft = draftOf(sheetOf(11), { "Courriers répondus": "178" });
    draft.entries.forEach((entry, index) => {
      expect(entry === null || draft.fields[index]?.label.startsWith("Courriers répondus")).toBe(true);
    });
    expect(draftFigures(draft).get("COU2")?.numerator).toBeCloseTo(1798, 9);
  });

  it("give December's rates of the example exactly, typed as totals", () => {
    const complete = sheetOf(12, COMPLETE_YEAR);
    const typed = complete.fields.map((field) =>
      standingText(field, new Map(Object.entries(complete.figures)), "total"),
    );
    const draft: MonthDraft = { fields: DECEMBER.fields, entries: typed, standing: new Map(), mode: "total" };
    const expected = Object.entries(complete.figures).sort(([left], [right]) => left.localeCompare(right));
    const written = [...draftFigures(draft)].sort(([left], [right]) => left.localeCompare(right));
    expect(written).toEqual(expected);
    const attained = DECEMBER.indicators.filter(
      (indicator) => isMonthAttained(indicator, monthRate(indicator, draftFigures(draft))) === true,
    );
    expect(attained).toHaveLength(9);
  });
});

describe("what is said of a number", () => {
  const RECEIVED = { "Appels reçus": "1162" };

  it.each([
    [
      { "Appels reçus": "douze" },
      "Appels reçus",
      "fault: Ce n’est pas un nombre. Écrivez par exemple 1 098.",
    ],
    [{ "Appels reçus": "-1" }, "Appels reçus", "fault: Un nombre ne peut pas être négatif."],
    [{ "Appels reçus": "11,5" }, "Appels reçus", "fault: Il faut un nombre entier."],
    [
      { ...RECEIVED, "Appels décrochés": "1198" },
      "Appels décrochés",
      "fault: Plus grand que « Appels reçus » (1 162). Lequel des deux est faux ?",
    ],
    [
      { "Courriers répondus": "0", "Délai moyen de réponse aux courriers": "2" },
      "Délai moyen de réponse aux courriers",
      "fault: Il n’y en a aucun : ce nombre ne peut être que 0.",
    ],
    [{ Satisfaction: "0,82" }, "Satisfaction", "fault: Un pourcentage se saisit de 0 à 100 : 82 pour 82 %."],
    [{ Satisfaction: "101" }, "Satisfaction", "fault: Ce nombre ne peut pas dépasser 100."],
    [
      { "Appels pris": "93" },
      "Appels pris",
      "doubt: 93 : un pourcentage ? Il faut le nombre (novembre : 1 077).",
    ],
    [
      { "Appels perdus": "640" },
      "Appels perdus",
      expect.stringMatching(/^doubt: \d+,\d fois plus que d’habitude/),
    ],
    [
      { "Courriers répondus": "20" },
      "Courriers répondus",
      expect.stringMatching(/fois moins que d’habitude/),
    ],
    [{ ...RECEIVED, "Appels décrochés": "1098" }, "Appels décrochés", null],
    [{}, "Appels reçus", null],
  ])("%o: %s", (typed, label, words) => {
    expect(said(typed, label)).toEqual(words);
  });

  it("is no doubt of what stood there before", () => {
    expect(said({}, "Appels pris", sheetOf(11))).toBeNull();
  });
});
