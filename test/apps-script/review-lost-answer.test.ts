// A batch that Google did without its answer reaching the add-on: what it wrote is ours, and nothing untrue is said of the deck.
import { beforeAll, describe, expect, it } from "vitest";
import { GoogleError } from "../../local/google/google-error.ts";
import { builtBundle } from "./add-on-fixture.ts";
import { ordered, shownReview, staffDeck } from "./review-deck.ts";
import { addActions, changeFigures, type OpenedReview, openedReview, shownState } from "./review-workbook.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

/** A workbook whose nth Slides batch is done, its answer lost; each batch is one more. */
function losing(...lost: number[]) {
  return openedReview(code, undefined, ({ method }, count) => {
    if (method === "presentations.batchUpdate" && lost.includes(count))
      throw new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
  });
}

/** The same workbook's deck made at once. */
function whole(change: (addOn: OpenedReview) => void) {
  const addOn = openedReview(code);
  change(addOn);
  addOn.run("genererLaRevue");
  return staffDeck(addOn);
}

const twice = (addOn: OpenedReview) => {
  changeFigures(addOn);
  changeFigures(addOn);
};

describe("an update whose answer is lost", () => {
  it.each([
    ["of its slides", 3],
    ["of its notes", 4],
  ])("%s leaves our texts ours: the next one follows the workbook", (_, lost) => {
    const addOn = losing(lost);
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    changeFigures(addOn);
    const page = shownState(ordered(addOn), "error");
    expect(page.heading).toBe("La mise à jour n’est peut-être pas terminée");
    expect(page.message).toContain("Les taux et les alertes sont à jour dans le classeur.");
    expect(page.remedy).toContain("Une partie du diaporama peut déjà être à jour");
    changeFigures(addOn);
    addOn.run("genererLaRevue");
    expect(shownState(shownReview(addOn.events), "choice").changes).toEqual([]);
    addOn.newCalls();
    expect(shownState(ordered(addOn), "end").heading).toBe("La revue 2020 est à jour");
    expect(addOn.newCalls().length).toBeLessThanOrEqual(8);
    expect(deck.texts()).toEqual(whole(twice).texts());
  });

  it("keeps what staff wrote before and after it", () => {
    // Staff's own writing is the third.
    const addOn = losing(4);
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    deck.rewrite("page_missed:title", "Notre titre");
    changeFigures(addOn);
    ordered(addOn);
    deck.rewrite("page_complaints:title", "Nos réclamations");
    changeFigures(addOn);
    ordered(addOn);
    expect(deck.element("missed", "title")?.text).toBe("Notre titre");
    expect(deck.element("complaints", "title")?.text).toBe("Nos réclamations");
    const ours = whole(twice);
    expect(deck.element("essential", "figure-1")?.text).toBe(ours.element("essential", "figure-1")?.text);
  });

  it("takes no slide that it took out for one that staff deleted", () => {
    const addOn = losing(3);
    addActions(addOn);
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    const before = deck.slideIds();
    addActions(addOn, true);
    ordered(addOn);
    expect(deck.slideIds().length).toBeLessThan(before.length);
    addActions(addOn);
    expect(shownState(ordered(addOn), "end").sentence).toContain("nouvelle");
    expect(deck.slideIds()).toEqual(before);
  });

  it("and that was not done after all is done by the next one", () => {
    let isRefused = false;
    const addOn = openedReview(code, ({ method }) => {
      if (method !== "presentations.batchUpdate" || !isRefused) return;
      isRefused = false;
      throw new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
    });
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    const before = deck.texts();
    changeFigures(addOn);
    isRefused = true;
    ordered(addOn);
    expect(deck.texts()).toEqual(before);
    changeFigures(addOn);
    expect(shownState(ordered(addOn), "end").parts[1]?.points).toEqual([]);
    expect(deck.texts()).toEqual(whole(twice).texts());
  });
});

describe("a new deck whose answer is lost", () => {
  it("is finished with the figures of now, under its own id", () => {
    const addOn = losing(1);
    addOn.run("genererLaRevue");
    const page = shownState(shownReview(addOn.events), "error");
    expect(page.heading).toBe("La revue n’est pas terminée");
    expect(page.remedy).toContain("Un diaporama vide ou inachevé est resté dans votre Drive");
    changeFigures(addOn);
    addOn.newCalls();
    ordered(addOn, page.retry);
    expect(addOn.newCalls().length).toBeLessThanOrEqual(8);
    expect(staffDeck(addOn).texts()).toEqual(whole(changeFigures).texts());
    expect(addOn.google.presentations.all()).toHaveLength(1);
  });
});
