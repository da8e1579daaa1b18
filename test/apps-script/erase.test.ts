// *Effacer les données personnelles échues*, as the built bundle runs it: preview, consent, what is left.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { day, type ExampleRow, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

type Complaint = ExampleRow<"complaints">;
type AddOn = ReturnType<typeof openAddOn>;

const READS = ["spreadsheets.get", "spreadsheets.values.batchGet"];
const PERSONAL = {
  subject: "Objet privé",
  message: "Message privé",
  name: "Nom privé",
  email: "prive@example.org",
  phone: "0102030405",
};
const SETTINGS = { department: "Sous-préfecture de X", year: 2020, closedOn: day("31/12/2020") };

const complaint = (reference: string, answeredOn: string, others: Complaint = {}): Complaint => ({
  reference,
  receivedOn: day("05/01/2019"),
  type: "Réclamation",
  agent: "Agent A",
  status: "Répondue",
  ...(answeredOn === "" ? {} : { answeredOn: day(answeredOn) }),
  ...PERSONAL,
  ...others,
});

const COMPLAINTS = [
  complaint("2019-0001", "10/01/2019"),
  complaint("2019-0002", "10/12/2020"),
  complaint("2019-0003", "", { status: "Classée" }),
  complaint("2019-0004", "", { status: "En cours" }),
  complaint("2019-0005", "14/01/2020", { status: "Hors périmètre" }),
];

let code = "";
beforeAll(() => {
  code = builtBundle();
});

/** A prepared workbook with complaints; the question is answered by `answer`, once the workbook is open. */
function addOnWith(
  complaints: readonly Complaint[] = COMPLAINTS,
  answer: (addOn: AddOn) => "YES" | "NO" = () => "YES",
  settings: ExampleWorkbook["settings"] = {},
): AddOn {
  const opened: AddOn[] = [];
  const addOn = openAddOn(code, {
    answerAlert: ({ buttons }) => (buttons === "OK" ? "OK" : (opened.map(answer)[0] ?? "NO")),
  });
  opened.push(addOn);
  addOn.run("preparerLeClasseur");
  addOn.fill({ settings: { ...SETTINGS, ...settings }, rows: { complaints } });
  addOn.newCalls();
  addOn.events.splice(0);
  return addOn;
}

const erase = (addOn: AddOn): unknown => addOn.run("effacerLesDonneesPersonnelles");
const question = ({ events }: AddOn): string =>
  events.flatMap((event) =>
    event.kind === "alert" && event.buttons === "YES_NO" ? [event.message] : [],
  )[0] ?? "";
const dialog = ({ events }: AddOn): string =>
  events.flatMap((event) => (event.kind === "dialog" ? [event.html] : []))[0] ?? "";
/** The references of the rows that hold something personal. */
const personalReferences = (addOn: AddOn): unknown[] => {
  const rows: unknown = addOn.read("'Réclamations'!A2:W30");
  if (!Array.isArray(rows)) return [];
  return rows.filter((row) => /priv|01020/.test(JSON.stringify(row))).map((row: unknown[]) => row[0]);
};

describe("Effacer les données personnelles échues", () => {
  it("names what is due by reference and date, then erases it, in three reads and one write", () => {
    const addOn = addOnWith();
    expect(erase(addOn)).toMatchObject({
      conservationMois: 12,
      effacees: [
        { ligne: 2, reference: "2019-0001", close: "2019-01-10" },
        { ligne: 6, reference: "2019-0005", close: "2020-01-14" },
      ],
      alertes: [{ gravite: "Anomalie", onglet: "Réclamations", ligne: 4 }],
      appels: { lectures: 3, ecritures: 1 },
    });
    expect(addOn.newCalls()).toEqual([...READS, "spreadsheets.values.batchGet", "spreadsheets.batchUpdate"]);
    expect(question(addOn)).toContain("2019-0001 (ligne 2), close le 10/01/2019");
    expect(question(addOn)).toMatch(/12 mois \(réglage/);
    expect(question(addOn)).toMatch(/1\s*autre ligne close sans date/);
    expect(question(addOn) + dialog(addOn)).not.toMatch(/priv|01020/);
    expect(dialog(addOn)).toContain("Historique des versions");
    expect(personalReferences(addOn)).toEqual(["2019-0002", "2019-0003", "2019-0004"]);
    expect(addOn.readShown("'Réclamations'!W2:W6")).toEqual([["15/01/2021"], [], [], [], ["15/01/2021"]]);
    expect(addOn.read("'Réclamations'!A2:R2")).toEqual([
      ["2019-0001", 43_470, "Réclamation", ...Array(11).fill(""), "Répondue", 43_475, "Agent A"],
    ]);
  });

  it("has nothing left to do the second time", () => {
    const addOn = addOnWith();
    erase(addOn);
    addOn.newCalls();
    addOn.events.splice(0);
    const before = addOn.version();
    expect(erase(addOn)).toMatchObject({ echues: [], effacees: [], appels: { lectures: 2, ecritures: 0 } });
    expect(addOn.version()).toBe(before);
    expect(question(addOn)).toBe("");
    expect(dialog(addOn)).toContain("Aucune donnée personnelle n’est échue");
  });

  it("writes nothing when the user declines", () => {
    const addOn = addOnWith(COMPLAINTS, () => "NO");
    const before = addOn.version();
    expect(erase(addOn)).toMatchObject({ echues: [{ ligne: 2 }, { ligne: 6 }], effacees: [] });
    expect(addOn.version()).toBe(before);
    expect(addOn.newCalls()).toEqual(READS);
    expect(dialog(addOn)).toContain("Rien n’a été effacé");
  });

  it("takes as few calls for thousands of rows", () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      complaint(`R${index}`, index % 3 === 0 ? "10/12/2020" : "10/01/2019"),
    );
    const addOn = addOnWith();
    addOn.update([
      { appendDimension: { sheetId: addOn.sheetId("Réclamations"), dimension: "ROWS", length: 3000 } },
    ]);
    addOn.fill({ settings: {}, rows: { complaints: many } });
    addOn.newCalls();
    expect(erase(addOn)).toMatchObject({ appels: { lectures: 3, ecritures: 1 } });
    expect(addOn.newCalls()).toHaveLength(4);
    expect(question(addOn)).toMatch(/… et 1\s988\sautres/);
    expect(question(addOn).length).toBeLessThan(1500);
    expect(addOn.read("'Réclamations'!J2:J3001")).toEqual(
      many.flatMap((_, index) => (index % 3 === 0 ? [["0102030405"]] : [[]])).slice(0, 2998),
    );
  });

  it("follows the setting", () => {
    const addOn = addOnWith(COMPLAINTS, () => "YES", { personalDataRetentionMonths: 24 });
    expect(erase(addOn)).toMatchObject({ conservationMois: 24, effacees: [{ reference: "2019-0001" }] });
  });

  it.each([
    ["an empty value", [["Conservation des données personnelles (mois)", ""]]],
    ["no such key", [["", ""]]],
  ])("says that the default counts with %s", (_case, row) => {
    const addOn = addOnWith();
    addOn.write("'Paramètres'!A23:B23", row);
    expect(erase(addOn)).toMatchObject({ conservationMois: 12 });
    expect(question(addOn)).toMatch(/12 mois \(durée par défaut/);
  });

  it.each([0, -3, 1.5, "36 mois", "#REF!"])("erases nothing with a retention of %s", (value) => {
    const addOn = addOnWith(COMPLAINTS, () => "YES", { personalDataRetentionMonths: value });
    const before = addOn.version();
    expect(erase(addOn)).toMatchObject({
      conservationMois: null,
      alertes: [{ gravite: "Bloquant", onglet: "Paramètres", ligne: expect.any(Number) }],
    });
    expect(addOn.version()).toBe(before);
    expect(question(addOn)).toBe("");
  });

  it("needs no Service nor Exercice, and no other tab", () => {
    const addOn = addOnWith();
    addOn.write("'Paramètres'!B2:B3", [[""], [""]]);
    addOn.update(["Relevés", "Taux"].map((title) => ({ deleteSheet: { sheetId: addOn.sheetId(title) } })));
    expect(erase(addOn)).toMatchObject({ effacees: [{ ligne: 2 }, { ligne: 6 }] });
  });

  it("clears formulas, notes and links of the personal cells, and keeps the notes of others", () => {
    const addOn = addOnWith();
    const sheetId = addOn.sheetId("Réclamations");
    const cell = (columnIndex: number, values: unknown, fields: string) => ({
      updateCells: { start: { sheetId, rowIndex: 1, columnIndex }, rows: [{ values: [values] }], fields },
    });
    addOn.update([
      cell(
        7,
        { userEnteredValue: { formulaValue: '="Nom "&"privé"' }, note: "Voisine" },
        "userEnteredValue,note",
      ),
      cell(
        8,
        { userEnteredFormat: { textFormat: { bold: true, link: { uri: "mailto:prive@example.org" } } } },
        "userEnteredFormat.textFormat",
      ),
      cell(13, { note: "à garder" }, "note"),
    ]);
    erase(addOn);
    const row = addOn.version()?.sheets.find(({ properties }) => properties.sheetId === sheetId)?.rows[1];
    expect(JSON.stringify(row)).not.toMatch(/priv|Voisine|mailto/i);
    expect(row?.[8]?.format?.textFormat?.bold).toBe(true);
    expect(row?.[13]?.note).toBe("à garder");
  });

  it("finds columns that staff moved, and leaves their own", () => {
    const addOn = addOnWith();
    const sheetId = addOn.sheetId("Réclamations");
    addOn.update([
      { insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } } },
      {
        moveDimension: {
          source: { sheetId, dimension: "COLUMNS", startIndex: 7, endIndex: 8 },
          destinationIndex: 1,
        },
      },
    ]);
    addOn.write("'Réclamations'!A1:A2", [["Mes notes"], ["à garder"]]);
    erase(addOn);
    expect(addOn.read("'Réclamations'!A1:C2")).toEqual([
      ["Mes notes", "Message", "Référence"],
      ["à garder", "", "2019-0001"],
    ]);
  });
});

describe("Commentaire in Avis", () => {
  const OPINIONS = [
    ["2019-0001", 43_500, "Oui", "Mots privés un"],
    ["2019-0002", 43_500, "Non", "Mots d’une ligne ouverte"],
    [" 2019‑0009\u00a0", 43_500, "Oui", "Mots privés indésirables"],
    ["", 43_500, "Oui", "Mots sans référence"],
    ["2019-0001", 43_600, "Non", "Mots privés deux"],
  ];
  const JUNK = complaint("2019‑0009", "", { status: "Indésirable" });
  const withOpinions = (answer: (addOn: AddOn) => "YES" | "NO" = () => "YES") => {
    const addOn = addOnWith([...COMPLAINTS, JUNK], (open) => answer(open));
    addOn.write("'Avis'!A2:D6", OPINIONS);
    return addOn;
  };
  const commentsOf = (addOn: AddOn) => addOn.read("'Avis'!D2:D7");

  it("goes with the rows of the same reference, closed and Indésirable alike; its row and the others stay", () => {
    const addOn = withOpinions();
    expect(erase(addOn)).toMatchObject({
      effacees: [{ ligne: 2 }, { ligne: 6 }, { ligne: 7, close: "2019-01-05" }],
      appels: { lectures: 3, ecritures: 1 },
    });
    expect(question(addOn)).toMatch(/«\sCommentaire\s» de 3\slignes de «\sAvis\s»/);
    expect(question(addOn) + dialog(addOn)).not.toContain("Mots");
    expect(commentsOf(addOn)).toEqual([[], ["Mots d’une ligne ouverte"], [], ["Mots sans référence"]]);
    expect(addOn.read("'Avis'!A2:C2")).toEqual([["2019-0001", 43_500, "Oui"]]);
  });

  it("given after its row was erased makes the row due again", () => {
    const addOn = withOpinions();
    erase(addOn);
    expect(erase(addOn)).toMatchObject({ effacees: [] });
    addOn.write("'Avis'!A7:D7", [["2019-0001", 43_700, "Oui", "Mots d’après"]]);
    expect(erase(addOn)).toMatchObject({ effacees: [{ ligne: 2, reference: "2019-0001" }] });
    expect(commentsOf(addOn)).toEqual([[], ["Mots d’une ligne ouverte"], [], ["Mots sans référence"]]);
  });

  it("is found where its row stands once the question is answered", () => {
    const addOn = withOpinions((open) => {
      const range = { sheetId: open.sheetId("Avis"), dimension: "ROWS", startIndex: 1, endIndex: 2 };
      open.update([{ insertDimension: { range, inheritFromBefore: false } }]);
      return "YES";
    });
    erase(addOn);
    expect(commentsOf(addOn)).toEqual([[], [], ["Mots d’une ligne ouverte"], [], ["Mots sans référence"]]);
  });

  it("whose column moves while the question is shown: nothing is erased", () => {
    const addOn = withOpinions((open) => {
      open.write("'Avis'!D1", [["Remarque"]]);
      return "YES";
    });
    expect(erase(addOn)).toMatchObject({
      erreur: { message: expect.stringContaining("ont changé pendant la question") },
    });
    expect(commentsOf(addOn)).toHaveLength(5);
    expect(personalReferences(addOn)).toContain("2019-0001");
  });

  it("needs no tab Avis", () => {
    const addOn = withOpinions();
    addOn.update([{ deleteSheet: { sheetId: addOn.sheetId("Avis") } }]);
    expect(erase(addOn)).toMatchObject({ effacees: [{ ligne: 2 }, { ligne: 6 }, { ligne: 7 }] });
  });
});

describe("what stops the erasure", () => {
  const header = (cell: string, text: string) => (addOn: AddOn) =>
    addOn.write(`'Réclamations'!${cell}`, [[text]]);

  it.each<[string, (addOn: AddOn) => unknown, string]>([
    ["no Effacé le", header("W1", "Autre"), "« Effacé le » manque"],
    ["a personal column missing", header("H1", "Autre"), "« Nom » manque"],
    ["a repeated personal column", header("L1", " courriel"), "« Courriel » est en double"],
    ["two Effacé le", header("L1", "Effacé le"), "« Effacé le » est en double"],
    ["no Valeur", (addOn) => addOn.write("'Paramètres'!B1", [["X"]]), "« Valeur » manque"],
    [
      "no tab",
      (addOn) => addOn.update([{ deleteSheet: { sheetId: addOn.sheetId("Réclamations") } }]),
      "« Réclamations » manque",
    ],
  ])("%s: one sentence with the remedy, nothing written", (_fault, spoil, sentence) => {
    const addOn = addOnWith();
    spoil(addOn);
    const before = addOn.version();
    expect(erase(addOn)).toMatchObject({
      echues: [],
      alertes: [{ gravite: "Bloquant", message: expect.stringContaining(sentence) }],
      appels: { ecritures: 0 },
    });
    expect(addOn.version()).toBe(before);
    expect(dialog(addOn)).toContain("Rien n’a été effacé. Corrigez ce qui suit");
  });

  it("Préparer le classeur adds a missing Effacé le", () => {
    const addOn = addOnWith();
    addOn.update([
      {
        deleteDimension: {
          range: {
            sheetId: addOn.sheetId("Réclamations"),
            dimension: "COLUMNS",
            startIndex: 18,
            endIndex: 19,
          },
        },
      },
    ]);
    expect(JSON.stringify(erase(addOn))).toContain("Préparer le classeur, qui le remet ou ajoute la colonne");
    addOn.run("preparerLeClasseur");
    expect(erase(addOn)).toMatchObject({ effacees: [{ ligne: 2 }, { ligne: 6 }] });
  });

  it("another action that holds the document", () => {
    const addOn = openAddOn(code, { isLockTaken: () => true });
    expect(erase(addOn)).toMatchObject({ erreur: { message: expect.stringContaining("Une autre action") } });
    expect(addOn.newCalls()).toEqual([]);
  });
});

describe("what staff do while the question is shown", () => {
  it("another action: nothing is erased", () => {
    let isAsking = false;
    const addOn = openAddOn(code, {
      answerAlert: ({ buttons }) => {
        isAsking = buttons === "YES_NO";
        return "YES";
      },
      isLockTaken: () => isAsking,
    });
    addOn.run("preparerLeClasseur");
    addOn.fill({ settings: SETTINGS, rows: { complaints: COMPLAINTS } });
    const before = addOn.version();
    expect(erase(addOn)).toMatchObject({
      erreur: { message: expect.stringContaining("une autre action de Revue Qualité a commencé") },
    });
    expect(addOn.version()).toBe(before);
  });

  const whileAsked = (change: (addOn: AddOn, sheetId: number | undefined) => unknown): AddOn =>
    addOnWith(COMPLAINTS, (addOn) => {
      change(addOn, addOn.sheetId("Réclamations"));
      return "YES";
    });

  it("sorting and inserting rows: the same complaints are erased", () => {
    const addOn = whileAsked((open, sheetId) =>
      open.update([
        {
          sortRange: {
            range: { sheetId, startRowIndex: 1, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 19 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: "DESCENDING" }],
          },
        },
        { insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 1, endIndex: 3 } } },
      ]),
    );
    expect(erase(addOn)).toMatchObject({
      effacees: [
        { ligne: 4, reference: "2019-0005" },
        { ligne: 8, reference: "2019-0001" },
      ],
    });
    expect(personalReferences(addOn)).toEqual(["2019-0004", "2019-0003", "2019-0002"]);
  });

  it("reopening one, closing another: only what was shown and is still due goes", () => {
    const addOn = whileAsked((open) => {
      open.write("'Réclamations'!O2", [["En cours"]]);
      open.write("'Réclamations'!O5:P5", [["Classée", day("01/02/2019")]]);
    });
    expect(erase(addOn)).toMatchObject({ effacees: [{ reference: "2019-0005" }] });
    expect(personalReferences(addOn)).not.toContain("2019-0005");
    expect(personalReferences(addOn)).toHaveLength(4);
    expect(dialog(addOn)).toContain("Une ligne a changé pendant la question");
  });

  it("everything shown changed: nothing is written", () => {
    const addOn = whileAsked((open) =>
      open.write("'Réclamations'!A2:A6", [["x"], ["y"], ["z"], ["t"], ["u"]]),
    );
    expect(erase(addOn)).toMatchObject({ effacees: [], appels: { lectures: 3, ecritures: 0 } });
    expect(personalReferences(addOn)).toHaveLength(5);
  });

  it.each<[string, (addOn: AddOn, sheetId: number | undefined) => unknown]>([
    [
      "a column inserted",
      (open, sheetId) =>
        open.update([
          { insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 4, endIndex: 5 } } },
        ]),
    ],
    ["a header renamed", (open) => open.write("'Réclamations'!G1", [["Texte"]])],
    [
      "the tab renamed",
      (open, sheetId) =>
        open.update([{ updateSheetProperties: { properties: { sheetId, title: "R" }, fields: "title" } }]),
    ],
    ["the tab deleted", (open, sheetId) => open.update([{ deleteSheet: { sheetId } }])],
  ])("%s: nothing is erased", (_change, change) => {
    const addOn = whileAsked(change);
    expect(erase(addOn)).toEqual({
      erreur: { message: expect.stringContaining("ont changé pendant la question"), pile: null },
    });
    expect(addOn.newCalls()).not.toContain("spreadsheets.batchUpdate");
  });
});

describe("the statistics", () => {
  const anyDay = fc.integer({ min: day("01/01/2020"), max: day("31/12/2020") });
  const anyComplaint: fc.Arbitrary<Complaint> = fc.record({
    reference: fc.constantFrom("", "A", "B", "C"),
    receivedOn: fc.integer({ min: day("01/10/2019"), max: day("31/03/2020") }),
    type: fc.constantFrom("Réclamation", "Suggestion", "Félicitation", "?"),
    channel: fc.constantFrom("Guichet", "Courrier", ""),
    acknowledgedOn: fc.oneof(fc.constant(""), anyDay),
    status: fc.constantFrom("En cours", "Répondue", "Hors périmètre", "Classée", "?", ""),
    answeredOn: fc.oneof({ weight: 1, arbitrary: fc.constant("") }, { weight: 4, arbitrary: anyDay }),
    agent: fc.constantFrom("Agent A", ""),
    outcome: fc.constantFrom("Suite", ""),
    ...Object.fromEntries(Object.entries(PERSONAL).map(([key, text]) => [key, fc.constantFrom(text, "")])),
  });

  // Reference, statut and dates are also all that the form reads back.
  it("are the same after as before, and so is all that is not personal", () => {
    let erasedCount = 0;
    fc.assert(
      fc.property(
        fc.array(anyComplaint, { minLength: 10, maxLength: 25 }),
        fc.integer({ min: 1, max: 3 }),
        (complaints, months) => {
          const addOn = addOnWith(complaints, () => "YES", { personalDataRetentionMonths: months });
          const others = () => [addOn.read("'Réclamations'!A1:E30"), addOn.read("'Réclamations'!K1:S30")];
          const before = [addOn.run("calculerLesTaux"), others()];
          const result = erase(addOn);
          erasedCount += Reflect.get(Object(result), "effacees").length;
          expect([addOn.run("calculerLesTaux"), others()]).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
    expect(erasedCount).toBeGreaterThan(0);
  });
});

describe("a tab that staff made a table of Google's", () => {
  it("is erased all the same, the day in the format of its typed column", () => {
    const addOn = addOnWith();
    const [headers]: unknown[][] = z.array(z.array(z.unknown())).parse(addOn.read("'Réclamations'!1:1"));
    const erasedOn = headers?.indexOf("Effacé le") ?? -1;
    const range = {
      startRowIndex: 0,
      endRowIndex: 30,
      startColumnIndex: erasedOn,
      endColumnIndex: erasedOn + 1,
    };
    const columnProperties = [{ columnIndex: 0, columnType: "DATE" }];
    addOn.update([
      {
        addTable: {
          table: { range: { sheetId: addOn.sheetId("Réclamations"), ...range }, columnProperties },
        },
      },
    ]);
    addOn.newCalls();
    erase(addOn);
    expect(personalReferences(addOn)).toEqual(["2019-0002", "2019-0003", "2019-0004"]);
    expect(addOn.newCalls().filter((method) => method === "spreadsheets.batchUpdate")).toHaveLength(2);
    expect(dialog(addOn)).not.toContain("Google refuse");
  });
});
