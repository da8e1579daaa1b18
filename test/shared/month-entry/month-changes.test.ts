import { expect, it } from "vitest";
import { daySerial } from "../../../shared/calendar/day.ts";
import { monthChanges } from "../../../shared/month-entry/month-changes.ts";

it("changes one row a code, which may be new", () => {
  const figure = { before: null, label: "Appels reçus" };
  const changes = monthChanges(
    [
      { ...figure, code: "TEL1", part: "numerator", after: 90 },
      { ...figure, code: "TEL2", part: "numerator", after: 80 },
      { ...figure, code: "TEL1", part: "denominator", after: 100 },
    ],
    2020,
    3,
  );
  const month = daySerial(2020, 3, 1);
  expect(changes.map(({ key, mayBeNew }) => ({ key, mayBeNew }))).toEqual([
    { key: { month, code: "TEL1" }, mayBeNew: true },
    { key: { month, code: "TEL2" }, mayBeNew: true },
  ]);
  expect(changes[0]?.cells.map(({ column, after }) => [column, after])).toEqual([
    ["month", month],
    ["code", "TEL1"],
    ["numerator", 90],
    ["denominator", 100],
  ]);
});
