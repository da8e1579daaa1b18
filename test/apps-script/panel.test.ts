// The side panel over the built add-on: what it reads, what it knows of changes, what it writes.
import { beforeAll, describe, expect, it } from "vitest";
import { type KeptTexts, textsInMemory } from "../../local/apps-script/host.ts";
import { day } from "../../local/examples/example-workbook.ts";
import { COMPLETE_YEAR, DECEMBER_LACKS } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

function preparedAddOn(example = COMPLETE_YEAR, parts: Parameters<typeof openAddOn>[1] = {}) {
  const addOn = openAddOn(code, parts);
  addOn.run("preparerLeClasseur");
  addOn.fill(example);
  addOn.newCalls();
  addOn.events.splice(0);
  return addOn;
}

type AddOn = ReturnType<typeof openAddOn>;

/** A member of what a function answered. */
function at(value: unknown, ...path: string[]): unknown {
  return path.reduce((inner, name) => Reflect.get(Object(inner), name), value);
}

const read = (addOn: AddOn) => at(addOn.run("lireLePanneau"), "page");

function balance(addOn: AddOn): number[] {
  const rates = at(read(addOn), "rates");
  const values = Array.isArray(rates) ? rates.map((rate) => at(rate, "isAttained")) : [];
  return [true, false, null].map((wanted) => values.filter((value) => value === wanted).length);
}

describe("the panel", () => {
  it("opens beside the workbook", () => {
    const addOn = preparedAddOn();
    addOn.run("ouvrirLePanneau");
    expect(addOn.events).toMatchObject([{ kind: "sidebar", title: "Qualité" }]);
  });

  it("counts the targets as « Calculer » does, in two reads without a word in the corner", () => {
    const addOn = preparedAddOn();
    expect(balance(addOn)).toEqual([15, 5, 2]);
    expect(addOn.newCalls()).toEqual(["spreadsheets.get", "spreadsheets.values.batchGet"]);
    expect(addOn.events).toEqual([]);
    expect(balance(preparedAddOn(DECEMBER_LACKS))).toEqual([14, 6, 2]);
  });

  it("has the verdicts of Taux, those of counts of 0 too", () => {
    const addOn = preparedAddOn({ ...COMPLETE_YEAR, rows: { ...COMPLETE_YEAR.rows, meetings: [] } });
    expect(balance(addOn)).toEqual([15, 5, 2]);
  });

  it("is read while another action holds the workbook's lock", () => {
    const addOn = preparedAddOn(COMPLETE_YEAR, {});
    const locked = openAddOn(code, { isLockTaken: () => true });
    expect(locked.run("lireLePanneau")).toMatchObject({ ok: true });
    expect(addOn.run("lireLePanneau")).toMatchObject({ ok: true });
    expect(locked.run("recalculer")).toMatchObject({
      ok: false,
      message: expect.stringContaining("Une autre action"),
    });
  });

  it("names the tabs that changed since the rates were computed", () => {
    const addOn = preparedAddOn();
    expect(at(read(addOn), "computation")).toBeNull();
    const computed = addOn.run("recalculer");
    expect(at(computed, "page", "computation")).toEqual({ at: Date.UTC(2021, 0, 15, 9), changed: [] });
    addOn.write("Relevés!C2", [[1]]);
    expect(at(read(addOn), "computation", "changed")).toEqual(["Relevés"]);
    addOn.run("genererLaRevue");
    expect(at(read(addOn), "computation", "changed")).toEqual([]);
    expect(at(read(addOn), "hasDeck")).toBe(true);
  });

  it("knows by its mark that something was typed or written, without reading cells", () => {
    let now = Date.UTC(2021, 0, 15, 9);
    const addOn = preparedAddOn(COMPLETE_YEAR, { currentTime: () => now });
    const before = at(read(addOn), "mark");
    addOn.newCalls();
    expect(at(addOn.run("etatMarque"), "mark")).toBe(before);
    now += 1_000;
    addOn.run("onEdit");
    const typed = at(addOn.run("etatMarque"), "mark");
    expect(typed).not.toBe(before);
    expect(addOn.newCalls()).toEqual([]);
    now += 1_000;
    addOn.run("recalculer");
    expect(at(addOn.run("etatMarque"), "mark")).not.toBe(typed);
  });

  it.each([
    ["the rates", "calculerLesTaux", "calcul"],
    ["the deck", "genererLaRevue", "revue.2020.0"],
  ])("is read again by who read it just before %s were remembered", (_what, functionName, remembered) => {
    const kept = textsInMemory();
    const marksBefore: Record<string, unknown> = {};
    const properties: KeptTexts = {
      all: kept.all,
      set: (key, value) => {
        if (key !== "marque") marksBefore[key] = kept.all().marque;
        kept.set(key, value);
      },
    };
    const addOn = preparedAddOn(COMPLETE_YEAR, { properties });
    addOn.run(functionName);
    expect(marksBefore).toHaveProperty([remembered]);
    expect(marksBefore[remembered]).not.toBe(at(addOn.run("etatMarque"), "mark"));
  });

  it("says what stops the reading, and where", () => {
    const addOn = preparedAddOn();
    addOn.write("Paramètres!B3", [["20 20"]]);
    expect(read(addOn)).toMatchObject({
      state: "blocked",
      faults: [{ tab: "Paramètres", row: 3, message: expect.stringContaining("20 20") }],
    });
  });
});

describe("the first run", () => {
  const order = { service: "Préfecture de X", exercice: "2021", labelObtenuLe: "11/02/2020" };

  it("prepares an empty workbook, with its first settings", () => {
    const addOn = openAddOn(code);
    expect(read(addOn)).toEqual({ state: "first", mark: "", year: 2021 });
    const started = addOn.run("commencer", order);
    expect(at(started, "page")).toMatchObject({
      state: "year",
      year: 2021,
      department: "Préfecture de X",
      isEmpty: true,
    });
    expect(addOn.readShown("Paramètres!B5")).toEqual([["11/02/2020"]]);
  });

  it("says which field can't be read, before anything is prepared", () => {
    const addOn = openAddOn(code);
    const before = addOn.version();
    for (const [field, value, words] of [
      ["service", "", "le nom de votre service"],
      ["exercice", "21", "quatre chiffres"],
      ["labelObtenuLe", "31/02/2020", "11/02/2020"],
    ]) {
      expect(addOn.run("commencer", { ...order, [field ?? ""]: value })).toMatchObject({
        ok: false,
        message: expect.stringContaining(words ?? ""),
      });
    }
    expect(addOn.version()).toBe(before);
  });

  it("never writes over what is there", () => {
    const addOn = preparedAddOn();
    addOn.run("commencer", order);
    expect(at(read(addOn), "year")).toBe(2020);
  });
});

describe("the doors", () => {
  it("write a document's verification once, where its row now stands", () => {
    const addOn = preparedAddOn();
    const titles = addOn.read("Documents!A2:E3");
    const [[title, , , , verifiedOn]] = Array.isArray(titles) ? titles : [[]];
    const change = {
      tab: "documents",
      key: { title },
      cells: [{ column: "verifiedOn", before: verifiedOn, after: day("30/12/2020") }],
      mayBeNew: false,
    };
    addOn.update([
      {
        insertDimension: {
          range: { sheetId: addOn.sheetId("Documents"), dimension: "ROWS", startIndex: 1, endIndex: 2 },
        },
      },
    ]);
    expect(addOn.run("ecrire", [change])).toEqual({
      ok: true,
      cellules: 1,
      refus: [],
      lignes: [3],
      ajoutees: [],
    });
    expect(addOn.readShown("Documents!E3")).toEqual([["30/12/2020"]]);
    expect(addOn.run("ecrire", [change])).toEqual({
      ok: true,
      cellules: 0,
      refus: [],
      lignes: [3],
      ajoutees: [],
    });
  });

  it("lead to a row by its name, wherever it was moved, and say when it is gone", () => {
    const addOn = preparedAddOn();
    const cle = { colonne: "Référence", valeur: "2020-0002" };
    expect(addOn.run("aller", { onglet: "Réclamations", ligne: null, colonne: "Référence", cle })).toEqual({
      ok: true,
    });
    const references = addOn.read("Réclamations!A1:A20");
    const row = Array.isArray(references) ? references.findIndex(([cell]) => cell === "2020-0002") + 1 : 0;
    expect(addOn.events).toEqual([{ kind: "goTo", tab: "Réclamations", row, column: 1 }]);
    const gone = { onglet: "Réclamations", ligne: null, colonne: null, cle: { ...cle, valeur: "2020-0099" } };
    expect(addOn.run("aller", gone)).toMatchObject({ ok: false });
  });
});
