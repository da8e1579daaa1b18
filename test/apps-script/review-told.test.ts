// What the pages of an update say of staff's changes: where they part from the workbook, and on which slide.
import { beforeAll, describe, expect, it } from "vitest";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import { builtBundle } from "./add-on-fixture.ts";
import { ordered, shownReview, staffDeck } from "./review-deck.ts";
import { addActions, changeFigures, openedReview, raiseTargets, shownState } from "./review-workbook.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

function madeReview() {
  const addOn = openedReview(code);
  addOn.run("genererLaRevue");
  const deck = staffDeck(addOn);
  /** Staff's words in a cell. */
  const writeCell = (objectId: string, rowIndex: number, columnIndex: number, text: string) => {
    const target = { objectId, cellLocation: { rowIndex, columnIndex } };
    deck.update(
      { deleteText: { ...target, textRange: { type: "ALL" } } },
      { insertText: { ...target, text, insertionIndex: 0 } },
    );
  };
  const toVerify = () =>
    shownState(ordered(addOn), "end")
      .parts.filter(({ about }) => about === "toVerify")
      .flatMap(({ points }) => points.map(({ text }) => text.replaceAll("\u00a0", " ")));
  return { addOn, deck, writeCell, toVerify };
}

/** A group of ours on the slide of missed targets, and a box beside it. */
function drawnGroup(deck: ReturnType<typeof staffDeck>): string[] {
  const elements = [...(deck.slide("missed")?.elements.values() ?? [])];
  return ["group", "text"].flatMap(
    (wanted) => elements.findLast(({ kind }) => kind === wanted)?.objectId ?? [],
  );
}

describe("the end of an update", () => {
  it("quotes the cell that staff rewrote, and says that a text was emptied", () => {
    const { addOn, deck, writeCell, toVerify } = madeReview();
    writeCell("page_missed:table", 1, 4, "Pas de réunion cette année");
    deck.update({ deleteText: { objectId: "page_essential:figure-1", textRange: { type: "ALL" } } });
    changeFigures(addOn);
    raiseTargets(addOn);
    const told = toVerify();
    expect(told).toContainEqual(
      expect.stringContaining(", gardée : vous avez vidé ce texte ; le classeur dit « "),
    );
    expect(told).toContainEqual(
      expect.stringMatching(/^Diapositive 7, gardée : vous avez écrit « .+ » ; le classeur dit « .+ »/),
    );
    for (const [, theirs, ours] of told.join("\n").matchAll(/écrit « (.+?) » ; le classeur dit « (.+?) »/g))
      expect(theirs).not.toBe(ours);
  });

  it("says, as long as it is so, that another page may repeat rows of a table that staff rewrote", () => {
    const { addOn, deck, writeCell, toVerify } = madeReview();
    writeCell("page_decisions:table", 1, 1, "Notre action");
    // One row too many: the last of the first page goes to the next with it.
    addActions(addOn, false, 1);
    for (const _ of [1, 2]) {
      const told = toVerify().filter((text) => text.includes("la suite"));
      const next = deck.slideIds().indexOf(slideId("decisions-2")) + 1;
      expect(next).toBeGreaterThan(0);
      expect(told).toEqual([
        expect.stringContaining(
          `. Diapositive ${next}, la suite peut redire ou sauter des lignes de ce tableau.`,
        ),
      ]);
    }
  });

  it("says where a drawing stays as it was, in a group that staff made", () => {
    const { addOn, deck, toVerify } = madeReview();
    const children = ["essential:figure-1", "essential:figure-1-rule"].map((key) => `page_${key}`);
    deck.update(
      { groupObjects: { groupObjectId: "groupe-chiffre", childrenObjectIds: children } },
      { groupObjects: { groupObjectId: "groupe-cibles", childrenObjectIds: drawnGroup(deck) } },
    );
    changeFigures(addOn);
    raiseTargets(addOn);
    const told = toVerify().filter((text) => text.includes("groupées"));
    expect(told).toEqual([
      "Diapositive 7, gardée : des formes que vous avez groupées ou dégroupées n’ont pas été refaites.",
    ]);
    const whole = openedReview(code);
    changeFigures(whole);
    raiseTargets(whole);
    whole.run("genererLaRevue");
    const figure = (made: typeof deck) => made.element("essential", "figure-1")?.text;
    expect(figure(deck)).toBe(figure(staffDeck(whole)));
  });

  it("says that only notes changed when only they are taken back", () => {
    const { addOn, deck } = madeReview();
    deck.rewrite(deck.slide("complaints")?.notesObjectId ?? "", "Saluer le sous-préfet");
    const page = shownState(ordered(addOn, { takesOurs: ["complaints:notes"] }), "end");
    expect(page.sentence).toBe("Même lien qu’avant. Seuls des commentaires y ont changé.");
    expect(deck.slide("complaints")?.notes).not.toBe("Saluer le sous-préfet");
  });
});

describe("the choice before an update", () => {
  it("numbers the slides as they are, in their order, staff's own among them", () => {
    const { addOn, deck } = madeReview();
    deck.rewrite("page_reminders:title", "Nos rappels");
    deck.rewrite("page_complaints:title", "Nos réclamations");
    deck.update({ createSlide: { objectId: "diapo-equipe", insertionIndex: 12 } });
    // New pages of decisions will come before the reminders.
    addActions(addOn);
    addOn.run("genererLaRevue");
    const { changes } = shownState(shownReview(addOn.events), "choice");
    const place = (id: string) => deck.slideIds().indexOf(id) + 1;
    expect(changes.map(({ slide }) => Number.parseInt(slide, 10))).toEqual([
      place(slideId("complaints")),
      place("diapo-equipe"),
      place(slideId("reminders")),
    ]);
  });
});
