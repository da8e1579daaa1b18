// What marked the year, without its strip: a block's heading keeps the colour that its meaning has.
import { expect, it } from "vitest";
import type { Highlights } from "../../../../shared/review/composition.ts";
import { blockOf } from "../../../../shared/review/usual-compositions.ts";
import { highlightsDrafts } from "../../../../shared/slides/layout/compositions/highlights.ts";
import { flatElements } from "./page-checks.ts";

it("heads strengths in green and weaknesses in orange", () => {
  const line = [{ text: "Un texte", tone: "neutral", isStrong: false }] as const;
  const composition: Highlights = {
    kind: "highlights",
    year: 2020,
    strip: null,
    lead: null,
    rows: [],
    foot: [],
    footWithoutStrip: [],
    blocks: [blockOf("Point fort", [line], false, "good"), blockOf("Point faible", [line], false, "bad")],
  };
  const [page] = highlightsDrafts(composition, () => 264);
  const elements = flatElements(page?.place({ top: 104, bottom: 368 }) ?? []);
  const runs = elements.flatMap((one) =>
    one.kind === "text" ? one.paragraphs.flatMap((text) => text.runs) : [],
  );
  const colorOf = (text: string) => runs.find((run) => run.text === text)?.color;
  expect([colorOf("Point fort"), colorOf("Point faible"), colorOf("Un texte")]).toEqual([
    "green",
    "orange",
    "ink",
  ]);
});
