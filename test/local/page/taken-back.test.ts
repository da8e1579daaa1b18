// Whatever one does in a tab, taking it all back leads to what was there, and doing it again to what was made of it.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { replaceCells } from "../../../local/page/workbooks/replace-cells.ts";
import { deleteRows, insertRows } from "../../../local/page/workbooks/row-change.ts";
import { sortRows } from "../../../local/page/workbooks/sort-rows.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { temporaryFolder } from "./running-page.ts";

const TAB = "Plan d'actions";
const folder = temporaryFolder();
const desk = new Desk(folder.path);
let workbookId = "";
let runs = 0;

beforeAll(async () => {
  workbookId = (await desk.add("Tout défaire", await preparedWorkbook(AIX_2020))).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

const row = fc.nat({ max: 17 }).map((index) => index + 1);
const aText = fc.oneof({ weight: 9, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.constant("=A2") });
const aDeed = fc.oneof(
  fc.record({ kind: fc.constant("type"), row, column: fc.constantFrom(3, 5, 6), text: aText }),
  fc.record({ kind: fc.constant("sort"), column: fc.constantFrom(0, 3, 5), isDown: fc.boolean() }),
  fc.record({ kind: fc.constant("insert"), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("delete"), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("delete both"), row, apart: fc.integer({ min: 2, max: 5 }) }),
  fc.record({ kind: fc.constant("replace"), text: fc.constantFrom("e", "20", "l'") }),
);
type Deed = typeof aDeed extends fc.Arbitrary<infer One> ? One : never;

function sheet() {
  const found = desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === TAB);
  if (found === undefined) throw new Error(`No tab ${TAB}.`);
  return found;
}

const texts = (): string => JSON.stringify(sheet().rows.map((cells) => cells?.map((cell) => cell?.value)));

/** Does it as the page would; false where it takes no step to undo. */
function does(deed: Deed, clientId: string): boolean {
  const { sheetId } = sheet().properties;
  const rowVersion = desk.workbook(workbookId).rowOrder(sheetId).version;
  const stack = desk.workbook(workbookId).undoStack(clientId);
  if ("isDown" in deed) {
    const step = sortingStep(sheetId, deed.column, deed.isDown);
    if (step === undefined) return false;
    stack.add(step);
  } else if ("column" in deed) {
    editCells(desk, { workbookId, sheetId, clientId, rowVersion }, [[deed.row, deed.column, deed.text]]);
  } else if ("apart" in deed) {
    const spans = [deed.row, deed.row + deed.apart].map((at) => ({ at, count: 1 }));
    stack.add(deleteRows(desk, workbookId, { kind: "deletion", sheetId, rowVersion, spans }));
  } else if ("count" in deed) {
    const rows = { sheetId, rowVersion, spans: [{ at: deed.row, count: deed.count }] };
    stack.add(
      deed.kind === "insert"
        ? insertRows(desk, workbookId, { kind: "insertion", ...rows })
        : deleteRows(desk, workbookId, { kind: "deletion", ...rows }),
    );
  } else {
    const place = { workbookId, clientId, sheetId, cell: null };
    return replaceCells(desk, place, { text: deed.text, isWhole: false }, "Z").count > 0;
  }
  return true;
}

/** Nothing where a formula that was typed reads other cells: the sort is refused, and moves nothing. */
function sortingStep(sheetId: number, column: number, isDown: boolean) {
  const before = texts();
  try {
    return sortRows(desk, workbookId, sheetId, column, isDown ? "descending" : "ascending").step;
  } catch (error) {
    expect(error).toMatchObject({ message: expect.stringMatching(/^La formule de .* Rien n’a été trié\./) });
    expect(texts()).toBe(before);
    return undefined;
  }
}

/** More with `npm run proof:undo`. */
const RUNS = Number(process.env.TAKEN_BACK_RUNS ?? 30);

it("leads back to the beginning and forth to the end, step by step", () => {
  fc.assert(
    fc.property(fc.array(aDeed, { minLength: 1, maxLength: 8 }), (deeds) => {
      runs += 1;
      const clientId = `fenêtre ${runs}`;
      const seen = [texts()];
      for (const deed of deeds) if (does(deed, clientId)) seen.push(texts());
      for (const before of seen.slice(0, -1).toReversed()) {
        const { message, isRefused } = undo(desk, { workbookId, clientId }, "undo");
        expect([isRefused, message]).toEqual([false, expect.stringMatching(/^✓ Annulé : /)]);
        expect(texts()).toBe(before);
      }
      for (const after of seen.slice(1)) {
        expect(undo(desk, { workbookId, clientId }, "redo").isRefused).toBe(false);
        expect(texts()).toBe(after);
      }
      for (let steps = seen.length - 1; steps > 0; steps -= 1) undo(desk, { workbookId, clientId }, "undo");
      expect(texts()).toBe(seen[0]);
    }),
    { numRuns: RUNS },
  );
});
