// What the menu of a cell offers by what the cell is.
import { expect, it } from "vitest";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import { gridMenu } from "../../../local/page/browser/grid-menus.ts";
import type { TabView } from "../../../local/page/protocol.ts";

const REASON = "Relevés manquants : octobre à décembre 2020.";

function ratesModel(): TabModel {
  const texts = [
    ["Code", "T1", "Exercice"],
    ["TEL1", "92,7 %", ""],
  ];
  const rows = texts.map((row) => ({ texts: row })) as TabView["rows"];
  const rateColumns = { code: 0, values: [1, 2], attained: -1 };
  const view: Partial<TabView> = {
    rowCount: 2,
    columnCount: 3,
    frozenRowCount: 1,
    rows,
    traits: {},
    columnKinds: [],
    rateColumns,
  };
  const model = new TabModel(view as TabView);
  model.emptyRates = { TEL1: { quarters: [null], year: REASON } };
  return model;
}

/** The line that P chooses in the menu of a cell of row 2, chosen; what it told. */
function chosenByP(column: number, columnCount = 1): string[] | undefined {
  const told: string[] = [];
  const other = (): void => undefined;
  const { groups } = gridMenu(
    "cells",
    ratesModel(),
    { row: 1, column, rowCount: 1, columnCount },
    {
      cut: other,
      copy: other,
      paste: other,
      clear: other,
      changeRows: other,
      sortOrFilter: other,
      showForm: other,
      tellWhyEmpty: (...words) => told.push(...words),
    },
  );
  const line = groups.flat().find(({ letter }) => letter === "P");
  line?.run();
  return line === undefined ? undefined : told;
}

it("tells by P why a rate is empty, and offers it nowhere else", () => {
  expect(chosenByP(2)).toEqual(["C2", REASON]);
  expect(chosenByP(1)).toBeUndefined();
  expect(chosenByP(1, 2)).toBeUndefined();
});
