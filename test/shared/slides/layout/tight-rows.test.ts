// Where a line more would cost a page its rows: figures with a caption more, domains close to the next one's rule.
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../../local/examples/aix-2020/aix-2020.ts";
import type { Figure, Line } from "../../../../shared/review/composition.ts";
import { figureRow, figureStyle } from "../../../../shared/slides/layout/figure-row.ts";
import type { PlacedPage, PlacedText } from "../../../../shared/slides/placed-page.ts";
import { analysedExample } from "../../../support/example-deck.ts";
import { pagesOf, pageTexts, slideOf, slideWords } from "../../../support/story.ts";
import { settings } from "../../../support/workbook-cells.ts";

const line = (text: string): Line => [{ text, tone: "secondary", isStrong: false }];
const figure = (label: string, ...captions: string[]): Figure => ({
  value: "8,8",
  unit: "/10",
  label,
  captions: captions.map(line),
  tone: "blue",
});
const example = pagesOf(analysedExample(AIX_2020));

function pageOfKey(key: string): PlacedPage {
  const page = example.find((own) => own.key === key);
  if (page === undefined) throw new Error(`No page ${key}`);
  return page;
}

describe("a row of figures", () => {
  const style = figureStyle(5, true);
  const usual = figure("Appels décrochés par un agent", "cible ≥ 85", "2019\u00a0: 91,4");
  const [four, short] = [[usual, usual, usual, usual], "Appels mystères"];

  it("takes no line more for a caption that the free line of a label holds", () => {
    const without = figureRow([...four, figure(short, "cible ≥ 7", "2019\u00a0: 7,6")], style);
    const withBase = figureRow([...four, figure(short, "9 appels", "cible ≥ 7", "2019\u00a0: 7,6")], style);
    expect(withBase.height).toBeCloseTo(without.height, 5);
    const long = figureRow([...four, figure(usual.label, "9 appels", "cible ≥ 7", "2019\u00a0: 7,6")], style);
    expect(long.height).toBeGreaterThan(without.height + 10);
  });

  it("leaves L'essentiel of the example its three shortfalls and its four actions", () => {
    const texts = pageTexts(pageOfKey("essential"));
    expect(texts.find((text) => text.startsWith("5 cibles non atteintes"))).toContain("et 2 autres cibles");
    const decisions = texts.find((text) => text.startsWith("4 actions à valider")) ?? "";
    expect(decisions).toContain("Formation anglais");
    expect(decisions).not.toContain("autres actions");
  });
});

describe("domains two by two", () => {
  it("end 12 points above the next one's rule at least, on one page in the example", () => {
    const page = pageOfKey("done");
    expect(example.some(({ key }) => key === "done-2")).toBe(false);
    const texts = page.elements.filter((own): own is PlacedText => own.kind === "text");
    const ends = texts.map(({ box }) => box.y + box.height);
    const tops = page.elements.flatMap((own) => (own.kind === "rectangle" ? [own.box.y] : []));
    const lower = Math.max(...tops);
    const above = Math.max(...ends.filter((end) => end <= lower));
    expect(lower - above).toBeGreaterThanOrEqual(12);
  });
});

describe("the strip of a year with few readings", () => {
  it("has what its base counts in a word where the whole name would be cut", () => {
    const tables = {
      Paramètres: settings({ "Arrêté au": "31/12/2020" }),
      Indicateurs: [
        ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens", "Sur un total de"],
        [
          "A1",
          "Attente moyenne",
          "Accueil",
          "min",
          "Moyenne",
          30,
          "≤",
          "personnes dont l’attente est relevée au guichet ou à l’accueil",
        ],
      ],
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur"],
        ["01/01/2020", "A1", 372, 31],
      ],
    };
    expect(slideWords(slideOf(tables, "coverage"))).toContain("cible ≤ 30 min : atteinte · 31 personnes");
  });
});
