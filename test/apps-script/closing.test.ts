// « Clore l’exercice » over the built add-on: one batch or nothing, the same cells once reopened, nothing added twice.
import { expect, it, vi } from "vitest";
import type {
  ClosedData,
  ClosingData,
  ClosingYear,
  ReopenedData,
} from "../../apps-script/closing/closing-data.ts";
import type { PageAnswer } from "../../apps-script/interface/page-data.ts";
import type { PanelData } from "../../apps-script/panel/panel-data.ts";
import { day } from "../../local/examples/example-workbook.ts";
import { GoogleError } from "../../local/google/google-error.ts";
import { isOver } from "../../shared/closing/closing-facts.ts";
import { keptFigures } from "../../shared/closing/closing-figure.ts";
import { COMPLETE_YEAR } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

const code = builtBundle();
type AddOn = ReturnType<typeof openAddOn>;

function computedAddOn(example = COMPLETE_YEAR, day = Date.UTC(2021, 1, 5, 9)): AddOn {
  const addOn = openAddOn(code, { currentTime: () => day });
  addOn.run("preparerLeClasseur");
  addOn.fill(example);
  addOn.run("calculerLesTaux");
  addOn.newCalls();
  return addOn;
}

/** What a function of the add-on answered to a page. */
function answer<Value>(addOn: AddOn, name: string, ...values: unknown[]): { ok: true } & Value {
  const given = addOn.run(name, ...values) as PageAnswer<Value>;
  if (!given.ok) throw new Error(given.message);
  return given;
}

function readYear(addOn: AddOn): ClosingYear {
  const { page } = answer<{ page: ClosingData }>(addOn, "lireLaCloture");
  if (page.state === "blocked") throw new Error("blocked");
  return page;
}

function close(addOn: AddOn): ClosedData {
  const { facts, seal } = readYear(addOn);
  return answer<ClosedData>(addOn, "enregistrerLaCloture", { year: facts.year, seal });
}

const reopen = (addOn: AddOn, year = 2020) => answer<ReopenedData>(addOn, "rouvrirLExercice", { year });

/** Every tab as it stands: cells, formats, size; rows below the last one that holds anything are none. */
const allCells = (addOn: AddOn): string =>
  JSON.stringify(
    addOn.version()?.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.slice(0, sheet.rows.findLastIndex((row) => row !== undefined) + 1),
    })),
  );
const history = (addOn: AddOn) => addOn.read("Historique!A2:E100") as unknown[][];
const ofYear = (addOn: AddOn, year: number) => history(addOn).filter(([first]) => first === year);
const taux = (addOn: AddOn) =>
  Reflect.get(Object(addOn.run("calculerLesTaux")), "taux") as { code: string; n1: number | null }[];
const settingsRow = (addOn: AddOn, name: string) => {
  const rows = addOn.read("Paramètres!A1:B40") as unknown[][];
  return rows.findIndex(([key]) => key === name) + 1;
};

it("keeps the results, opens the next year in one batch, and gives them as its N-1", () => {
  const addOn = computedAddOn();
  const { figures } = readYear(addOn);
  expect(keptFigures(figures)).toHaveLength(25);
  addOn.newCalls();
  const { rows } = close(addOn);
  const calls = addOn.calls.splice(0);
  expect(calls.map(({ method }) => method)).toEqual([
    ...["spreadsheets.get", "spreadsheets.values.batchGet"],
    ...["spreadsheets.get", "spreadsheets.values.batchGet", "spreadsheets.values.batchGet"],
    "spreadsheets.batchUpdate",
  ]);
  // Not the year's chart data.
  const written = new Set(JSON.stringify(calls.at(-1)?.body).match(/(?<="sheetId":)\d+/g));
  const titles = ["Historique", "Paramètres", "Taux", "Alertes", "Tableau de bord"];
  expect(written).toEqual(new Set(titles.map((title) => String(addOn.sheetId(title)))));
  expect(rows).toHaveLength(25);
  const added = ofYear(addOn, 2020);
  expect(added).toHaveLength(25);
  expect(addOn.read(`Historique!A${rows[0]}:E${rows[0]}`)).toEqual([added[0]]);
  const tel1 = figures.find((figure) => figure.code === "TEL1");
  expect(added[0]).toEqual([
    2020,
    "TEL1",
    tel1?.year,
    tel1?.sampleSize,
    "Suivi partiel : suspendu de mars à juin",
  ]);
  expect(addOn.read(`Paramètres!B${settingsRow(addOn, "Exercice")}`)).toEqual([[2021]]);
  expect(addOn.read(`Paramètres!B${settingsRow(addOn, "Arrêté au")}`)).toEqual([]);
  const shown = addOn.read("Taux!A2:K40") as unknown[][];
  const computed = taux(addOn);
  expect(addOn.read("Taux!A2:K40")).toEqual(shown);
  for (const { code: name, n1 } of computed)
    expect([name, n1]).toEqual([name, figures.find((figure) => figure.code === name)?.year ?? null]);
});

it("leaves no alert of the old readings, and the panel up to date", () => {
  const addOn = computedAddOn(COMPLETE_YEAR, Date.UTC(2021, 0, 15, 9));
  close(addOn);
  const alerts = addOn.read("Alertes!A2:D100") as unknown[][];
  expect(alerts.filter(([, tab]) => tab === "Relevés" || tab === "Historique")).toEqual([]);
  const { page } = answer<{ page: PanelData }>(addOn, "lireLePanneau");
  expect(page).toMatchObject({ state: "year", year: 2021, computation: { changed: [] } });
});

it("gives back the same cells everywhere once reopened, however often", () => {
  const addOn = computedAddOn();
  const before = allCells(addOn);
  for (const time of [1, 2]) {
    expect([time, close(addOn).rows.length]).toEqual([time, 25]);
    expect(allCells(addOn)).not.toBe(before);
    expect(readYear(addOn).reopening).toEqual({ year: 2020, rows: 25, closedOn: 44_196 });
    expect(reopen(addOn)).toEqual({ ok: true, removed: 25, kept: [], closedOn: null });
    expect(allCells(addOn)).toBe(before);
    const { page } = answer<{ page: PanelData }>(addOn, "lireLePanneau");
    expect(page).toMatchObject({ year: 2020, computation: { changed: [] } });
  }
  expect(readYear(addOn).reopening).toBeNull();
});

it("adds nothing when the same year is closed again, by a late order or by hand", () => {
  const addOn = computedAddOn();
  const { seal } = readYear(addOn);
  close(addOn);
  const closed = addOn.version();
  const cells = allCells(addOn);
  expect(addOn.run("enregistrerLaCloture", { year: 2020, seal })).toMatchObject({ ok: false });
  expect(addOn.run("enregistrerLaCloture", { year: 2021, seal })).toMatchObject({ ok: false });
  expect(addOn.version()).toBe(closed);
  addOn.write(`Paramètres!B${settingsRow(addOn, "Exercice")}`, [[2020]]);
  expect(close(addOn).rows).toEqual([]);
  expect(allCells(addOn)).toBe(cells);
  expect(reopen(addOn).kept).toEqual([]);
  expect(ofYear(addOn, 2020)).toEqual([]);
});

it("keeps a row that stands, takes back only rows that nobody changed, and tells the others", () => {
  const addOn = computedAddOn();
  const [first] = close(addOn).rows;
  if (first === undefined) throw new Error("No row");
  addOn.write(`Historique!C${first}`, [[91]]);
  const sheetId = addOn.sheetId("Historique");
  addOn.update([{ appendDimension: { sheetId, dimension: "COLUMNS", length: 2 } }]);
  addOn.write(`Historique!G${first + 1}`, [["à nous"]]);
  addOn.write(`Paramètres!B${settingsRow(addOn, "Arrêté au")}`, [["31/03/2021"]]);
  addOn.write(`Historique!A${first + 2}:E${first + 2}`, [["", "", "", "", ""]]);
  expect(reopen(addOn)).toEqual({ ok: true, removed: 23, kept: ["TEL1"], closedOn: "31/03/2021" });
  expect(ofYear(addOn, 2020)).toEqual([
    [2020, "TEL1", 91, 10_124, "Suivi partiel : suspendu de mars à juin"],
  ]);
  expect(addOn.read(`Historique!G${first + 1}`)).toEqual([["à nous"]]);
  expect(addOn.read(`Paramètres!B${settingsRow(addOn, "Arrêté au")}`)).toEqual([["31/03/2021"]]);
  const { figures } = readYear(addOn);
  expect(figures.find((figure) => figure.code === "TEL1")?.standing).toEqual({ value: 91 });
  expect(keptFigures(figures)).toHaveLength(24);
  expect(close(addOn).rows).toHaveLength(24);
  expect(ofYear(addOn, 2020)).toHaveLength(25);
  expect(addOn.read(`Historique!G${first + 1}`)).toEqual([["à nous"]]);
});

it("finds the rows that staff have sorted among others", () => {
  const addOn = computedAddOn();
  const before = history(addOn);
  close(addOn);
  const rows = history(addOn);
  addOn.write(
    "Historique!A2:E100",
    [...rows].reverse().map((row) => [...row, "", ""].slice(0, 5)),
  );
  expect(reopen(addOn).kept).toEqual([]);
  expect(
    history(addOn)
      .filter((row) => row.length > 0)
      .reverse(),
  ).toEqual(before);
});

it("writes nothing at all when a figure changed meanwhile, when Google refuses, or over a formula", () => {
  const addOn = computedAddOn();
  const { seal } = readYear(addOn);
  const order = { year: 2020, seal };
  const refused = (words: RegExp): void => {
    const before = addOn.version();
    const message = expect.stringMatching(words);
    expect(addOn.run("enregistrerLaCloture", order)).toMatchObject({ ok: false, message });
    expect(addOn.version()).toBe(before);
  };
  const numerator = addOn.read("Relevés!C2") as unknown[][];
  addOn.write("Relevés!C2", [[1]]);
  refused(/Rien n’est écrit : le classeur a changé/);
  addOn.write("Relevés!C2", numerator);
  const exercice = settingsRow(addOn, "Exercice");
  const enter = (value: object): unknown =>
    addOn.update([
      {
        updateCells: {
          start: { sheetId: addOn.sheetId("Paramètres"), rowIndex: exercice - 1, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: value }] }],
          fields: "userEnteredValue",
        },
      },
    ]);
  enter({ formulaValue: "=2019+1" });
  refused(/Rien n’est écrit : dans « Paramètres »/);
  enter({ numberValue: 2020 });
  const { call } = addOn.google;
  const google = vi.spyOn(addOn.google, "call").mockImplementation((asked) => {
    if (asked.method !== "spreadsheets.batchUpdate") return call(asked);
    throw new GoogleError("INVALID_ARGUMENT", "You are trying to edit a protected cell or object.");
  });
  refused(/des cellules sont protégées contre vous/);
  google.mockRestore();
  expect(close(addOn).rows).toHaveLength(25);
});

it("forbids a year that is not over, whatever the page asks", () => {
  const addOn = computedAddOn(COMPLETE_YEAR, Date.UTC(2020, 11, 1, 9));
  addOn.write(`Paramètres!B${settingsRow(addOn, "Arrêté au")}`, [["30/12/2020"]]);
  const { seal, facts } = readYear(addOn);
  expect(isOver(facts, facts.closedOn)).toBe(false);
  const before = addOn.version();
  expect(addOn.run("enregistrerLaCloture", { year: 2020, seal })).toMatchObject({ ok: false });
  expect(addOn.version()).toBe(before);
});

it("keeps no count of 0 that no row of the year proves: the next year is compared with nothing", () => {
  const { settings } = COMPLETE_YEAR;
  const addOn = computedAddOn({ settings, rows: {} });
  close(addOn);
  expect(ofYear(addOn, 2020)).toEqual([]);
  // With a message, no suggestion is a result.
  const withMessage = computedAddOn({
    settings,
    rows: { complaints: [{ receivedOn: day("14/02/2020"), type: "Réclamation" }] },
  });
  close(withMessage);
  expect(ofYear(withMessage, 2020).map(([, code, value]) => [code, value])).toEqual(
    expect.arrayContaining([
      ["REC1", 1],
      ["SUG1", 0],
    ]),
  );
  expect(ofYear(withMessage, 2020).map(([, code]) => code)).not.toContain("CLU1");
});

it("tells of earlier years the complaints that wait, and no others", () => {
  const { settings } = COMPLETE_YEAR;
  const message = { type: "Réclamation", receivedOn: day("14/02/2019") };
  const complaints = [
    { ...message, reference: "2019-0001" },
    { ...message, reference: "2019-0002", status: "En cours" },
    { ...message, reference: "2019-0003", status: "Classée" },
    { ...message, reference: "2019-0004", status: "Hors périmètre" },
    { ...message, reference: "2019-0005", status: "Répondue", answeredOn: day("20/02/2019") },
    { ...message, reference: "2020-0001", receivedOn: day("14/02/2020") },
    { ...message, reference: "2019-0006", type: "Suggestion" },
  ];
  const { facts } = readYear(computedAddOn({ settings, rows: { complaints } }));
  expect(facts.earlierComplaints.map(({ reference }) => reference)).toEqual(["2019-0001", "2019-0002"]);
  expect(facts.complaints.map(({ reference }) => reference)).toEqual(["2020-0001"]);
});
