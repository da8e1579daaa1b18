import { describe, expect, it } from "vitest";
import type { Coverage, Rate } from "../../../shared/indicators/rate.ts";
import {
  attainmentMessage,
  comparisonWithTarget,
  hasSmallSample,
  incompleteFollowUp,
  lowerFirst,
  rateMessage,
} from "../../../shared/review/rate-words.ts";

function rate(changes: Partial<Rate>): Rate {
  return {
    code: "TEL1",
    label: "Appels décrochés",
    family: "Téléphone",
    unit: "percent",
    calculation: "ratio",
    quarters: [null, null, null, null],
    year: 93.08,
    previousYear: null,
    change: null,
    target: 85,
    direction: "atLeast",
    isAttained: true,
    sampleSize: 100,
    coverage: null,
    detail: "",
    ...changes,
  };
}

const spaced = (text: string | null) => text?.replaceAll("\u00a0", " ");

describe("rateMessage", () => {
  it.each([
    [rate({}), "Appels : 93,1 %, cible de 85 % dépassée"],
    [rate({ year: 85 }), "Appels : 85 %, cible de 85 % atteinte"],
    [rate({ year: 84.99, isAttained: false }), "Appels : 84,99 %, cible de 85 % non atteinte"],
    [
      rate({ unit: "minutes", year: 19.9, target: 30, direction: "atMost" }),
      "Appels : 19,9 min, limite de 30 min respectée",
    ],
    [
      rate({ unit: "minutes", year: 31, target: 30, direction: "atMost", isAttained: false }),
      "Appels : 31 min, limite de 30 min dépassée",
    ],
    [rate({ target: null, isAttained: null }), "Appels : 93,1 %"],
    [rate({ year: null, isAttained: null }), "Appels : pas encore de valeur"],
  ])("says %#", (given, expected) => {
    expect(spaced(rateMessage(given, "Appels"))).toBe(expected);
  });

  it("compares nothing with an unfinished count", () => {
    expect(comparisonWithTarget(rate({ unit: "count", year: 40, target: 100, isAttained: null }))).toBeNull();
  });
});

describe("attainmentMessage", () => {
  const attained = rate({});
  const missed = rate({ isAttained: false });
  const unjudged = rate({ isAttained: null });
  it.each([
    [[], "aucune cible à comparer"],
    [[unjudged], "aucune cible à comparer"],
    [[attained], "la cible est atteinte"],
    [[missed, unjudged], "la cible n’est pas atteinte"],
    [[attained, attained], "les 2 cibles sont atteintes"],
    [[missed, missed], "aucune des 2 cibles n’est atteinte"],
    [[attained, missed], "1 cible atteinte sur 2"],
    [[attained, attained, missed], "2 cibles atteintes sur 3"],
  ])("says %#", (rates, expected) => {
    expect(spaced(attainmentMessage(rates))).toBe(expected);
  });
});

describe("hasSmallSample", () => {
  it("is true under 10, with a value", () => {
    expect(hasSmallSample(rate({ sampleSize: 9 }))).toBe(true);
    expect(hasSmallSample(rate({ sampleSize: 10 }))).toBe(false);
    expect(hasSmallSample(rate({ sampleSize: 0, year: null }))).toBe(false);
    expect(hasSmallSample(rate({ sampleSize: null }))).toBe(false);
  });
});

describe("incompleteFollowUp", () => {
  it("tells of months that nothing suspended", () => {
    const coverage: Coverage = {
      periodicity: "monthly",
      coveredSteps: 8,
      expectedSteps: 12,
      suspendedSteps: [3, 4, 5, 6],
      missingSteps: [],
    };
    expect(incompleteFollowUp([rate({ coverage })])).toEqual([]);
    const [sentence] = incompleteFollowUp([rate({ coverage: { ...coverage, coveredSteps: 7 } }), rate({})]);
    expect(spaced(sentence ?? null)).toBe("Relevés incomplets pour 1 indicateur (voir les notes).");
  });
});

describe("lowerFirst", () => {
  it("keeps words in capitals", () => {
    expect(lowerFirst("Crise sanitaire")).toBe("crise sanitaire");
    expect(lowerFirst("COVID")).toBe("COVID");
    expect(lowerFirst("")).toBe("");
  });
});
