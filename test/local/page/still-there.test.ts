// What was typed as the program stopped is written where it was meant to be, and nowhere else.
import { describe, expect, it } from "vitest";
import { isStillThere } from "../../../local/page/browser/still-there.ts";
import { typedWords } from "../../../local/page/browser/typed-words.ts";
import type { CellEdit, TabView } from "../../../local/page/protocol/tab.ts";

/** A tab of these texts; a text that begins with = is shown as its length. */
function tab(...rows: string[][]): TabView {
  return {
    sheetId: 1,
    title: "Agents",
    rowCount: 100,
    columnCount: 4,
    summary: "",
    frozenRowCount: 1,
    columnWidths: [],
    columnHelps: [],
    warnedColumns: [],
    headerColumns: [],
    isDashboard: false,
    isToFill: false,
    columnKinds: [],
    keyColumnCount: 1,
    codeColumns: [],
    rateColumns: null,
    indicators: {},
    traits: {},
    usualTraits: [],
    rowVersion: 0,
    rows: rows.map((texts) => ({
      kinds: "",
      texts: texts.map((text) => (text.startsWith("=") ? String(text.length) : text)),
      inputs: Object.fromEntries([...texts.entries()].filter(([, text]) => text.startsWith("="))),
    })),
  };
}

const HEADERS = ["Nom", "Service", "Depuis", "Calcul"];
const ADA = ["Ada", "Accueil", "2019", "=1+41"];
const TYPED: CellEdit[] = [[1, 1, "Titres"]];
const may = (now: TabView, edits = TYPED, own: string[] = [], before = tab(HEADERS, ADA)): boolean =>
  isStillThere(before, now, edits, new Set(own));

describe("what was typed as the program stopped", () => {
  it("is written where nothing else changed, be it there already", () => {
    expect(may(tab(HEADERS, ADA))).toBe(true);
    expect(may(tab(HEADERS, ["Ada", "Titres", "2019", "=1+41"]))).toBe(true);
    expect(may(tab(HEADERS, ["Ada", "=1+1", "2019", "=1+41"]), [[1, 1, "=1+1"]])).toBe(true);
    expect(may(tab(HEADERS, ADA, ["Max"]))).toBe(true);
  });

  it("is not written in another row, nor under another header", () => {
    expect(may(tab(HEADERS, ["Grace", "Accueil", "2019", "=1+41"]))).toBe(false);
    expect(may(tab(HEADERS))).toBe(false);
    expect(may(tab(["Nom", "Grade", "Service", "Depuis"], ADA))).toBe(false);
  });

  it("is not written over what somebody else wrote meanwhile", () => {
    expect(may(tab(HEADERS, ["Ada", "Courrier", "2019", "=1+41"]))).toBe(false);
    const blank: CellEdit[] = [[2, 1, "Titres"]];
    expect(may(tab(HEADERS, ADA), blank)).toBe(true);
    expect(may(tab(HEADERS, ADA, ["Max"]), blank)).toBe(false);
    const alone = tab(HEADERS, ["", "Titres"]);
    expect(may(tab(HEADERS, ["Max", "Titres"]), [[1, 1, "Accueil"]], [], alone)).toBe(false);
  });

  it("is written beside what was typed here just before, and what formulas make of it", () => {
    const now = tab(HEADERS, ["Ada", "Accueil", "2020", "=1+4100"]);
    expect(may(now)).toBe(false);
    expect(may(now, TYPED, ["1:2"])).toBe(true);
    // Typed twice, the first having been written.
    expect(may(tab(HEADERS, ["Ada", "Courrier", "2019", "=1+41"]), TYPED, ["1:1"])).toBe(true);
  });

  it("is named, as far as a person types it again", () => {
    expect(typedWords([...TYPED, [2, 0, "x"]])).toBe("B2 : « Titres » ; A3 : « x »");
    const many = Array.from({ length: 23 }, (_, row): CellEdit => [row, 0, "x"]);
    expect(typedWords(many)).toMatch(/A20 : « x » ; et 3\sautres$/);
  });
});
