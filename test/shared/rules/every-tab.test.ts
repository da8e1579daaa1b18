// docs/contract.md, Every tab: what staff may do to headers, names, dates and numbers without a figure or an alert changing.
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { calendarDay } from "../../../shared/calendar/day.ts";
import { monthName } from "../../../shared/french/dates.ts";
import { CellFault, cellReader } from "../../../shared/parsing/cell.ts";
import { NOT_COMPUTED, type RawCell } from "../../../shared/reading/workbook-cells.ts";
import type { Column, Tab } from "../../../shared/workbook/column.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import { tablesOf } from "../../support/example-deck.ts";
import { analysed, completeTables, type Table, type Tables } from "../../support/workbook-cells.ts";

/** How one cell of a column is typed otherwise. */
type Respelling = (cell: RawCell, column: Column<unknown>) => RawCell;

const tabs: readonly [string, Tab][] = Object.entries(STAFF_TABS);
/** The example as staff would type it, every column of every tab. */
const TYPED: Tables = Object.fromEntries(
  Object.entries(completeTables(tablesOf(AIX_2020))).map(
    ([title, [headers = [], ...rows]]): [string, Table] => {
      const tab = Object.values<Tab>(STAFF_TABS).find((one) => one.title === title);
      const missing = Object.values(tab?.columns ?? {}).filter(({ header }) => !headers.includes(header));
      // An optional setting comes first: without Service nothing would be read.
      const ordered: Table = title === STAFF_TABS.settings.title ? [...rows].reverse() : rows;
      return [title, [[...headers, ...missing.map(({ header }) => header)], ...ordered]];
    },
  ),
);

/** Everything that is computed and said; row numbers by `placed`. */
function outcome(tables: Tables, placed = (row: number | null) => row) {
  const { rates, alerts } = analysed(tables);
  return { rates, alerts: alerts.map((alert) => ({ ...alert, row: placed(alert.row) })) };
}
const EXPECTED = outcome(TYPED);

function eachTable(change: (table: Table, tab: Tab) => Table): Tables {
  return Object.fromEntries(tabs.map(([, tab]) => [tab.title, change(TYPED[tab.title] ?? [[]], tab)]));
}

function respelled(respell: Respelling): Tables {
  return eachTable(([headers = [], ...rows], { columns }) => {
    const inOrder = headers.map((text) => Object.values(columns).find(({ header }) => header === text));
    const cells = (row: readonly RawCell[]) =>
      row.map((cell, index) => {
        const column = inOrder[index];
        return column === undefined ? cell : respell(cell, column);
      });
    return [headers, ...rows.map(cells)];
  });
}

const isEntered = (cell: RawCell) => cell !== undefined && cell !== "" && cell !== null;

it("the example is computed, and holds something in nearly every tab", () => {
  expect(EXPECTED.rates.filter(({ year }) => year !== null).length).toBeGreaterThan(15);
  expect(Object.values(TYPED).filter(({ length }) => length > 1).length).toBeGreaterThan(12);
});

describe("columns are found by header", () => {
  it("whatever their order, with unknown columns between", () => {
    const shuffled = eachTable((table) =>
      table.map((row, index) =>
        Array.from(table[0] ?? [], (_, position) => row[position])
          .flatMap((cell) => [cell, index === 0 ? "Notes de l’équipe" : "?"])
          .toReversed(),
      ),
    );
    expect(outcome(shuffled)).toEqual(EXPECTED);
  });

  it.each<[string, (header: string) => string]>([
    ["capitals", (header) => header.toUpperCase()],
    ["no accents", (header) => header.normalize("NFD").replaceAll(/\p{M}/gu, "")],
    ["decomposed accents", (header) => header.normalize("NFD")],
    ["the other apostrophe", (header) => header.replaceAll("'", "’")],
    ["the other degree sign", (header) => header.replaceAll("°", "º")],
    ["line breaks", (header) => header.replaceAll(" ", "\n")],
    ["no-break and thin spaces, tabs", (header) => `\u202f${header.replaceAll(" ", "\u00a0\u2009\t")}\u00a0`],
    ["nothing that has a width", (header) => `\ufeff${[...header].join("\u200b")}\u2060`],
    ["soft hyphens", (header) => [...header].join("\u00ad")],
  ])("and compared as names: %s", (_case, respell) => {
    const headed = eachTable(([headers = [], ...rows]) => [
      headers.map((header) => respell(String(header))),
      ...rows,
    ]);
    expect(outcome(headed)).toEqual(EXPECTED);
  });
});

describe("names are compared as headers are", () => {
  const NAMES = new Set(["Clé", "Code", "Agent", "Item", "Campagne", "Mode", "Référence"]);
  it.each<[string, (name: string) => string]>([
    ["capitals", (name) => name.toUpperCase()],
    ["decomposed accents", (name) => name.normalize("NFD")],
    ["no accents", (name) => name.normalize("NFD").replaceAll(/\p{M}/gu, "")],
    ["other blanks", (name) => ` ${name.replaceAll(" ", "\u00a0\u202f")}\u2009`],
    ["a zero-width space", (name) => `${name}\u200b`],
    ["the other apostrophe", (name) => name.replaceAll("'", "’")],
  ])("in cells: %s", (_case, respell) => {
    // Every other row, so that both spellings stand side by side.
    let count = 0;
    const tables = respelled((cell, { kind, header }) => {
      count += 1;
      const isName = kind === "choice" || NAMES.has(header);
      return typeof cell === "string" && isName && count % 2 === 0 ? respell(cell) : cell;
    });
    const { rates, alerts } = outcome(tables);
    expect(rates.map(({ code, label, ...figures }) => figures)).toEqual(
      EXPECTED.rates.map(({ code, label, ...figures }) => figures),
    );
    expect(alerts.map(({ tab, row, dueOn }) => ({ tab, row, dueOn }))).toEqual(
      EXPECTED.alerts.map(({ tab, row, dueOn }) => ({ tab, row, dueOn })),
    );
  });
});

describe("a cell that can't be read is listed, in every column", () => {
  const BAD: Readonly<Partial<Record<Column<unknown>["kind"], readonly RawCell[]>>> = {
    date: [12, 20_201_102, "31/02/2020", "bientôt", "#REF!", NOT_COMPUTED],
    month: [12, "jui-20", "13/2020", NOT_COMPUTED],
    year: ["l’an dernier", 20.5, NOT_COMPUTED],
    number: ["1.234", "douze", "#DIV/0!", NOT_COMPUTED],
    choice: ["?!", 12, NOT_COMPUTED],
    text: ["#REF!", NOT_COMPUTED],
  };
  const OPINION: Table = [
    ["Référence", "Donné le", "Satisfait", "Commentaire"],
    ["2020-0001", "03/03/2020", "Oui", ""],
  ];
  const cases = tabs.flatMap(([, { title, columns }]) =>
    Object.values(columns)
      .filter(({ kind }) => kind !== "any")
      .map((column): [string, string, Column<unknown>] => [title, column.header, column]),
  );

  it.each(cases)("%s, %s: once, with its row and its column", (title, header, column) => {
    const table = title === STAFF_TABS.opinions.title ? OPINION : (TYPED[title] ?? [[]]);
    const [typed = [], first = [], ...rows] = table;
    const headers = typed.includes(header) ? typed : [...typed, header];
    const position = headers.indexOf(header);
    // Of what no computation needs, only a formula without a value can't be read.
    for (const bad of (column.isUnread === true ? BAD.text : BAD[column.kind]) ?? []) {
      const cells = headers.map((_, index) => (index === position ? bad : first[index]));
      const { alerts } = analysed({ ...TYPED, [title]: [headers, cells, ...rows] });
      const said = alerts.filter(
        ({ tab, row, message }) => tab === title && row === 2 && message.includes(`Colonne « ${header} »`),
      );
      expect(
        said.map(({ severity }) => severity),
        String(bad),
      ).toEqual(["anomaly"]);
    }
  });
});

describe("choices", () => {
  const cases = tabs.flatMap(([, { title, columns }]) =>
    Object.values(columns).flatMap((column): [string, string, Column<unknown>][] =>
      column.kind === "choice" ? [[title, column.header, column]] : [],
    ),
  );
  it.each(cases)(
    "of %s, %s: any case, with or without accents, and nothing else",
    (_title, _header, column) => {
      const read = cellReader(column);
      for (const [code, label] of Object.entries(column.choices?.labels ?? {})) {
        const bare = label.normalize("NFD").replaceAll(/\p{M}/gu, "");
        for (const typed of [label, label.toUpperCase(), bare.toLowerCase(), ` ${bare}\u00a0`]) {
          expect(read(typed)).toBe(code);
        }
        expect(read(`${label}x`)).toBeInstanceOf(CellFault);
      }
      const isYesOrNo = "yes" in (column.choices?.labels ?? {});
      const boxes = [true, false, "VRAI", "faux", "TRUE"].map(read);
      if (isYesOrNo) expect(boxes).toEqual(["yes", "no", "yes", "no", "yes"]);
      else for (const box of boxes) expect(box).toBeInstanceOf(CellFault);
    },
  );
});

describe("a row that holds anything in a known column is no blank row", () => {
  const NEEDED: Readonly<Record<string, string>> = {
    Suspensions: "Début",
    Indicateurs: "Code",
    Historique: "Exercice",
    Réclamations: "Reçue le",
    Satisfaction: "Campagne",
    "Enquêtes mystères": "Date",
    Agents: "Agent",
    Formations: "Date",
    "Plan d'actions": "Statut",
    Réunions: "Date",
  };
  const cases = tabs.flatMap(([, { title, columns }]) => {
    const needed = NEEDED[title];
    const others = Object.values(columns).filter(({ header, kind }) => header !== needed && kind === "text");
    return needed === undefined
      ? []
      : others.map(({ header }): [string, string, string] => [title, header, needed]);
  });
  it.each(cases)("%s, %s alone: left out and listed once, for want of « %s »", (title, header, needed) => {
    const { alerts } = analysed({ [title]: [[header], ["Un mot privé"]] });
    expect(alerts.filter(({ severity }) => severity === "anomaly")).toMatchObject([{ tab: title, row: 2 }]);
    const [{ message = "" } = {}] = alerts.filter(({ severity }) => severity === "anomaly");
    expect(message).toContain(`« ${needed} »`);
    expect(message).toContain("Ligne non comptée");
  });

  it("and what it says of people is in no alert", () => {
    const personal = Object.values(STAFF_TABS.complaints.columns).filter(
      (column: Column<unknown>) => column.isUnread === true,
    );
    const headers = personal.map(({ header }) => header);
    const { alerts } = analysed({ Réclamations: [headers, headers.map(() => "Un mot privé")] });
    expect(alerts.filter(({ tab }) => tab === "Réclamations")).toHaveLength(1);
    expect(JSON.stringify(alerts)).not.toContain("privé");
  });
});

describe("blank rows are skipped", () => {
  it.each<[string, RawCell]>([
    ["empty", ""],
    ["blanks", " \u00a0\n"],
    ["nothing that has a width", "\u200b\ufeff"],
    ["unticked boxes", false],
  ])("between all others: %s", (_case, filler) => {
    const spaced = eachTable(([headers = [], ...rows]) => [
      headers,
      ...rows.flatMap((row) => [row, headers.map(() => filler)]),
    ]);
    const squeezed = outcome(spaced, (row) => (row === null || row === 1 ? row : row / 2 + 1));
    expect(squeezed.rates).toEqual(EXPECTED.rates);
    expect(squeezed.alerts).toHaveLength(EXPECTED.alerts.length);
    expect(squeezed.alerts.map(({ tab, row, dueOn }) => ({ tab, row, dueOn }))).toEqual(
      EXPECTED.alerts.map(({ tab, row, dueOn }) => ({ tab, row, dueOn })),
    );
  });
});

describe("dates are read whatever their form", () => {
  const two = (number: number) => String(number).padStart(2, "0");
  const parts = (serial: number) => calendarDay(serial);
  it.each<[string, (serial: number) => RawCell]>([
    ["a serial number with a time", (serial) => serial + 0.75],
    ["02/11/2020", (serial) => `${two(parts(serial).day)}/${two(parts(serial).month)}/${parts(serial).year}`],
    [
      "2/11/20",
      (serial) => `${parts(serial).day}/${parts(serial).month}/${String(parts(serial).year).slice(2)}`,
    ],
    ["2020-11-02", (serial) => `${parts(serial).year}-${two(parts(serial).month)}-${two(parts(serial).day)}`],
    ["2.11.2020", (serial) => `${parts(serial).day}.${parts(serial).month}.${parts(serial).year}`],
    [
      "2 novembre 2020",
      (serial) => `${parts(serial).day} ${monthName(parts(serial).month)} ${parts(serial).year}`,
    ],
    [
      "1er NOV. 2020 14:30",
      (serial) => {
        const { day, month, year } = parts(serial);
        const name = monthName(month).slice(0, 4).toUpperCase().normalize("NFD");
        return `${day === 1 ? "1er" : day}\u00a0${name}. ${year} 14:30`;
      },
    ],
  ])("%s", (_case, typed) => {
    const tables = respelled((cell, { kind }) =>
      (kind === "date" || kind === "month") && typeof cell === "number" ? typed(cell) : cell,
    );
    expect(outcome(tables)).toEqual(EXPECTED);
  });
});

describe("numbers are read in French form", () => {
  it.each(["\u00a0", "\u202f", " ", "\u2009"])("with %j between thousands, in every tab", (blank) => {
    const tables = respelled((cell, { kind }) =>
      (kind === "number" || kind === "year") && typeof cell === "number"
        ? `${blank}${String(cell)
            .replace(".", ",")
            .replace(/\B(?=(?:\d{3})+$)/g, blank)}`
        : cell,
    );
    expect(outcome(tables)).toEqual(EXPECTED);
  });

  it("an empty cell is absent, never 0", () => {
    const blanked = respelled((cell) => (isEntered(cell) ? cell : "\u200b"));
    expect(outcome(blanked)).toEqual(EXPECTED);
  });
});
