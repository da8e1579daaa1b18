// What the slides made of figures say: L'essentiel, missed targets, tables, curves, surveys, trainings, dates.
import { describe, expect, it } from "vitest";
import {
  slideKeys,
  slideOf,
  slideWords,
  spaced,
  storyOf,
  storyTitle,
  titleOf,
} from "../../../support/story.ts";
import { settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const CLOSED = { "Arrêté au": "31/12/2020" };
const HEADER = [
  "Code",
  "Libellé",
  "Famille",
  "Unité",
  "Calcul",
  "Cible",
  "Sens",
  "Nombre compté",
  "Essentiel",
  "Suivi",
];
type Indicator = readonly (string | number)[];
const ratio = (
  code: string,
  target: number | "",
  family = "Téléphone",
  more: readonly string[] = [],
): Indicator => [code, `Taux de ${code.toLowerCase()}`, family, "%", "Ratio", target, "≥", ...more];
/** One reading a month, the same each month. */
const monthly = (code: string, part: number, whole: number, months = 12): Table =>
  Array.from({ length: months }, (_, index) => [
    `01/${String(index + 1).padStart(2, "0")}/2020`,
    code,
    part,
    whole,
  ]);
const tables = (indicators: readonly Indicator[], readings: readonly Table[], more: Tables = {}): Tables => ({
  Paramètres: settings(CLOSED),
  Indicateurs: [HEADER, ...indicators],
  Relevés: [["Mois", "Code", "Numérateur", "Dénominateur"], ...readings.flat()],
  ...more,
});
const history = (...rows: readonly (readonly [string, number])[]): Tables => ({
  Historique: [["Exercice", "Code", "Valeur"], ...rows.map(([code, value]) => [2019, code, value])],
});
const FOUR = ["A1", "B1", "C1", "D1"];
const four = (target: number) => FOUR.map((code) => ratio(code, target));
const readingsOfFour = (...parts: readonly number[]) =>
  FOUR.map((code, index) => monthly(code, parts[index] ?? 0, 100));

describe("L'essentiel", () => {
  it.each([
    [
      "some attained",
      tables(four(90), readingsOfFour(95, 95, 95, 50)),
      "3 cibles atteintes sur 4 ; à corriger d’abord : taux de d1",
    ],
    [
      "one attained",
      tables(four(90), readingsOfFour(95, 80, 80, 50)),
      "Une cible atteinte sur 4 ; à corriger d’abord : taux de d1",
    ],
    [
      "none",
      tables(four(90), readingsOfFour(80, 80, 80, 50)),
      "Aucune cible atteinte sur 4 ; à corriger d’abord : taux de d1",
    ],
    ["all", tables(four(90), readingsOfFour(95, 95, 95, 95)), "Les 4 cibles sont atteintes"],
    [
      "one without result",
      tables([...four(90), ratio("E1", 90)], readingsOfFour(95, 95, 95, 95)),
      "Les 4 cibles mesurées sont atteintes",
    ],
    [
      "few data",
      tables([ratio("A1", 90)], [monthly("A1", 95, 100, 2)]),
      "Deux relevés : trop peu pour juger l’année 2020",
    ],
    ["no data", tables([ratio("A1", 90)], []), "Trop peu de données pour juger l’année 2020"],
  ])("titles: %s", (_name, workbook, title) => {
    expect(storyTitle(workbook, "essential")).toBe(title);
  });

  it("puts staff's key figures first, and the worst in the last place when all else is well", () => {
    const codes = ["TEL1", "ACC1", "ACC2", "SAT1", "MYS1", "TIT1", "COU1", "MEL1", "ZZ1"];
    const indicators = codes.map((code) => ratio(code, 90, "F", ["", code === "COU1" ? "Oui" : ""]));
    const readings = codes.map((code) => monthly(code, code === "ZZ1" ? 10 : 95, 100));
    const { composition } = slideOf(tables(indicators, readings), "essential");
    const labels = composition.kind === "synthesis" ? composition.figures.map(({ label }) => label) : [];
    expect(labels).toEqual(["Cou1", "Tel1", "Acc1", "Acc2", "Zz1"]);
  });

  it("gives staff's words first, in place of the indicator that they begin with", () => {
    const codes = [...FOUR, "E1", "F1"];
    const parts = [95, 95, 95, 50, 95, 60];
    const indicators = codes.map((code) => ratio(code, 90));
    const readings = codes.map((code, index) => monthly(code, parts[index] ?? 0, 100));
    const workbook = tables(indicators, readings, {
      Constats: [
        ["Exercice", "Rubrique", "Nature", "Texte"],
        [2020, "Essentiel", "Point faible", "Taux de d1 : deux postes vacants"],
      ],
    });
    const { composition } = slideOf(workbook, "essential");
    const bad =
      composition.kind === "synthesis" ? composition.columns.find(({ tone }) => tone === "bad") : undefined;
    expect(bad?.items.map(spaced)).toEqual([
      "Taux de d1 : deux postes vacants",
      "Taux de f1 : 60 % pour 90 %",
    ]);
  });
});

describe("the green column of L'essentiel", () => {
  const codes = ["A1", "B1", "C1", "D1", "E1", "F1"];
  const six = tables(
    codes.map((code) => ratio(code, 90)),
    codes.map((code) => monthly(code, 95, 100)),
  );
  const words: Tables = {
    Constats: [
      ["Exercice", "Rubrique", "Nature", "Texte"],
      [2020, "Essentiel", "Point fort", "Un hall repeint"],
    ],
  };
  const green = (workbook: Tables) => {
    const { composition } = slideOf(workbook, "essential");
    const column = composition.kind === "synthesis" ? composition.columns[0] : undefined;
    return [0, 1].map((leftOut) => spaced(column?.moreText(leftOut) ?? ""));
  };

  it("counts the attained targets that it does not tell, staff's words apart", () => {
    expect(green(six)).toEqual(["et 5 autres cibles", ""]);
    expect(green({ ...six, ...words })).toEqual(["et 5 autres cibles", ""]);
  });
});

describe("missed targets", () => {
  it("gives a target as typed, and the decimals that the gap needs", () => {
    const workbook = tables(
      [...four(90), ratio("E1", 90), ratio("F1", 4.25)],
      [...readingsOfFour(95, 95, 95, 50), monthly("E1", 95, 100), monthly("F1", 424, 10_000)],
    );
    const words = slideWords(slideOf(workbook, "missed"));
    for (const told of ["4,24 %", "≥ 4,25 %", "−0,01 pt"]) expect(words).toContain(told);
    expect(slideWords(slideOf(workbook, "essential"))).toContain("Taux de f1 : 4,24 % pour 4,25 %");
  });

  it("names the one that is missed alone", () => {
    const workbook = tables(four(90), readingsOfFour(50, 95, 95, 95));
    expect(storyTitle(workbook, "missed")).toBe("Une cible manquée sur 4 : taux de a1");
  });

  it("names the smallest lack, in the words of what is counted", () => {
    const workbook = tables(
      [ratio("A1", 90, "T", ["appels pris à temps"]), ...four(90).slice(1)],
      [monthly("A1", 898, 1000, 4), ...readingsOfFour(0, 50, 95, 95).slice(1)],
    );
    expect(storyTitle(workbook, "missed")).toBe("2 cibles manquées sur 4, dont une à 8 appels près");
    expect(slideWords(slideOf(workbook, "missed"))).toContain("Il manque 8 appels pris à temps");
  });

  it("shows beside the panel as many of the worst as hold there whole, and the others after", () => {
    const codes = Array.from({ length: 8 }, (_, index) => `M${index}`);
    const long = (code: string) => [
      code,
      `Délai moyen d'instruction des demandes de titres de séjour, renouvellements compris, site ${code}`,
      ...ratio(code, 90).slice(2),
    ];
    const workbook = tables(
      codes.map(long),
      codes.map((code, index) => monthly(code, 40 + index, 100)),
    );
    expect(storyTitle(workbook, "missed")).toBe("8 cibles manquées sur 8 : les quatre plus grands écarts");
    const rowsOf = (key: string) => {
      const { composition } = slideOf(workbook, key);
      return composition.kind === "table" ? composition.rows.length : 0;
    };
    expect([rowsOf("missed"), rowsOf("missed-next")]).toEqual([4, 4]);
  });

  it("ranks by the part of the target, a target of 0 first, and cuts none", () => {
    const codes = Array.from({ length: 14 }, (_, index) => `M${index}`);
    const indicators = [...codes.map((code) => ratio(code, 90)), ["Z", "Refus", "T", "%", "Ratio", 0, "≤"]];
    const readings = [...codes.map((code, index) => monthly(code, 40 + index, 100)), monthly("Z", 1, 100)];
    const workbook = tables(indicators, readings);
    expect(storyTitle(workbook, "missed")).toBe("15 cibles manquées sur 15 : les six plus grands écarts");
    const labels = ["missed", "missed-next"].flatMap((key) => {
      const { composition } = slideOf(workbook, key);
      return composition.kind === "table"
        ? composition.rows.map(({ cells }) => cells[0]?.lines[0]?.[0]?.text)
        : [];
    });
    expect(labels).toEqual(["Refus", ...codes.map((code) => `Taux de ${code.toLowerCase()}`)]);
    const next = slideOf(workbook, "missed-next");
    expect(spaced(next.titleOf({ first: 0, end: 9, page: 0, pages: 1 }).text)).toBe(
      "Neuf cibles manquées de 41 à 50 %",
    );
  });

  it("does not make wait a complaint that was closed without an answer", () => {
    const closing = (...others: Table): Tables => ({
      Paramètres: settings(CLOSED),
      Indicateurs: [HEADER, ["REC3", "Réponses dans le délai", "Réclamations", "%", "Automatique", 100, "≥"]],
      Réclamations: [
        ["Reçue le", "Type", "Statut", "Répondue le"],
        ["04/03/2020", "Réclamation", "Classée", ""],
        ["05/03/2020", "Réclamation", "Classée", ""],
        ...others,
      ],
    });
    const workbook = closing(
      ["02/03/2020", "Réclamation", "Répondue", "30/06/2020"],
      ["03/03/2020", "Réclamation", "En cours", ""],
    );
    expect(slideWords(slideOf(workbook, "missed"))).toContain(
      "Une réponse hors délai, une en attente, deux classées sans date de réponse",
    );
    expect(storyTitle(workbook, "complaints")).toBe("Quatre réclamations en 2020 ; une sans réponse");
    expect(slideWords(slideOf(closing(), "missed"))).toContain(
      "Deux réclamations classées sans date de réponse",
    );
  });

  it("gives the cause that staff wrote, once, and leaves it out of the foot of the tables", () => {
    const workbook = tables(four(90), readingsOfFour(95, 95, 95, 50), {
      Constats: [
        ["Exercice", "Rubrique", "Nature", "Texte"],
        [2020, "Indicateurs", "Information", "Taux de d1 : deux postes vacants"],
        [2020, "Indicateurs", "Point faible", "la saisonnalité"],
      ],
    });
    expect(slideWords(slideOf(workbook, "missed"))).toContain("Taux de d1 : deux postes vacants");
    const table = slideWords(slideOf(workbook, "indicators"));
    expect(table).toContain("Point faible : La saisonnalité");
    expect(table.join("\n")).not.toContain("deux postes vacants");
  });
});

describe("tables and curves", () => {
  it("says that everything progresses only when each row does", () => {
    const all = tables(
      four(90),
      readingsOfFour(95, 95, 95, 95),
      history(["A1", 90], ["B1", 90], ["C1", 90], ["D1", 90]),
    );
    expect(storyTitle(all, "indicators")).toBe("Téléphone : les 4 cibles atteintes, et tout progresse");
    const some = tables(
      four(90),
      readingsOfFour(95, 95, 95, 95),
      history(["A1", 90], ["B1", 90], ["C1", 90]),
    );
    expect(storyTitle(some, "indicators")).toBe("Téléphone : les 4 cibles atteintes");
  });

  it("tells a decline of more than 10 points first", () => {
    const workbook = tables(four(90), readingsOfFour(95, 95, 70, 95), history(["A1", 90], ["C1", 85]));
    expect(storyTitle(workbook, "indicators")).toBe(
      "Taux de c1 : 15 points de moins ; taux de a1 : 5 points de plus",
    );
  });

  it("compares a half-year with nothing", () => {
    const workbook = {
      ...tables(four(90), readingsOfFour(95, 95, 70, 95), history(["A1", 90])),
      Paramètres: settings({ "Arrêté au": "30/06/2020" }),
    };
    const words = storyOf(workbook).slides.flatMap(slideWords).join("\n");
    expect(words).not.toMatch(/mieux\b(?! ;)|moins bien|Évolution|contre .* en 2019/u);
    expect(words).toContain("Année 2019");
    expect(words).toContain("(année 2019 : 90)");
  });

  it("labels no two months side by side, and names the suspended months in the legend where they hold in it", () => {
    const suspended = (...periods: Table): Tables => ({
      Suspensions: [["Début", "Fin", "Motif", "Périmètre"], ...periods],
    });
    const slideFor = (periods: Tables) =>
      slideOf(tables(four(90), readingsOfFour(95, 95, 70, 95), periods), "curves");
    const short = slideFor(suspended(["01/03/2020", "30/06/2020", "crise", ""]));
    expect(short.caveats.map(spaced).join()).toContain("gris : mars à juin, suivi suspendu");
    const long = slideFor(
      suspended(["01/04/2020", "30/09/2020", "crise", ""], ["01/12/2020", "31/12/2020", "travaux", ""]),
    );
    expect(long.caveats.map(spaced).join()).toMatch(/gris : suivi suspendu$/);
    if (long.composition.kind !== "curves") throw new Error("No curves.");
    const labelled = long.composition.curves[0]?.chart.points.flatMap(({ labelPlace }, month) =>
      labelPlace === null ? [] : [month],
    );
    // January and November: October begins again after the suspension, right beside the last one.
    expect(labelled).toEqual([0, 10]);
  });

  it("draws the curves that staff marked, else at most six with four readings", () => {
    const marked = four(90).map((indicator, index) => [
      ...indicator.slice(0, 7),
      "",
      "",
      index === 2 ? "Courbe" : "",
    ]);
    const { composition } = slideOf(tables(marked, readingsOfFour(95, 95, 70, 95)), "curves");
    expect(composition.kind === "curves" && composition.curves.map(({ name }) => name)).toEqual([
      "Taux de c1",
    ]);
    expect(
      slideKeys(
        tables(
          four(90),
          FOUR.map((code) => monthly(code, 9, 10, 3)),
        ),
      ),
    ).not.toContain("curves");
  });

  it("titles curves by quarters, and the strip of a year with few readings", () => {
    const rising = (code: string): Table =>
      Array.from({ length: 12 }, (_, index) => [`01/${index + 1}/2020`, code, 50 + index, 100]);
    expect(storyTitle(tables(four(90), FOUR.map(rising)), "curves")).toBe(
      "Du T1 au T4 2020, les quatre courbes s’améliorent",
    );
    const falling = (code: string): Table =>
      Array.from({ length: 12 }, (_, index) => [`01/${index + 1}/2020`, code, 90 - index, 100]);
    expect(storyTitle(tables(four(90), FOUR.map(falling)), "curves")).toBe(
      "Du T1 au T4 2020, aucune des quatre courbes ne s’améliore",
    );
    expect(storyTitle(tables(four(90), [rising("A1"), ...FOUR.slice(1).map(falling)]), "curves")).toBe(
      "Du T1 au T4 2020, 1 courbe sur 4 s’améliore",
    );
    expect(storyTitle(tables(four(90), [monthly("A1", 9, 10, 2)]), "coverage")).toBe(
      "Un indicateur relevé sur 4, deux mois au plus",
    );
  });

  it("draws a yearly target against the months cumulated", () => {
    const workbook = tables(
      [["N1", "Usagers accompagnés", "Accueil", "nombre", "Nombre", 120, "≥"]],
      [monthly("N1", 10, 0).map((row) => row.slice(0, 3))],
    );
    const { composition } = slideOf(workbook, "curves");
    const points = composition.kind === "curves" ? (composition.curves[0]?.chart.points ?? []) : [];
    expect(points.map(({ value }) => value)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120]);
    expect(points[0]?.target).toBe(120);
  });
});

describe("surveys", () => {
  const survey = (
    mode: string,
    item: string,
    satisfied: number,
    unsatisfied: number,
    campaign = "Enquête de juin",
  ) => [campaign, "20/06/2020", mode, item, satisfied, unsatisfied];
  const workbook = (...rows: Table): Tables => ({
    Paramètres: settings(CLOSED),
    Satisfaction: [["Campagne", "Fin", "Mode", "Item", "Satisfait", "Peu satisfait"], ...rows],
  });

  it.each([
    [
      "some under",
      workbook(survey("Papier", "Attente", 80, 20), survey("Papier", "Écoute", 95, 5)),
      "1 item sur 2 à 90 % ou plus ; le plus bas : attente, 80 %",
    ],
    [
      "none under",
      workbook(survey("Papier", "Attente", 90, 10), survey("Papier", "Écoute", 95, 5)),
      "Les 2 items à 90 % ou plus ; le plus bas : attente, 90 %",
    ],
    [
      "all under",
      workbook(survey("Papier", "Attente", 80, 20), survey("Papier", "Écoute", 85, 15)),
      "Aucun item à 90 % ou plus ; le plus bas : attente, 80 %",
    ],
  ])("titles: %s", (_name, tablesGiven, title) => {
    expect(storyTitle(tablesGiven, "satisfaction")).toBe(title);
  });

  it("pools the modes of a survey, then tells them side by side", () => {
    const two = workbook(survey("Papier", "Attente", 80, 20), survey("En ligne", "Attente", 60, 40));
    expect(storyTitle(two, "satisfaction")).toContain("Attente : 70 %");
    expect(slideOf(two, "satisfaction").caveats).toEqual(["Enquête de juin, sur papier et en ligne"]);
    expect(storyTitle(two, "surveys")).toBe("200 réponses : 1 item sous 90 % partout");
  });

  it("keeps apart two surveys of one name by their year", () => {
    const tablesGiven = workbook(survey("Papier", "Attente", 80, 20), [
      "Enquête de juin",
      "20/06/2019",
      "Papier",
      "Attente",
      50,
      50,
    ]);
    const { composition } = slideOf(tablesGiven, "satisfaction");
    expect(composition.kind === "bars" && composition.bars[0]?.previousYear).toBe(50);
  });

  it("has a sole main reason beside the bars where it holds, on its own page where it does not", () => {
    const withReason = (text: string): Tables => ({
      ...workbook(survey("Papier", "Attente", 80, 20), survey("Papier", "Écoute", 95, 5)),
      Constats: [
        ["Exercice", "Rubrique", "Nature", "Texte"],
        [2020, "Satisfaction", "Motif principal", text],
      ],
    });
    const short = withReason("Attente : peu d’agents. Ouvrir un guichet.");
    expect(slideKeys(short)).not.toContain("reasons");
    expect(slideWords(slideOf(short, "satisfaction"))).toEqual(
      expect.arrayContaining(["Réclamation principale : attente", "Peu d’agents.", "→ Ouvrir un guichet."]),
    );
    expect(slideOf(short, "satisfaction").notes.join("\n")).toContain("20\u00a0usagers sur\u00a0100");
    const long = withReason(`Attente : ${"une raison longue à dire, ".repeat(40)}. Ouvrir un guichet.`);
    expect(storyTitle(long, "reasons")).toBe("Une réclamation principale : attente");
  });

  it("splits a main reason into its figure, its words and its orientation", () => {
    const tablesGiven = {
      ...workbook(survey("Papier", "Attente", 80, 20)),
      Constats: [
        ["Exercice", "Rubrique", "Nature", "Texte"],
        [2020, "Satisfaction", "Motif principal", "Attente : peu d’agents. Ouvrir un guichet."],
        [2020, "Satisfaction", "Motif principal", "Horaires : ouvrir le samedi"],
      ],
    };
    const slide = slideOf(tablesGiven, "reasons");
    expect(titleOf(slide)).toBe("Deux réclamations principales, une orientation pour chacune");
    expect(slide.composition.kind === "reasons" && slide.composition.reasons).toMatchObject([
      {
        name: "Attente",
        text: "Peu d’agents.",
        orientation: "Ouvrir un guichet.",
        figure: { value: "80", tone: "bad" },
      },
      { name: "Horaires", text: "", orientation: "Ouvrir le samedi", figure: null },
    ]);
  });
});

describe("trainings and dates", () => {
  const agents: Table = [
    ["Agent", "Accueil du public"],
    ["Agent A", "Oui"],
    ["Agent B", "Oui"],
    ["Agent C", "Oui"],
  ];
  const trained = (...rows: Table): Tables => ({
    Paramètres: settings(CLOSED),
    Agents: agents,
    Formations: [["Formation", "Date", "Agent"], ...rows],
  });

  it("keeps never trained, overdue and due next year apart", () => {
    const workbook = trained(["F", "01/03/2015", "Agent A"], ["F", "01/06/2017", "Agent B"]);
    expect(storyTitle(workbook, "trainings")).toBe(
      "1 agent d’accueil sur 3 à jour, une formation en retard, un agent sans formation connue",
    );
    const words = slideWords(slideOf(workbook, "trainings"));
    expect(words).toEqual(
      expect.arrayContaining([
        "en retard",
        "échue le 1er mars 2019",
        "à renouveler en 2021",
        "sans formation connue",
      ]),
    );
  });

  it("says when all are up to date", () => {
    const workbook = trained(...["A", "B", "C"].map((name) => ["F", "01/03/2020", `Agent ${name}`]));
    expect(storyTitle(workbook, "trainings")).toBe("Les 3 agents d’accueil à jour");
  });

  it("tells what is over, what comes and the audit", () => {
    const workbook = {
      ...trained(
        ["F", "01/03/2015", "Agent A"],
        ["F", "01/02/2017", "Agent B"],
        ["F", "01/03/2020", "Agent C"],
      ),
      Paramètres: settings({ ...CLOSED, "Prochain audit": "T4 2021" }),
    };
    expect(storyTitle(workbook, "deadlines")).toBe(
      "Une échéance dépassée, une d’ici le 31 mars 2021, audit au T4 2021",
    );
    const later = { Paramètres: settings({ ...CLOSED, "Prochain audit": "T4 2021" }) };
    expect(storyTitle(later, "deadlines")).toBe("Prochaine date : audit de renouvellement, T4 2021");
    expect(slideKeys({ Paramètres: settings(CLOSED) })).not.toContain("deadlines");
  });

  it("lists what is missing, and asks for it in the agenda", () => {
    const words = slideWords(slideOf({ Paramètres: settings(CLOSED) }, "missing"));
    expect(words).toEqual(
      expect.arrayContaining([
        "Enquête de satisfaction",
        "Plan d’actions",
        "L’ouvrir en séance",
        "Rappels Qual-e-Pref",
      ]),
    );
    expect(storyTitle({ Paramètres: settings(CLOSED) }, "agenda")).toBe(
      "Ordre du jour : aucune section renseignée sur sept",
    );
    const planned = {
      Paramètres: settings(CLOSED),
      "Plan d'actions": [
        ["N°", "Action", "Statut"],
        ["1", "Ouvrir le samedi", "À valider"],
      ],
    };
    expect(storyTitle(planned, "agenda")).toBe("Ordre du jour : une section renseignée sur sept");
  });

  it("counts readings in letters up to neuf, all in digits beyond", () => {
    const read = (count: number, whole: number) =>
      tables(
        Array.from({ length: count + whole }, (_, index) => ratio(`A${index}`, 90)),
        Array.from({ length: whole }, (_, index) => monthly(`A${index}`, 50, 100, 2)),
      );
    expect(slideWords(slideOf(read(8, 2), "missing"))).toContain(
      "Relevés : huit indicateurs sans valeur, deux incomplets",
    );
    expect(slideWords(slideOf(read(10, 1), "missing"))).toContain(
      "Relevés : 10 indicateurs sans valeur, 1 incomplet",
    );
  });

  it("asks for no reading where no indicator is fed by hand", () => {
    const automatic = [["REC1", "Réclamations reçues", "Réclamations", "nombre", "Automatique", "", ""]];
    expect(slideWords(slideOf(tables(automatic, []), "missing"))).not.toContain("Relevés");
  });

  it("counts documents as DOC1 does, on the day of that count", () => {
    const documents = (...verified: readonly string[]): Tables => ({
      Paramètres: settings({ "Arrêté au": "31/01/2021", "Vérification des documents (mois)": 6 }),
      Indicateurs: [HEADER, ["DOC1", "Documents vérifiés", "Pilotage", "%", "Automatique", 100, "≥"]],
      Documents: [["Titre", "Vérifié le"], ...verified.map((day, index) => [`Document ${index}`, day])],
    });
    // Verified on 30 June, within six months of 31 December by its month's last day, and so not due before.
    const tablesGiven = documents("30/06/2020", "01/02/2020", "01/03/2020", "02/05/2020");
    expect(slideWords(slideOf(tablesGiven, "missed"))).toContain("3 documents à vérifier au 31 décembre");
  });

  it("keeps seven points and the expected lines with their pages", () => {
    const workbook = {
      Paramètres: settings(CLOSED),
      "Plan d'actions": [
        ["N°", "Action", "Statut"],
        ["1", "a", "À valider"],
      ],
    };
    expect(slideWords(slideOf(workbook, "agenda"))).toContain(
      "Valider une action pour 2021 et fixer son échéance (page 4)",
    );
  });
});
