// A table over several pages: each page's columns are as wide as its own cells ask for, rather than its words smaller.
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../../local/examples/aix-2020/aix-2020.ts";
import { analysedExample, madeDeck } from "../../../support/example-deck.ts";

describe("the example's indicators", () => {
  const tables = madeDeck(analysedExample(AIX_2020))
    .pages.filter(({ key }) => key.startsWith("indicators"))
    .flatMap(({ elements }) => elements.flatMap((element) => (element.kind === "table" ? [element] : [])));

  it("stand on two pages in the usual size", () => {
    expect(tables).toHaveLength(2);
    const sizes = tables.flatMap(({ rows }) =>
      rows
        .flat()
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.sizePoints))),
    );
    expect([...new Set(sizes)]).toEqual([12]);
  });

  it("have columns of their own on each page, and all the width", () => {
    const [first, second] = tables.map(({ columnWidths }) => columnWidths);
    expect(first).not.toEqual(second);
    for (const widths of [first, second])
      expect(widths?.reduce((sum, width) => sum + width, 0)).toBeCloseTo(648);
  });
});
