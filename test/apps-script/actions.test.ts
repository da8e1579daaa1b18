// The actions of the built add-on over the stand-in: results, calls, what the user sees.
import { beforeAll, describe, expect, it } from "vitest";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { day, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { GoogleError } from "../../local/google/google-error.ts";
import { VERSION } from "../../shared/version.ts";
import { DEFAULT_CATALOGUE } from "../../shared/workbook/catalogue.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

const COMPUTED_CALLS = ["spreadsheets.get", "spreadsheets.values.batchGet", "spreadsheets.batchUpdate"];

const YEAR_2020: ExampleWorkbook = {
  settings: { department: "Sous-préfecture de X", year: 2020, closedOn: day("31/12/2020") },
  rows: {
    readings: [
      { month: day("01/01/2020"), code: "TEL1", numerator: 812, denominator: 870 },
      { month: day("01/02/2020"), code: "TEL1", numerator: 880, denominator: 1000 },
    ],
    history: [{ year: 2019, code: "TEL1", value: 91.4 }],
  },
};

let code = "";
beforeAll(() => {
  code = builtBundle();
});

/** A prepared workbook, filled. */
function preparedAddOn(example = YEAR_2020, parts: Parameters<typeof openAddOn>[1] = {}) {
  const addOn = openAddOn(code, parts);
  addOn.run("preparerLeClasseur");
  addOn.fill(example);
  addOn.newCalls();
  addOn.events.splice(0);
  return addOn;
}

describe("Préparer le classeur", () => {
  it("takes two reads and one write, then none when nothing lacks", () => {
    const addOn = openAddOn(code);
    expect(addOn.run("preparerLeClasseur")).toMatchObject({ appels: { lectures: 2, ecritures: 1 } });
    expect(addOn.newCalls()).toEqual(["spreadsheets.get", "spreadsheets.get", "spreadsheets.batchUpdate"]);
    const before = addOn.version();
    expect(addOn.run("preparerLeClasseur")).toMatchObject({
      ongletsCrees: [],
      appels: { lectures: 2, ecritures: 0 },
    });
    expect(addOn.version()).toBe(before);
    expect(addOn.events.at(-1)).toMatchObject({
      kind: "dialog",
      html: expect.stringContaining("Le classeur est complet"),
    });
  });
});

describe("Calculer les taux", () => {
  it("takes two reads and one write, and gives what it wrote", () => {
    const addOn = preparedAddOn();
    const result = addOn.run("calculerLesTaux");
    expect(addOn.newCalls()).toEqual(COMPUTED_CALLS);
    expect(result).toMatchObject({
      exercice: 2020,
      arreteAu: "2020-12-31",
      appels: { lectures: 2, ecritures: 1 },
    });
    expect(result).toHaveProperty("taux.0", {
      code: "TEL1",
      unite: "%",
      t1: (100 * 1692) / 1870,
      t2: null,
      t3: null,
      t4: null,
      exercice: (100 * 1692) / 1870,
      n1: 91.4,
      evolution: (100 * 1692) / 1870 - 91.4,
      cible: 85,
      atteinte: true,
      effectif: 1870,
      couverture: { pas: "mois", couverts: 2, attendus: 12, suspendus: 0 },
      detail: expect.any(String),
    });
    expect(addOn.read("'Taux'!A2:E2")).toEqual([
      ["TEL1", "Taux d'appels décrochés par un agent", "Téléphone", "%", (100 * 1692) / 1870],
    ]);
    expect(addOn.readShown("'Taux'!I2:N2")).toEqual([
      ["90,5\u00a0%", "91,4\u00a0%", "-0,9\u00a0pt", "85\u00a0%", "Oui", "1 870"].map((shown) =>
        shown === "1 870" ? expect.stringMatching(/^1\s870$/) : shown,
      ),
    ]);
  });

  it("shows its progress and its end", () => {
    const addOn = preparedAddOn();
    addOn.run("calculerLesTaux");
    expect(addOn.events.map(({ kind }) => kind)).toEqual(["toast", "toast", "dialog"]);
    expect(addOn.events.at(-1)).toMatchObject({
      title: "Calculer les taux",
      html: expect.stringContaining("Exercice 2020, arrêté au 31 décembre 2020"),
    });
  });

  it("clears the rows of a former computation", () => {
    const addOn = preparedAddOn();
    addOn.write(
      "'Taux'!A2:P60",
      Array.from({ length: 59 }, () => Array.from({ length: 16 }, () => "ancien")),
    );
    addOn.write(
      "'Alertes'!A2:E9",
      Array.from({ length: 8 }, () => Array.from({ length: 5 }, () => "ancien")),
    );
    addOn.run("calculerLesTaux");
    expect(JSON.stringify([addOn.read("'Taux'!A1:P100"), addOn.read("'Alertes'!A1:E100")])).not.toContain(
      "ancien",
    );
  });

  it("finds moved columns by header and leaves the staff's own", () => {
    const addOn = preparedAddOn();
    const sheetId = addOn.sheetId("Taux");
    addOn.update([
      { insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } } },
      {
        moveDimension: {
          source: { sheetId, dimension: "COLUMNS", startIndex: 13, endIndex: 14 },
          destinationIndex: 1,
        },
      },
    ]);
    addOn.write("'Taux'!A1:A2", [["Mes notes"], ["à garder"]]);
    addOn.run("calculerLesTaux");
    expect(addOn.read("'Taux'!A1:C2")).toEqual([
      ["Mes notes", "Atteinte", "Code"],
      ["à garder", "Oui", "TEL1"],
    ]);
  });

  it("enlarges a tab that is too short for its rows", () => {
    const addOn = preparedAddOn();
    const properties = { sheetId: addOn.sheetId("Taux"), gridProperties: { rowCount: 5 } };
    addOn.update([{ updateSheetProperties: { properties, fields: "gridProperties.rowCount" } }]);
    addOn.run("calculerLesTaux");
    const lastRow = DEFAULT_CATALOGUE.length + 1;
    expect(addOn.read(`'Taux'!A${lastRow}:A`)).toEqual([["CLU1"]]);
  });

  it("makes the result tabs anew when they were deleted, in the same write", () => {
    const addOn = preparedAddOn();
    addOn.update(["Taux", "Alertes"].map((title) => ({ deleteSheet: { sheetId: addOn.sheetId(title) } })));
    expect(addOn.run("calculerLesTaux")).toMatchObject({ exercice: 2020 });
    expect(addOn.newCalls().filter((method) => method.endsWith("batchUpdate"))).toHaveLength(1);
    expect(addOn.read("'Taux'!A1:A2")).toEqual([["Code"], ["TEL1"]]);
    expect(addOn.read("'Alertes'!A1:B1")).toEqual([["Gravité", "Onglet"]]);
  });

  it("gives its headers to a result tab that has none", () => {
    const addOn = preparedAddOn();
    addOn.update([
      { updateCells: { range: { sheetId: addOn.sheetId("Alertes") }, fields: "userEnteredValue" } },
    ]);
    addOn.run("calculerLesTaux");
    expect(addOn.read("'Alertes'!A1:E1")).toEqual([["Gravité", "Onglet", "Ligne", "Message", "Échéance"]]);
  });

  it.each([
    [
      "an empty Exercice",
      (addOn: ReturnType<typeof preparedAddOn>) => addOn.write("'Paramètres'!B3", [[""]]),
    ],
    [
      "missing tabs",
      (addOn: ReturnType<typeof preparedAddOn>) =>
        addOn.update(
          ["Relevés", "Constats"].map((title) => ({ deleteSheet: { sheetId: addOn.sheetId(title) } })),
        ),
    ],
    [
      "a missing header",
      (addOn: ReturnType<typeof preparedAddOn>) => addOn.write("'Relevés'!B1", [["Kode"]]),
    ],
    [
      "a repeated header",
      (addOn: ReturnType<typeof preparedAddOn>) => addOn.write("'Relevés'!F1", [[" mois "]]),
    ],
    [
      "a header missing in Taux",
      (addOn: ReturnType<typeof preparedAddOn>) => addOn.write("'Taux'!A1", [["X"]]),
    ],
  ])("writes nothing with %s, and says why", (_fault, breakWorkbook) => {
    const addOn = preparedAddOn();
    breakWorkbook(addOn);
    const before = addOn.version();
    const result = addOn.run("calculerLesTaux");
    expect(addOn.version()).toBe(before);
    expect(result).toMatchObject({ exercice: null, arreteAu: null, taux: [], appels: { ecritures: 0 } });
    expect(result).toHaveProperty("alertes.0.gravite", "Bloquant");
    expect(addOn.events.at(-1)).toMatchObject({
      kind: "dialog",
      html: expect.stringContaining("Rien n’a été calculé ni écrit"),
    });
  });

  it("names all missing tabs at once", () => {
    const addOn = preparedAddOn();
    addOn.update(
      ["Relevés", "Constats"].map((title) => ({ deleteSheet: { sheetId: addOn.sheetId(title) } })),
    );
    expect(addOn.run("calculerLesTaux")).toMatchObject({
      alertes: [{ onglet: "Relevés" }, { onglet: "Constats" }],
    });
  });

  it("says that a new spreadsheet is to be prepared", () => {
    const addOn = openAddOn(code);
    const result = addOn.run("calculerLesTaux");
    expect(JSON.stringify(result)).toContain("Préparer le classeur");
  });
});

describe("Générer la revue", () => {
  const REVIEW_CALLS = [
    "spreadsheets.get",
    "spreadsheets.values.batchGet",
    "spreadsheets.batchUpdate",
    "presentations.create",
    "presentations.batchUpdate",
    "presentations.get",
    "presentations.batchUpdate",
  ];

  it("takes seven calls and gives the deck's link", () => {
    const addOn = preparedAddOn();
    const result = addOn.run("genererLaRevue");
    expect(addOn.newCalls()).toEqual(REVIEW_CALLS);
    const [deck] = addOn.google.presentations.all();
    expect(result).toMatchObject({
      titre: "Revue qualité 2020 — Sous-préfecture de X",
      presentation: { identifiant: deck?.presentationId },
      appels: { lectures: 3, ecritures: 4, methodes: REVIEW_CALLS },
    });
    expect(addOn.events.at(-1)).toMatchObject({
      kind: "dialog",
      html: expect.stringContaining(`https://docs.google.com/presentation/d/${deck?.presentationId}/edit`),
    });
    expect(addOn.read("'Taux'!A2")).toEqual([["TEL1"]]);
  });

  it("puts the charts' data in the year's hidden tab, and draws them over it on the dashboard", () => {
    const addOn = preparedAddOn(AIX_2020);
    addOn.run("genererLaRevue");
    expect(addOn.newCalls()).toEqual(REVIEW_CALLS);
    expect(addOn.read("'Données 2020'!A1:A2")).toEqual([["Bloc"], [expect.any(String)]]);
    const drawn = (title: string) =>
      addOn.version()?.sheets.find(({ properties }) => properties.title === title)?.charts.length ?? 0;
    expect(drawn("Données 2020")).toBeGreaterThan(3);
    expect(drawn("Tableau de bord")).toBeGreaterThan(0);
  });

  it("keeps the charts' ids from one review to the next", () => {
    const addOn = preparedAddOn(AIX_2020);
    const chartIds = () =>
      addOn.version()?.sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId));
    addOn.run("genererLaRevue");
    const first = chartIds();
    addOn.run("faireLaRevue", { mode: "new", takesOurs: [], token: "suite" });
    expect(first?.length).toBeGreaterThan(0);
    expect(chartIds()).toEqual(first);
    expect(addOn.google.presentations.all()).toHaveLength(2);
  });

  it("makes no deck from a blocked workbook", () => {
    const addOn = preparedAddOn();
    addOn.write("'Paramètres'!B2", [[""]]);
    const before = addOn.version();
    expect(addOn.run("genererLaRevue")).toMatchObject({
      titre: null,
      presentation: null,
      alertes: [{ gravite: "Bloquant" }],
      appels: { lectures: 2, ecritures: 0 },
    });
    expect(addOn.google.presentations.all()).toEqual([]);
    expect(addOn.version()).toBe(before);
  });
});

describe("every action", () => {
  it("stops when another holds the document", () => {
    const addOn = openAddOn(code, { isLockTaken: () => true });
    expect(addOn.run("calculerLesTaux")).toEqual({
      erreur: { message: expect.stringContaining("Une autre action"), pile: null },
    });
    expect(addOn.newCalls()).toEqual([]);
    expect(addOn.events).toEqual([
      {
        kind: "alert",
        title: "Calculer les taux",
        message: expect.stringContaining("Attendez"),
        buttons: "OK",
      },
    ]);
  });

  it.each([
    ["RESOURCE_EXHAUSTED", "Attendez une minute"],
    ["PERMISSION_DENIED", "demandez l’accès à son propriétaire"],
    ["NOT_FOUND", "Rouvrez le classeur"],
    ["UNAVAILABLE", "Attendez une minute"],
  ] as const)("words Google's %s in French with a remedy", (status, remedy) => {
    const services = {
      call: () => {
        throw new GoogleError(status, "English words");
      },
    };
    const addOn = openAddOn(code, { services });
    expect(addOn.run("controlerLesDonnees")).toEqual({
      erreur: { message: expect.stringContaining(remedy), pile: null },
    });
  });

  it("hides the stack of a bug from the user, and keeps it for the log", () => {
    const services = { call: () => ({ sheets: "not a list" }) };
    const addOn = openAddOn(code, { services });
    const result = addOn.run("calculerLesTaux");
    expect(result).toMatchObject({ erreur: { message: expect.stringContaining("erreur imprévue") } });
    expect(addOn.logs).toHaveLength(1);
    expect(addOn.logs[0]).toContain("Code.js");
    expect(addOn.logs[0]).toContain(`Revue Qualité ${VERSION}`);
    expect(addOn.events.at(-1)).toMatchObject({
      kind: "alert",
      message: expect.not.stringContaining("Code.js"),
    });
  });

  it("shows the help without any call", () => {
    const addOn = openAddOn(code);
    addOn.run("afficherAide");
    expect(addOn.newCalls()).toEqual([]);
    expect(addOn.events).toEqual([
      expect.objectContaining({
        kind: "dialog",
        title: "Aide",
        html: expect.stringContaining("Générer la revue"),
      }),
    ]);
    expect(addOn.events[0]).toMatchObject({ html: expect.stringContaining(`version ${VERSION}`) });
  });
});

describe("Contrôler les données", () => {
  const complaint = (receivedOn: string, reference?: string) => ({
    ...(reference === undefined ? {} : { reference }),
    receivedOn: day(receivedOn),
    type: "Réclamation",
  });
  const withComplaints: ExampleWorkbook = {
    settings: YEAR_2020.settings,
    rows: {
      complaints: [
        complaint("14/02/2020"),
        complaint("03/01/2020"),
        complaint("05/01/2020", "2020-0007"),
        complaint("05/01/2020", "RQ-20-XK7P"),
        complaint("05/12/2019"),
      ],
    },
  };

  it("refreshes Alertes and touches nothing else when the user declines", () => {
    const addOn = preparedAddOn(withComplaints);
    const result = addOn.run("controlerLesDonnees");
    expect(addOn.newCalls()).toEqual(COMPUTED_CALLS);
    expect(result).toMatchObject({ exercice: 2020, references: [] });
    expect(addOn.events).toContainEqual(
      expect.objectContaining({ kind: "alert", buttons: "YES_NO", message: expect.stringMatching(/^3\s/) }),
    );
    expect(addOn.read("'Réclamations'!A2:A6")).toEqual([[], [], ["2020-0007"], ["RQ-20-XK7P"]]);
  });

  it("numbers by year and day of receipt when the user agrees", () => {
    const addOn = preparedAddOn(withComplaints, { answerAlert: () => "YES" });
    expect(addOn.run("controlerLesDonnees")).toMatchObject({
      references: [
        { ligne: 6, reference: "2019-0001" },
        { ligne: 3, reference: "2020-0008" },
        { ligne: 2, reference: "2020-0009" },
      ],
    });
    expect(addOn.read("'Réclamations'!A2:A6")).toEqual([
      ["2020-0009"],
      ["2020-0008"],
      ["2020-0007"],
      ["RQ-20-XK7P"],
      ["2019-0001"],
    ]);
    addOn.events.splice(0);
    addOn.run("controlerLesDonnees");
    expect(addOn.events.filter(({ kind }) => kind === "alert")).toEqual([]);
  });

  it("numbers nothing when another action began while it asked", () => {
    let isAsking = false;
    const addOn = preparedAddOn(withComplaints, {
      answerAlert: ({ buttons }) => {
        isAsking = buttons === "YES_NO";
        return "YES";
      },
      isLockTaken: () => isAsking,
    });
    const before = addOn.read("'Réclamations'!A2:A6");
    expect(addOn.run("controlerLesDonnees")).toEqual({
      erreur: { message: expect.stringContaining("Votre réponse n’a rien changé"), pile: null },
    });
    // The alerts were written before the question; nothing was read nor written after it.
    expect(addOn.newCalls()).toEqual(COMPUTED_CALLS);
    expect(addOn.read("'Réclamations'!A2:A6")).toEqual(before);
  });

  it("escapes what staff typed in its dialog", () => {
    const addOn = preparedAddOn({
      settings: YEAR_2020.settings,
      rows: { readings: [{ month: day("01/01/2020"), code: "<img src=x>", numerator: 1, denominator: 1 }] },
    });
    addOn.run("controlerLesDonnees");
    const dialog = addOn.events.at(-1);
    // Its words travel as JSON, where no tag can begin.
    expect(dialog).toMatchObject({ kind: "dialog", html: expect.stringContaining("\\u003cimg src=x>") });
    expect(dialog).toMatchObject({ html: expect.not.stringMatching(/<img/i) });
  });
});
