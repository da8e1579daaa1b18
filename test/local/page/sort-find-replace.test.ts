// Sorting, finding and replacing in the desk: rows whole, texts as they are written, one change to take back.
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { findCells } from "../../../local/page/workbooks/find-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { findReplaceable, replaceCells } from "../../../local/page/workbooks/replace-cells.ts";
import { sortRows } from "../../../local/page/workbooks/sort-rows.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
const clientId = "moi";
let workbookId = "";

beforeAll(async () => {
  workbookId = (await desk.add("Tri", await preparedWorkbook(AIX_2020))).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function sheet(title: string) {
  const found = desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === title);
  if (found === undefined) throw new Error(`No tab ${title}.`);
  return found;
}
const sheetId = (title: string): number => sheet(title).properties.sheetId;
const column = (title: string, index: number): unknown[] =>
  sheet(title)
    .rows.slice(1)
    .map((row) => row?.[index]?.value)
    .filter((value) => value !== undefined && value !== "");
const type = (title: string, row: number, at: number, text: string): string | null =>
  editCells(desk, { workbookId, sheetId: sheetId(title), clientId, rowVersion: Number.MAX_SAFE_INTEGER }, [
    [row, at, text],
  ]).fault;

it("sorts by a date, rows whole and blank ones last, and takes it back", () => {
  const before = column("Plan d'actions", 0);
  const actions = new Map(sheet("Plan d'actions").rows.map((row) => [row?.[0]?.value, row?.[3]?.value]));
  const { step, count } = sortRows(desk, workbookId, sheetId("Plan d'actions"), 5, "ascending");
  desk.workbook(workbookId).undoStack(clientId).add(step);
  expect(count).toBe(18);
  const days = column("Plan d'actions", 5).map(Number);
  expect(days).toEqual(days.toSorted((one, other) => one - other));
  // Each number is still with its action.
  for (const row of sheet("Plan d'actions").rows.slice(1, 19))
    expect(row?.[3]?.value).toBe(actions.get(row?.[0]?.value));
  expect(column("Plan d'actions", 0).slice(-4)).toEqual(before.slice(-4));
  expect(undo(desk, { workbookId, clientId }, "undo").message).toBe("✓ Annulé : le tri.");
  expect(column("Plan d'actions", 0)).toEqual(before);
});

it("sorts texts as a French dictionary does", () => {
  const tab = "Suspensions";
  for (const [row, text] of [
    [10, "école"],
    [11, "zone"],
    [12, "Été"],
    [13, "eau"],
  ] as const)
    type(tab, row, 2, text);
  sortRows(desk, workbookId, sheetId(tab), 2, "ascending");
  expect(column(tab, 2)).toEqual(["Crise sanitaire", "eau", "école", "Été", "zone"]);
});

it("sorts no tab where a formula that moves reads another row, and says where it is", () => {
  const tab = "Suspensions";
  const before = column(tab, 2);
  const sort = (direction: "ascending" | "descending") => () =>
    sortRows(desk, workbookId, sheetId(tab), 2, direction);
  type(tab, 10, 5, '="A1 & B2"');
  expect(sort("descending")).not.toThrow();
  expect(sort("ascending")).not.toThrow();
  expect(column(tab, 2)).toEqual(before);
  const at = sheet(tab).rows.findIndex((row) => row?.[2]?.value === "eau");
  const other = at + 2;
  for (const formula of [
    `=C${other}&D${at + 1}`,
    `=$c$${at + 1}`,
    `=SUM(C2:C${at + 1})`,
    `=${other}:${other}`,
    "=Agents!B2",
  ]) {
    type(tab, at, 5, formula);
    expect(sort("descending"), formula).toThrow(
      `La formule de F${at + 1} lit les cellules d’une autre ligne`,
    );
    expect(column(tab, 2)).toEqual(before);
  }
  type(tab, at, 5, "");
});

it("sorts formulas that read their own row, headers, whole columns or a fixed cell of another tab, and takes it back", () => {
  const tab = "Suspensions";
  const at = sheet(tab).rows.findIndex((row) => row?.[2]?.value === "zone");
  const formulaAt = (row: number): string | undefined => sheet(tab).rows[row]?.[5]?.formula;
  const written = (row: number): string => `=SUM(C${row}:$D${row})/C$1+SUM(C:C)+Agents!$B$2&"C${at + 1}"`;
  type(tab, at, 5, written(at + 1));
  const { step } = sortRows(desk, workbookId, sheetId(tab), 2, "descending");
  const moved = sheet(tab).rows.findIndex((row) => row?.[2]?.value === "zone");
  expect(moved).not.toBe(at);
  expect(formulaAt(moved)).toBe(written(moved + 1));
  desk.workbook(workbookId).undoStack("formules").add(step);
  expect(undo(desk, { workbookId, clientId: "formules" }, "undo").message).toBe("✓ Annulé : le tri.");
  expect(formulaAt(at)).toBe(written(at + 1));
  type(tab, at, 5, "");
});

it("finds a row again that a sort moved while it was typed in, and then refuses to take the sort back", () => {
  const tab = "Agents";
  const place = { workbookId, sheetId: sheetId(tab), clientId };
  const rowVersion = desk.workbook(workbookId).rowOrder(place.sheetId).version;
  const name = sheet(tab).rows[1]?.[0]?.value;
  const { step } = sortRows(desk, workbookId, place.sheetId, 0, "descending");
  desk.workbook(workbookId).undoStack("tri").add(step);
  // The version of before the first change of order counts rows as they stood.
  editCells(desk, { ...place, rowVersion }, [[1, 1, "guichet 9"]]);
  const row = sheet(tab).rows.find((one) => one?.[0]?.value === name);
  expect(row?.[1]?.value).toBe("guichet 9");
  const refused = undo(desk, { workbookId, clientId: "tri" }, "undo");
  expect(refused.message).toBe("Le tri ne peut plus être annulé : une ligne a changé depuis.");
  expect(refused.isRefused).toBe(true);
});

it("keeps the row that the form delivers after a sort, which can still be taken back", () => {
  const tab = "Réclamations";
  const before = column(tab, 0);
  const { step } = sortRows(desk, workbookId, sheetId(tab), 1, "descending");
  desk.workbook(workbookId).undoStack("formulaire").add(step);
  desk.services.call({
    service: "sheets",
    method: "spreadsheets.values.append",
    params: { spreadsheetId: workbookId, range: `${tab}!A1`, valueInputOption: "RAW" },
    body: { values: [["2020-0099"]] },
  });
  const arrived = column(tab, 0);
  expect(arrived.at(-1)).toBe("2020-0099");
  expect(arrived.slice(0, -1).toSorted()).toEqual(before.toSorted());
  expect(undo(desk, { workbookId, clientId: "formulaire" }, "undo").message).toBe("✓ Annulé : le tri.");
  expect(column(tab, 0)).toEqual([...before, "2020-0099"]);
  sortRows(desk, workbookId, sheetId(tab), 0, "descending");
  expect(column(tab, 0)[0]).toBe("2020-0099");
});

it("finds without case or accents, in what is shown and in what is typed, signs of patterns as they are", () => {
  const found = (text: string, isWhole = false) =>
    findCells(desk.spreadsheet(workbookId), { text, isWhole }).total;
  expect(found("RELEVE")).toBe(found("relevé"));
  expect(found("accueil")).toBeGreaterThan(10);
  expect(found("")).toBe(0);
  expect(found(".*")).toBe(0);
  type("Suspensions", 20, 5, "(a+b)* [c]? \\d $");
  expect(found("(a+b)* [c]? \\d $")).toBe(1);
  type("Suspensions", 21, 5, "=1+41");
  expect(found("=1+41")).toBe(1);
  expect(found("accueil du public", true)).toBeLessThan(found("accueil du public"));
  // Whole is what is shown, and what is typed; not both at once, nor a part of one.
  const answers = found("42", true);
  expect([found("=1+41", true), found("=1+4", true)]).toEqual([1, 0]);
  type("Suspensions", 21, 5, "");
  expect(found("42", true)).toBe(answers - 1);
});

it("counts every place and lists ten thousand, over the tabs together", () => {
  const rows = Array.from({ length: 60 }, () => Array.from({ length: 100 }, () => ({ value: "oui" })));
  const sheets = [1, 2].map((id) => ({ ...newSheet({ sheetId: id, title: `T${id}`, index: id }), rows }));
  // Its cells are drawn as tiles: nobody could be led to one.
  const dashboard = { ...newSheet({ sheetId: 9, title: "Tableau de bord", index: 0 }), rows };
  const { total, tabs } = findCells(newSpreadsheet("classeur", { title: "Essai" }, [dashboard, ...sheets]), {
    text: "oui",
    isWhole: false,
  });
  expect([total, ...tabs.map(({ count, places }) => [count, places.length])]).toEqual([
    12_000,
    [6000, 6000],
    [6000, 4000],
  ]);
  expect(tabs[1]?.places.at(-1)).toEqual([39, 99]);
});

it("replaces over the tabs, leaves formulas, headers and what is computed, and takes it back at once", () => {
  type("Suspensions", 22, 5, "Hall d’Áccueil, accueil");
  type("Suspensions", 23, 5, '="accueil"');
  const search = { text: "accueil", isWhole: false };
  const before = findCells(desk.spreadsheet(workbookId), search).total;
  const place = { workbookId, clientId, sheetId: null, cell: null };
  const counted = findReplaceable(desk.spreadsheet(workbookId), search);
  const { count, locked } = replaceCells(desk, place, search, "$& réception");
  // What is counted before is what changes.
  expect(counted.total).toBe(before);
  expect(counted.tabs.reduce((sum, tab) => sum + (tab.replaceable ?? 0), 0)).toBe(count);
  expect(count + locked).toBe(before);
  expect(locked).toBeGreaterThan(0);
  expect(sheet("Suspensions").rows[22]?.[5]?.value).toBe("Hall d’$& réception, $& réception");
  expect(sheet("Suspensions").rows[23]?.[5]?.formula).toBe('="accueil"');
  expect(sheet("Agents").rows[0]?.[2]?.value).toBe("Accueil du public");
  undo(desk, { workbookId, clientId }, "undo");
  expect(findCells(desk.spreadsheet(workbookId), search).total).toBe(before);
});

it("replaces under the guards of typing: what would become another date stays a text, and is told", () => {
  const tab = "Réclamations";
  const [row] = sheet(tab).rows.flatMap((cells, at) =>
    cells?.[1]?.value === undefined || at === 0 ? [] : [at],
  );
  if (row === undefined) throw new Error("No complaint.");
  type(tab, row, 1, "14/02/2020");
  const place = { workbookId, clientId, sheetId: sheetId(tab), cell: [row, 1] as const };
  const replaced = replaceCells(desk, place, { text: "14/02/2020", isWhole: false }, "15022020");
  expect(sheet(tab).rows[row]?.[1]?.value).toBe("15022020");
  expect(replaced).toMatchObject({ count: 1, faultCount: 1 });
  expect(replaced.fault).toBe(
    `Réclamations, B${row + 1} : « 15022020 » n’est pas une date. Vouliez-vous dire 15/02/2020 ? Tapez-la sous la forme jj/mm/aaaa.`,
  );
  undo(desk, { workbookId, clientId }, "undo");
  const readings = { ...place, sheetId: sheetId("Relevés"), cell: [1, 2] as const };
  type("Relevés", 1, 2, "1234");
  expect(replaceCells(desk, readings, { text: "23", isWhole: false }, "/").faultCount).toBe(1);
  expect(sheet("Relevés").rows[1]?.[2]?.value).toBe("1/4");
  undo(desk, { workbookId, clientId }, "undo");
});

it("replaces what it finds whatever the apostrophe and the blank, and says what only shows the text", () => {
  const tab = "Suspensions";
  type(tab, 25, 5, "Attente à l’accueil\u00a0du soir");
  const place = { workbookId, clientId, sheetId: sheetId(tab), cell: [25, 5] as const };
  const search = { text: "l'accueil du", isWhole: false };
  expect(replaceCells(desk, place, search, "X")).toMatchObject({ count: 1, locked: 0, onlyShown: 0 });
  expect(sheet(tab).rows[25]?.[5]?.value).toBe("Attente à X soir");
  type(tab, 25, 5, "95,16 %");
  expect(replaceCells(desk, place, { text: "16%", isWhole: false }, "5")).toMatchObject({
    count: 0,
    locked: 0,
    onlyShown: 1,
  });
});

it("finds and replaces a number by its digits in groups, as the page shows it, with any of them", () => {
  const tab = "Relevés";
  const last = sheet(tab).rows.length;
  type(tab, last, 2, "71098");
  const found = (text: string) =>
    findCells(desk.spreadsheet(workbookId), { text, isWhole: false }).tabs.flatMap(
      ({ sheetId: id, places }) => (id === sheetId(tab) ? places : []),
    );
  for (const text of ["71 098", "71\u202f098", "71 09", "71098"]) expect(found(text)).toEqual([[last, 2]]);
  expect(found("7 1098")).toEqual([]);
  const place = { workbookId, clientId, sheetId: sheetId(tab), cell: null };
  const done = replaceCells(desk, place, { text: "71 098", isWhole: false }, "71 100");
  expect(done).toMatchObject({ count: 1, onlyShown: 0, fault: null });
  expect(sheet(tab).rows[last]?.[2]?.value).toBe(71_100);
});

it("takes back of a replacement what nobody changed since, and says both", () => {
  const tab = "Suspensions";
  for (const row of [30, 31, 32]) type(tab, row, 5, `Grève ${row}`);
  const place = { workbookId, clientId, sheetId: sheetId(tab), cell: null };
  replaceCells(desk, place, { text: "Grève", isWhole: false }, "Travaux");
  const by = { workbookId, sheetId: sheetId(tab), clientId: "autre", rowVersion: Number.MAX_SAFE_INTEGER };
  editCells(desk, by, [[31, 5, "Inondation"]]);
  expect(undo(desk, { workbookId, clientId }, "undo")).toMatchObject({
    message: "✓ Annulé : le remplacement. Une cellule a changé depuis : laissé tel quel.",
    isRefused: true,
  });
  expect([30, 31, 32].map((row) => sheet(tab).rows[row]?.[5]?.value)).toEqual([
    "Grève 30",
    "Inondation",
    "Grève 32",
  ]);
  type(tab, 33, 5, "seule");
  editCells(desk, by, [[33, 5, "autre"]]);
  expect(undo(desk, { workbookId, clientId }, "undo").message).toBe(
    "Une cellule a changé depuis : laissé tel quel.",
  );
});
