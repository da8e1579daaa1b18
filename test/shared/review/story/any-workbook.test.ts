// Whatever the cells hold, the review stands: no exception, no word of the tool, no name, counts that add up.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../../local/examples/aix-2020/aix-2020.ts";
import type { RawCell } from "../../../../shared/reading/workbook-cells.ts";
import { standingOf, targetCounts } from "../../../../shared/review/story/rates.ts";
import { storyOf as prepared } from "../../../../shared/review/story/story.ts";
import { tablesOf } from "../../../support/example-deck.ts";
import { pagesOf, reviewOf, reviewWords, storyOf } from "../../../support/story.ts";
import { analysed, day, settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const EXAMPLE = tablesOf(AIX_2020);
/** What only staff who type know: tabs, columns, codes, and the tool's own words. */
const TOOL_WORDS =
  /Points de contrôle|Constats|Paramètres|Historique|Numérateur|Dénominateur|\b(?:TEL|COU|MEL|ACC|TIT|REC|SUG|SAT|MYS|FOR|DOC|ACT|CLU)\d\b|[Ss]aisi|[Cc]lasseur|[Vv]oir les notes|[Oo]nglet|[Cc]olonne|undefined|NaN|null|Infinity|\[object/u;

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "",
    " ",
    "aucun",
    "RAS :",
    "Pour 2021 : continuer",
    "1 réclamation en 2020",
    "مرحبا بكم",
    "😀 😀",
    "a".repeat(300),
  ),
  fc.constant("Un texte bien plus long que ce que quiconque voudrait présenter. ".repeat(31)),
);
const anyDay = fc.oneof(
  fc.integer({ min: day("2018-01-01"), max: day("2022-12-31") }),
  fc.integer({ min: day("2020-01-01"), max: day("2020-12-31") }),
);

/** Rewrites some cells of the example, in their column's own kind. */
function scrambled(tables: Tables, cells: readonly [number, number, RawCell][]): Tables {
  const titles = Object.keys(tables);
  const copies = new Map(titles.map((title) => [title, (tables[title] ?? []).map((row) => [...row])]));
  cells.forEach(([place, column, cell], index) => {
    const table = copies.get(titles[(place + index) % titles.length] ?? "") ?? [];
    const row = table[1 + (place % Math.max(1, table.length - 1))];
    if (row !== undefined && table[0] !== undefined) row[column % table[0].length] = cell;
  });
  return Object.fromEntries(copies);
}

const anyCells = fc.array(
  fc.tuple(
    fc.nat(400),
    fc.nat(20),
    fc.oneof(anyText, anyDay, fc.constantFrom<RawCell>(0, 1, 100, -1, "", null, "Oui", "Non")),
  ),
  { maxLength: 60 },
);

describe("the review of any workbook", () => {
  it("stands whatever some cells hold, and its four counts add up", () => {
    fc.assert(
      fc.property(
        anyCells,
        fc.integer({ min: day("2020-01-03"), max: day("2021-03-01") }),
        (cells, closedOn) => {
          const tables = { ...scrambled(EXAMPLE, cells), Paramètres: settings({ "Arrêté au": closedOn }) };
          const analysis = analysed(tables);
          const review = reviewOf(analysis);
          expect(new Set(review.slides.map(({ key }) => key)).size).toBe(review.slides.length);
          const { rates } = prepared(analysis);
          const { attained, missed, withoutResult, withoutTarget } = targetCounts(rates);
          expect(attained + missed + withoutResult + withoutTarget).toBe(rates.length);
          for (const slide of review.slides) {
            const title = slide.titleOf({ first: 0, end: 3, page: 0, pages: 1 });
            expect(title.text.trim()).not.toBe("");
            slide.titleOf({ first: 0, end: 0, page: 1, pages: 2 });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("is laid out whatever its texts are", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        // Without its settings nothing is computed, and there is no review.
        const tables = { ...scrambled(EXAMPLE, cells), Paramètres: EXAMPLE.Paramètres ?? [] };
        const pages = pagesOf(analysed(tables));
        expect(pages.length).toBeGreaterThan(4);
      }),
      { numRuns: 4 },
    );
  });
});

describe("what no slide says", () => {
  const agents = ["Agent A", "Agent B", "Agent C", "Agent D", "Agent E", "Agent F"];
  const withNames: Tables = {
    ...EXAMPLE,
    "Plan d'actions": [
      ["N°", "Action", "Pilote", "Statut", "Échéance", "Exercice"],
      ["1", "une action", "agent  A", "En cours", "01/03/2020", 2020],
      ["2", "une autre", "Agent B", "À valider", "", 2021],
      ["3", "encore une", "Bureau des titres", "À valider", "", 2021],
    ],
  };

  it("has no word of the tool, in the example nor in an empty workbook", () => {
    for (const tables of [EXAMPLE, { Paramètres: settings() }, withNames]) {
      for (const words of reviewWords(storyOf(tables))) expect(words).not.toMatch(TOOL_WORDS);
    }
  });

  it("names no agent: a lead who is one is replaced by their service", () => {
    const words = reviewWords(storyOf(withNames));
    for (const agent of agents) expect(words.join("\n")).not.toContain(agent);
    expect(words.join("\n").toLowerCase()).not.toContain("agent a\n");
    expect(words).toContain("Accueil général");
    expect(words).toContain("Bureau des titres");
  });

  it("never prints the mark of illustrative figures, and says so at the foot", () => {
    const review = storyOf(EXAMPLE);
    for (const words of reviewWords(review)) expect(words).not.toMatch(/illustrati/iu);
    const marked = review.slides.filter(({ isSampleData }) => isSampleData).map(({ key }) => key);
    expect(marked).toEqual(
      expect.arrayContaining(["essential", "missed", "satisfaction", "mystery-call", "done"]),
    );
    expect(marked).not.toContain("label");
    expect(marked).not.toContain("decisions");
  });
});

describe("odd workbooks", () => {
  const closing = (tables: Tables, closedOn: string): Tables => ({
    ...tables,
    Paramètres: settings({ "Arrêté au": closedOn }),
  });
  const indicators = (count: number): Table => [
    ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"],
    ...Array.from({ length: count }, (_, index) => [
      `L${index}`,
      `Indicateur ${index}`,
      `Famille ${index % 40}`,
      "%",
      "Ratio",
      90,
      "≥",
    ]),
  ];
  const readings = (count: number, months: number): Table => [
    ["Mois", "Code", "Numérateur", "Dénominateur"],
    ...Array.from({ length: count }, (_, index) =>
      Array.from({ length: months }, (_unused, month) => [
        day(`2020-${String(month + 1).padStart(2, "0")}-01`),
        `L${index}`,
        (index * 7) % 100,
        100,
      ]),
    ).flat(),
  ];

  it("an empty one is five pages that promise nothing", () => {
    const { slides } = storyOf({ Paramètres: settings({ "Arrêté au": "31/12/2020" }) });
    expect(slides.map(({ key }) => key)).toEqual(["cover", "agenda", "essential", "decisions", "missing"]);
    expect(slides.flatMap(({ composition }) => JSON.stringify(composition)).join()).not.toMatch(
      /[Aa]ucune? /,
    );
  });

  it("300 indicators: six curves, the missed whole, the rest of the tables in an annex", () => {
    const tables = { ...closing({}, "31/12/2020"), Indicateurs: indicators(300), Relevés: readings(300, 5) };
    const review = storyOf(tables);
    const missed = review.slides.filter(({ key }) => key.startsWith("missed"));
    const rows = missed.reduce(
      (sum, { composition }) => sum + (composition.kind === "table" ? composition.rows.length : 0),
      0,
    );
    const story = prepared(analysed(tables));
    expect(rows).toBe(story.rates.filter((rate) => standingOf(rate) === "missed").length);
    expect(missed.every(({ overflow }) => overflow === "never")).toBe(true);
    const curves = review.slides.find(({ key }) => key === "curves")?.composition;
    expect(curves?.kind === "curves" && curves.curves.length).toBe(6);
  });

  it("one reading, and a year closed on 3 January, are told as they are", () => {
    const one = { ...closing({}, "03/01/2020"), Indicateurs: indicators(3), Relevés: readings(1, 1) };
    const words = reviewWords(storyOf(one)).join("\n");
    expect(words).toContain("Un relevé : trop peu pour juger l’année 2020");
    expect(words).not.toContain("2019");
  });

  it("tells an almost empty year on at most nine pages, without a promise", () => {
    const tables: Tables = {
      Paramètres: settings({ "Arrêté au": "15/01/2021", "Zone de jours fériés": "Guyane" }),
      Indicateurs: EXAMPLE.Indicateurs ?? [],
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur", "Commentaire"],
        ["01/01/2020", "TEL1", 40, 66, ""],
        ["01/02/2020", "TEL1", 39, 65, ""],
        ["01/09/2020", "ACC1", 1240, 31, "compté à la main une matinée"],
      ],
      Réclamations: [
        ["Reçue le", "Type", "Canal", "Auteur", "Statut"],
        ["02/06/2020", "Réclamation", "Guichet", "Usager", "Nouvelle"],
        ["03/06/2020", "Félicitation", "Guichet", "Usager", "Classée"],
      ],
      Agents: [
        ["Agent", "Accueil du public", "Arrivée le"],
        ["Dupont Jeanne", "Oui", ""],
        ["Martin Paul", "Oui", "01/03/2020"],
      ],
      "Plan d'actions": [
        ["N°", "Domaine", "Action", "Pilote", "Échéance", "Statut", "Exercice"],
        ["1", "Accueil", "Acheter un distributeur de tickets", "Martin Paul", "30/09/2020", "En cours", 2020],
      ],
    };
    const pages = pagesOf(analysed(tables));
    expect(pages.length).toBeLessThanOrEqual(9);
    const review = storyOf(tables);
    const words = reviewWords(review);
    expect(words.join("\n")).not.toMatch(
      /Dupont|Martin|Label acquis|Aucun(?:e)? (?:point|réunion|formation|courriel)/u,
    );
    expect(words).toContain("Une réclamation en 2020, sans réponse depuis le 2 juin 2020");
    expect(words).toContain("Compté à la main une matinée");
    expect(review.slides.map(({ key }) => key)).toEqual([
      "cover",
      "agenda",
      "essential",
      "missed",
      "coverage",
      "complaints",
      "trainings",
      "decisions",
      "missing",
    ]);
  });

  it("with one reading says what a statement is, and does not ask for a fact that it tells", () => {
    const { slides } = storyOf({
      ...closing({}, "31/12/2020"),
      Indicateurs: indicators(1),
      Relevés: readings(1, 1),
      Constats: [
        ["Exercice", "Rubrique", "Nature", "Texte"],
        [2020, "Indicateurs", "Point faible", "aucun"],
        [2020, "Label", "Information", "Accueil déménagé"],
      ],
    });
    const words = (wanted: string) =>
      JSON.stringify(slides.find(({ key }) => key === wanted)?.composition).replaceAll("\u00a0", " ");
    expect(words("coverage")).toContain('"Point faible : Aucun"');
    expect(words("highlights")).toContain("Accueil déménagé");
    expect(words("missing")).toContain('"Date du label, date de l’audit"');
  });

  it("shows the beginning of an endless name, and keeps it whole in the notes", () => {
    const name = "Un nom bien plus long que ce que quiconque présenterait ".repeat(36).trim();
    const [header = [], ...rows] = indicators(3);
    const named = rows.map((row) => row.map((cell, index) => (index === 1 ? name : cell)));
    const review = storyOf({
      ...closing({}, "31/12/2020"),
      Indicateurs: [header, ...named],
      Relevés: readings(3, 5),
    });
    for (const words of reviewWords(review)) expect(words.length).toBeLessThan(700);
    const notes = review.slides.find(({ key }) => key === "missed")?.rowNotes?.join("\n");
    expect(notes?.replaceAll("\u00a0", " ")).toContain(name);
  });

  it("stands with every text blank", () => {
    const blank = Object.fromEntries(
      Object.entries(EXAMPLE).map(([title, [headers = [], ...rows]]): [string, Table] => {
        const texts = new Set([
          "Libellé",
          "Famille",
          "Texte",
          "Item",
          "Action",
          "Domaine",
          "Point",
          "Formation",
          "Titre",
          "Pilote",
        ]);
        return [
          title,
          [
            headers,
            ...rows.map((row) => row.map((cell, index) => (texts.has(String(headers[index])) ? "  " : cell))),
          ],
        ];
      }),
    );
    expect(pagesOf(analysed(blank)).length).toBeGreaterThan(5);
  });
});
