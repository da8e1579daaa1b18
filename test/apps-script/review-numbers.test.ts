// The deck's numbers once staff took slides out, or kept some that the review no longer has: no reference is to a wrong page.
import { beforeAll, describe, expect, it } from "vitest";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import { builtBundle } from "./add-on-fixture.ts";
import { ordered, staffDeck } from "./review-deck.ts";
import { addActions, openedReview } from "./review-workbook.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

/** The deck once staff took slides out, and updated since. */
function deckWithout(...keys: string[]) {
  const addOn = openedReview(code);
  addOn.run("genererLaRevue");
  const deck = staffDeck(addOn);
  for (const key of keys) deck.update({ deleteObject: { objectId: slideId(key) } });
  ordered(addOn);
  return deck;
}

/** Where the agenda says that each section is. */
const agendaPages = (deck: ReturnType<typeof staffDeck>) =>
  deck
    .element("agenda", "pages")
    ?.text.split("\n")
    .map((text) => text.replace("page\u00a0", ""));
const numberOf = (deck: ReturnType<typeof staffDeck>, key: string) =>
  `${deck.slideIds().indexOf(slideId(key)) + 1}`;

describe("once staff deleted slides", () => {
  it("a section's page is its first slide that is still there", () => {
    const deck = deckWithout("label", "missed");
    expect(agendaPages(deck)?.slice(0, 2)).toEqual([
      numberOf(deck, "highlights"),
      numberOf(deck, "indicators"),
    ]);
  });

  it("a section that lost all its slides has no page, and is not said to have no data", () => {
    const deck = deckWithout("complaints");
    const section = agendaPages(deck)?.[2];
    expect(section).toBe("–");
  });

  it("what refers to a deleted slide names no page", () => {
    const deck = deckWithout("decisions");
    const lines = deck.texts().flatMap((text) => text.replaceAll(/[\u00a0\v]/g, " ").split("\n"));
    const toValidate = lines.filter((line) => line.startsWith("Valider quatre actions"));
    expect(toValidate.length).toBeGreaterThan(0);
    expect(toValidate.filter((line) => line.includes("(page"))).toEqual([]);
    expect(lines).toContain(`Corriger deux rappels avant l’audit (page ${numberOf(deck, "reminders")})`);
  });
});

describe("a slide that the review no longer has", () => {
  it("bears the deck's number where staff's words keep it", () => {
    const addOn = openedReview(code);
    addActions(addOn);
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    deck.rewrite("page_decisions-2:title", "À nous");
    deck.update({ createSlide: { objectId: "diapo-equipe", insertionIndex: 1 } });
    addActions(addOn, true);
    ordered(addOn);
    expect(deck.element("decisions-2", "title")?.text).toBe("À nous");
    expect(deck.element("decisions-2", "page-number")?.text).toBe(numberOf(deck, "decisions-2"));
    deck.update({ deleteObject: { objectId: "diapo-equipe" } });
    ordered(addOn);
    expect(deck.element("decisions-2", "page-number")?.text).toBe(numberOf(deck, "decisions-2"));
    deck.rewrite("page_decisions-2:page-number", "bis");
    ordered(addOn);
    expect(deck.element("decisions-2", "page-number")?.text).toBe("bis");
  });
});
