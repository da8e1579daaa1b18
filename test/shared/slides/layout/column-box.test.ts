// Texts under each other in one box, but for those of another script, whose height only their font knows.
import { describe, expect, it } from "vitest";
import { columnBox, plain } from "../../../../shared/slides/layout/elements.ts";

const ROW = 30;
const texts = (...labels: readonly string[]) =>
  labels.map((label, index) => ({
    y: 100 + index * ROW,
    paragraphs: [plain(label, { sizePoints: 14 }, { align: "end" })],
  }));

describe("columnBox", () => {
  it("puts texts of Arial in one box", () => {
    const boxes = columnBox("labels", 36, 168, texts("Accueil", "Horaires", "Délais"), "middle");
    expect(boxes).toMatchObject([{ key: "labels", anchor: "top", box: { y: 100 } }]);
  });

  it("gives a text of another script a box of its own, aligned as it is, and the texts after it one from their row on", () => {
    const boxes = columnBox(
      "labels",
      36,
      168,
      texts("Accueil", "وقت الانتظار", "Délais 😀", "Horaires", "Lieu"),
      "middle",
    );
    expect(boxes).toMatchObject([
      { key: "labels", anchor: "top", box: { y: 100 } },
      { key: "labels-row-2", anchor: "middle", box: { y: 130 }, paragraphs: [{ align: "end" }] },
      { key: "labels-row-3", anchor: "middle", box: { y: 160 }, paragraphs: [{ align: "end" }] },
      { key: "labels-row-4", anchor: "top", box: { y: 190 }, paragraphs: [{}, {}] },
    ]);
    expect(boxes.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1, 2]);
  });
});
