// The requests of a very long deck are ready within a quarter of a second.
import { expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { buildReview } from "../../../shared/review/build-review.ts";
import { group, textSlide } from "../../../shared/review/slide.ts";
import { deckRequests } from "../../../shared/slides/deck-requests.ts";
import { analysedExample } from "../../support/example-deck.ts";

const SPREADSHEET = { spreadsheetId: "classeur", chartIds: {} };

it("lays out 120 slides in a quarter of a second", () => {
  const slides = Array.from({ length: 118 }, (_, index) =>
    textSlide({ topic: "Sujet", title: `Titre ${index}` }, [
      group("Points", ["une ligne assez longue ".repeat(6), "b", "c"]),
    ]),
  );
  const long = { ...buildReview(analysedExample(AIX_2020)), sections: [{ title: "Section", slides }] };
  deckRequests(long, SPREADSHEET);
  const start = performance.now();
  const { notes } = deckRequests(long, SPREADSHEET);
  expect(performance.now() - start).toBeLessThan(250);
  expect(notes).toHaveLength(120);
});
