import { describe, expect, it } from "vitest";
import { fittedHeightPoints } from "../../../local/xlsx/sheet/row-heights.ts";

const WRAP = { wrapStrategy: "WRAP" };

function height(value: string, widthPixels: number, format: object = WRAP) {
  return fittedHeightPoints([{ value, format }], [{ pixelSize: widthPixels }]);
}

describe("the height of a row", () => {
  it("is left alone when no text wraps", () => {
    expect(fittedHeightPoints(undefined, [])).toBeUndefined();
    expect(fittedHeightPoints([{ value: "long ".repeat(50) }], [])).toBeUndefined();
    expect(fittedHeightPoints([{ value: 12, format: WRAP }], [])).toBeUndefined();
  });

  it("grows by a line where the words no longer fit", () => {
    const oneLine = height("Fiche", 110);
    expect(oneLine).toBe(16);
    expect(height("Fiche de tutorat le", 110)).toBe(30);
    expect(height("Fiche de tutorat le", 240)).toBe(oneLine);
  });

  it("counts line breaks, and cuts words longer than a line", () => {
    expect(height("a\nb\n\nc", 110)).toBe(59);
    expect(height("x".repeat(40), 110)).toBe(45);
  });

  it("is that of the row's tallest text, within Excel's limit", () => {
    const row = [{ value: "court", format: WRAP }, undefined, { value: "mot ".repeat(2000), format: WRAP }];
    expect(fittedHeightPoints(row, [])).toBe(409);
  });

  it("follows bold and size", () => {
    const larger = { ...WRAP, textFormat: { bold: true, fontSize: 22 } };
    expect(height("Fiche de tutorat", 110, larger)).toBe(88);
  });
});
