// « Saisir un mois » over the built add-on: what is read, what is written and nothing else, what others changed meanwhile.
import { beforeAll, describe, expect, it } from "vitest";
import type { PageAnswer } from "../../apps-script/interface/page-data.ts";
import type { MonthData, MonthOrder, SavedMonth } from "../../apps-script/month/month-data.ts";
import { draftFigures, standingText } from "../../shared/month-entry/month-entry.ts";
import { COMPLETE_YEAR, DECEMBER_LACKS } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

type AddOn = ReturnType<typeof openAddOn>;

function preparedAddOn(example = DECEMBER_LACKS): AddOn {
  const addOn = openAddOn(code);
  addOn.run("preparerLeClasseur");
  addOn.fill(example);
  addOn.newCalls();
  addOn.events.splice(0);
  return addOn;
}

/** What a function of the add-on answered to a page. */
function answer<Value>(addOn: AddOn, name: string, ...values: unknown[]): { ok: true } & Value {
  const given = addOn.run(name, ...values) as PageAnswer<Value>;
  if (!given.ok) throw new Error(given.message);
  return given;
}

const readMonths = (addOn: AddOn) => answer<MonthData>(addOn, "lireLesMois");
const save = (addOn: AddOn, order: MonthOrder) =>
  answer<{ saved: SavedMonth; data: MonthData }>(addOn, "enregistrerLeMois", order).saved;

/** The example's December, as it is typed in the page that lacks it. */
function december(addOn: AddOn): MonthOrder {
  const [, , , , , , , , , , , lacking] = readMonths(addOn).months;
  const complete = readMonths(preparedAddOn(COMPLETE_YEAR)).months[11];
  if (lacking === undefined || complete === undefined) throw new Error("No December");
  const standing = new Map(Object.entries(complete.figures));
  const entries = complete.fields.map((field) => standingText(field, standing, "total"));
  const figures = draftFigures({ fields: lacking.fields, entries, standing: new Map(), mode: "total" });
  return {
    year: 2020,
    month: 12,
    figures: lacking.fields.flatMap(({ uses, label }) =>
      uses.map(({ code: of, part }) => ({
        code: of,
        part,
        label,
        before: lacking.cells[of]?.[part] ?? null,
        after: figures.get(of)?.[part] ?? null,
      })),
    ),
  };
}

/** One figure of July to change. */
function july(code: string, before: number, after: number): MonthOrder {
  return { year: 2020, month: 7, figures: [{ code, part: "numerator", label: code, before, after }] };
}

const rates = (addOn: AddOn) => Reflect.get(Object(addOn.run("calculerLesTaux")), "taux");

describe("saving a month", () => {
  it("gives the example's 27 rates exactly, in one batch; a second save writes nothing", () => {
    const { complaints } = COMPLETE_YEAR.rows;
    const addOn = preparedAddOn({
      ...DECEMBER_LACKS,
      rows: { ...DECEMBER_LACKS.rows, ...(complaints === undefined ? {} : { complaints }) },
    });
    const order = december(addOn);
    addOn.newCalls();
    const saved = save(addOn, order);
    expect(addOn.newCalls().filter((method) => method.endsWith("batchUpdate"))).toHaveLength(1);
    expect(saved.sentences.map((words) => words.replaceAll("\u00a0", " "))).toEqual([
      "11 lignes ajoutées dans « Relevés », lignes 79 à 89. Les lignes des autres mois n’ont pas changé.",
      "✓ L’année est complète : 8 mois saisis, 4 suspendus (mars à juin).",
    ]);
    expect(saved.conflicts).toEqual([]);
    save(addOn, order);
    expect(addOn.newCalls().filter((method) => method.endsWith("batchUpdate"))).toEqual([]);
    expect(rates(addOn)).toEqual(rates(preparedAddOn(COMPLETE_YEAR)));
  });

  it("is taken back as long as nobody changed it", () => {
    const addOn = preparedAddOn();
    const before = readMonths(addOn);
    const { undo } = save(addOn, december(addOn));
    answer(addOn, "ecrire", undo);
    expect(readMonths(addOn)).toEqual(before);
  });

  it("writes the changed cell of a row that was moved meanwhile, and nothing else", () => {
    const addOn = preparedAddOn();
    const sheetId = addOn.sheetId("Relevés");
    const order = july("TEL1", 1237, 1247);
    addOn.update([
      { insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 1, endIndex: 4 } } },
    ]);
    const rows = (): unknown[][] => addOn.read("Relevés!A1:F100") as unknown[][];
    const before = rows();
    expect(save(addOn, order).sentences[0]).toContain("1\u00a0nombre mis à jour");
    const changed = rows().flatMap((row, index) =>
      JSON.stringify(row) === JSON.stringify(before[index]) ? [] : [row],
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]?.slice(1, 4)).toEqual(["TEL1", 1247, 1352]);
  });

  it("asks about a cell that somebody else changed, and saves the others", () => {
    const addOn = preparedAddOn();
    const order: MonthOrder = {
      year: 2020,
      month: 7,
      figures: [...july("TEL2", 999, 105).figures, ...july("TEL1", 1237, 1247).figures],
    };
    const { conflicts, sentences } = save(addOn, order);
    expect(conflicts).toEqual([{ figure: order.figures[0], found: 115, reason: "" }]);
    expect(sentences[0]).toContain("1\u00a0nombre mis à jour");
    const forced = { ...order, figures: [{ ...order.figures[0], before: 115 }] } as MonthOrder;
    expect(save(addOn, forced).conflicts).toEqual([]);
    expect(readMonths(addOn).months[6]?.figures.TEL2?.numerator).toBe(105);
  });

  it("never writes over a formula", () => {
    const addOn = preparedAddOn();
    const cells = addOn.read("Relevés!A1:C100") as unknown[][];
    const row = cells.findIndex(([month, name]) => month === 44_013 && name === "TEL1");
    addOn.update([
      {
        updateCells: {
          start: { sheetId: addOn.sheetId("Relevés"), rowIndex: row, columnIndex: 2 },
          rows: [{ values: [{ userEnteredValue: { formulaValue: "=1200+37" } }] }],
          fields: "userEnteredValue",
        },
      },
    ]);
    const month = readMonths(addOn).months[6];
    expect(month?.fields.find(({ label }) => label.startsWith("Appels décrochés"))?.lock).toBe(
      "Calculé par une formule.",
    );
    expect(save(addOn, july("TEL1", 1237, 1)).conflicts).toMatchObject([
      { reason: "la cellule contient une formule" },
    ]);
  });

  it("says what to do when the tab was renamed meanwhile, and writes nothing", () => {
    const addOn = preparedAddOn();
    const order = december(addOn);
    const sheetId = addOn.sheetId("Relevés");
    addOn.update([
      { updateSheetProperties: { properties: { sheetId, title: "Chiffres" }, fields: "title" } },
    ]);
    const before = addOn.version();
    // A page opened then says it too, rather than that something blocks.
    expect(addOn.run("lireLesMois")).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Relevés.*manque/),
    });
    expect(addOn.run("enregistrerLeMois", order)).toMatchObject({
      ok: false,
      message: expect.stringContaining("Relevés"),
    });
    expect(addOn.version()).toBe(before);
  });
});
