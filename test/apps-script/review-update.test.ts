// A review made, then brought up to date, by the built add-on: calls, what staff changed, failures on the way.
import { beforeAll, describe, expect, it } from "vitest";
import { GoogleError } from "../../local/google/google-error.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import { builtBundle } from "./add-on-fixture.ts";
import { ordered, shownReview, staffDeck } from "./review-deck.ts";
import {
  addActions,
  changeFigures,
  openedReview,
  type Refusal,
  raiseTargets,
  shownState as state,
} from "./review-workbook.ts";

let code = "";
beforeAll(() => {
  code = builtBundle();
});

function opened(refuse?: Refusal) {
  return openedReview(code, refuse);
}

const TOO_MANY = () => new GoogleError("RESOURCE_EXHAUSTED", "Quota exceeded");

describe("an update without a change", () => {
  it("offers the choice in three calls, then remakes no slide, twice", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    expect(addOn.newCalls()).toHaveLength(7);
    addOn.run("genererLaRevue");
    expect(addOn.newCalls()).toEqual([
      "spreadsheets.get",
      "spreadsheets.values.batchGet",
      "presentations.get",
    ]);
    expect(shownReview(addOn.events)).toMatchObject({ state: "choice", changes: [] });
    const deck = staffDeck(addOn);
    const before = deck.presentation();
    for (const _ of [1, 2]) {
      const page = state(ordered(addOn), "end");
      expect(page.sentence).toBe(
        "Même lien qu’avant. Rien n’y avait changé : aucune diapositive n’est refaite.",
      );
      expect(addOn.newCalls()).not.toContain("presentations.batchUpdate");
    }
    expect(deck.presentation()).toEqual(before);
  });
});

describe("staff's changes", () => {
  it("survive two updates, in eight calls at most, while the rest follows the workbook", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    const notesId = deck.slide("complaints")?.notesObjectId ?? "";
    deck.rewrite("page_missed:title", "Notre titre sur les cibles");
    deck.rewrite(notesId, "Saluer le sous-préfet");
    deck.update(
      { createSlide: { objectId: "diapo-equipe", insertionIndex: 2 } },
      { deleteObject: { objectId: slideId("label") } },
      { updateSlidesPosition: { slideObjectIds: [slideId("decisions")], insertionIndex: 1 } },
      { deleteObject: { objectId: "page_essential:strengths" } },
      {
        updatePageElementTransform: {
          objectId: "page_indicators:table",
          applyMode: "RELATIVE",
          transform: { scaleX: 1, scaleY: 1, translateX: 0, translateY: 254_000, unit: "EMU" },
        },
      },
      {
        createShape: {
          objectId: "boite-equipe",
          shapeType: "TEXT_BOX",
          elementProperties: { pageObjectId: slideId("missed") },
        },
      },
      { insertText: { objectId: "boite-equipe", text: "Merci à l’équipe" } },
    );
    const order = deck.slideIds();
    const place = deck.element("indicators", "table")?.place;
    addOn.newCalls();
    addOn.run("genererLaRevue");
    const choice = state(shownReview(addOn.events), "choice");
    expect(choice.changesCount).toMatch(/^3.diapositives sur 19$/);
    expect(choice.changes.map(({ what, key }) => `${what} ${key}`).sort()).toEqual([
      "Commentaires réécrits complaints:notes",
      "Diapositive ajoutée null",
      "Titre réécrit missed:title",
    ]);
    expect(choice.balance).toContain("que vous avez supprimée, ne revient pas.");
    for (const round of [1, 2]) {
      changeFigures(addOn);
      addOn.newCalls();
      const page = state(ordered(addOn), "end");
      expect(addOn.newCalls().length).toBeLessThanOrEqual(8);
      expect(page.sentence).toMatch(/^Même lien qu’avant\. \d+.diapositives? refaites?, 3.gardées/);
      expect(deck.slideIds(), `${round}`).toEqual(order);
      expect(deck.element("missed", "title")?.text).toBe("Notre titre sur les cibles");
      expect(deck.slide("complaints")?.notes).toBe("Saluer le sous-préfet");
      expect(deck.slide("missed")?.elements.get("boite-equipe")?.text).toBe("Merci à l’équipe");
      expect(deck.element("essential", "strengths")).toBeUndefined();
      expect(deck.element("indicators", "table")?.place.slice(0, 2)).toEqual(place?.slice(0, 2));
      // The slide that staff put second is numbered so.
      expect(deck.element("decisions", "page-number")?.text).toBe("2");
    }
  });

  it("give way where the workbook is asked for, element by element", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    const ours = deck.element("missed", "title")?.text;
    deck.rewrite("page_missed:title", "Notre titre");
    deck.rewrite("page_complaints:title", "Nos réclamations");
    ordered(addOn, { takesOurs: ["missed:title"] });
    expect(deck.element("missed", "title")?.text).toBe(ours);
    expect(deck.element("complaints", "title")?.text).toBe("Nos réclamations");
  });

  it("are counted on the slides that are made again around them, and said so before and after", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    deck.rewrite("page_essential:kicker", "Notre surtitre");
    changeFigures(addOn);
    addOn.run("genererLaRevue");
    const choice = state(shownReview(addOn.events), "choice");
    expect(choice.changes).toMatchObject([{ figures: "les mêmes ici, le reste change" }]);
    expect(choice.balance).toMatch(/^\d+.diapositives seront refaites, dont 1 avec votre texte\.$/);
    expect(state(ordered(addOn), "end").sentence).toMatch(
      /^Même lien qu’avant\. \d+.diapositives refaites, dont 1 avec votre texte\.$/,
    );
    expect(deck.element("essential", "kicker")?.text).toBe("Notre surtitre");
  });

  it("are told as long as they date from other figures, and no longer once written anew", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    deck.rewrite("page_missed:title", "Cinq cibles, dit-on");
    const toVerify = () =>
      state(ordered(addOn), "end").parts.find(({ about }) => about === "toVerify")?.count;
    expect(toVerify()).toBe(0);
    // One more target is missed: the title's own words change.
    raiseTargets(addOn);
    expect(toVerify()).toBe(1);
    expect(toVerify()).toBe(1);
    deck.rewrite("page_missed:title", "Des cibles relevées, presque toutes manquées");
    expect(toVerify()).toBe(0);
    expect(deck.element("missed", "title")?.text).toBe("Des cibles relevées, presque toutes manquées");
  });
});

describe("a deck that is gone", () => {
  it("is told, and made anew when it is asked for", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const former = staffDeck(addOn).presentationId;
    addOn.google.presentations.delete(former);
    addOn.run("genererLaRevue");
    const page = state(shownReview(addOn.events), "error");
    expect(page).toMatchObject({
      heading: "Cette revue n’est plus dans votre Drive : en créer une nouvelle ?",
      message: "Votre dernière revue a été supprimée, ou faite par quelqu’un d’autre.",
      retry: { mode: "new" },
    });
    expect(addOn.google.presentations.all()).toHaveLength(0);
    const order = { token: "t", ...page.retry };
    expect(state(Object(addOn.run("faireLaRevue", order)).page, "end").heading).toBe(
      "La revue 2020 est prête",
    );
    expect(staffDeck(addOn).presentationId).not.toBe(former);
  });
});

describe("someone's edit meanwhile", () => {
  it("stops the update, and says so", () => {
    let meddle = (): void => undefined;
    const addOn = opened(({ method, body }) => {
      if (method === "presentations.batchUpdate" && Reflect.has(Object(body), "writeControl")) meddle();
    });
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    changeFigures(addOn);
    meddle = () => {
      meddle = () => undefined;
      deck.update({ createSlide: { objectId: "diapo-tardive" } });
    };
    const page = state(ordered(addOn), "error");
    expect(page).toMatchObject({
      heading: "La revue n’a pas été mise à jour",
      message: expect.stringMatching(/^La revue a changé pendant la mise à jour/),
      retry: { mode: "update" },
    });
    expect(page.message).toContain("Les taux et les alertes sont à jour dans le classeur");
    expect(page.remedy).toBe("Le diaporama est resté tel qu’il était.");
    expect(state(ordered(addOn), "end").heading).toBe("La revue 2020 est à jour");
    expect(deck.slideIds()).toContain("diapo-tardive");
  });
});

describe("a failure on the way", () => {
  it.each([
    [
      "before the deck",
      "presentations.create",
      1,
      "La revue n’a pas été créée",
      "Aucun diaporama incomplet",
      0,
    ],
    [
      "before the slides",
      "presentations.batchUpdate",
      1,
      "La revue n’a pas été créée",
      "Un diaporama vide est resté",
      1,
    ],
    [
      "before the notes' ids",
      "presentations.get",
      1,
      "La revue n’est pas terminée",
      "Un diaporama inachevé",
      1,
    ],
    [
      "before the notes",
      "presentations.batchUpdate",
      2,
      "La revue n’est pas terminée",
      "Un diaporama inachevé",
      1,
    ],
  ])(
    "%s is told truly, and the next try finishes the same deck",
    (_, method, count, heading, left, decks) => {
      const addOn = opened((call, made) => {
        if (call.method === method && made === count) throw TOO_MANY();
      });
      expect(addOn.run("genererLaRevue")).toMatchObject({
        erreur: { message: expect.stringContaining("Google a refusé pour un moment"), pile: null },
      });
      const page = state(shownReview(addOn.events), "error");
      expect(page).toMatchObject({
        heading,
        message: expect.stringContaining("Les taux et les alertes sont à jour"),
      });
      expect(page.remedy).toContain(left);
      expect(addOn.google.presentations.all()).toHaveLength(decks);
      const [first] = addOn.google.presentations.all();
      addOn.newCalls();
      const end = state(ordered(addOn, page.retry), "end");
      expect(end.heading).toBe("La revue 2020 est prête");
      expect(addOn.newCalls().length).toBeLessThanOrEqual(8);
      expect(addOn.google.presentations.all()).toHaveLength(1);
      if (first !== undefined) expect(staffDeck(addOn).presentationId).toBe(first.presentationId);
      const whole = opened();
      whole.run("genererLaRevue");
      expect(staffDeck(addOn).texts()).toEqual(staffDeck(whole).texts());
      expect(staffDeck(addOn).slideIds()).toEqual(staffDeck(whole).slideIds());
    },
  );

  it("whose answer was lost is finished too", () => {
    const addOn = opened();
    const { google } = addOn;
    const call = google.call.bind(google);
    let isLost = false;
    google.call = (asked) => {
      const answer = call(asked);
      if (asked.method !== "presentations.batchUpdate" || isLost) return answer;
      isLost = true;
      throw new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
    };
    addOn.run("genererLaRevue");
    const end = state(ordered(addOn, state(shownReview(addOn.events), "error").retry), "end");
    expect(end.heading).toBe("La revue 2020 est prête");
    const whole = opened();
    whole.run("genererLaRevue");
    expect(staffDeck(addOn).texts()).toEqual(staffDeck(whole).texts());
  });
});

describe("a new deck of the same year", () => {
  it("leaves the former as it is, and is the one that is updated then", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const former = staffDeck(addOn);
    const before = former.presentation();
    ordered(addOn, { mode: "new" });
    expect(addOn.google.presentations.all()).toHaveLength(2);
    changeFigures(addOn);
    ordered(addOn);
    expect(former.presentation()).toEqual(before);
  });
});

describe("a review that grows and shrinks", () => {
  it("gains and loses slides in its order, its agenda with the deck's own numbers", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    deck.update({ createSlide: { objectId: "diapo-equipe", insertionIndex: 2 } });
    const before = deck.slideIds();
    addActions(addOn);
    const page = state(ordered(addOn), "end");
    const grown = deck.slideIds();
    expect(page.sentence).toMatch(/nouvelle/);
    expect(grown.filter((id) => before.includes(id))).toEqual(before);
    const second = grown.indexOf(slideId("decisions-2"));
    expect(second).toBe(grown.indexOf(slideId("decisions")) + 1);
    expect(deck.element("decisions-2", "page-number")?.text).toBe(`${second + 1}`);
    const numbers = deck.element("agenda", "pages")?.text.split("\n") ?? [];
    const first = Math.min(...["label", "highlights"].map((key) => grown.indexOf(slideId(key)))) + 1;
    expect(numbers.map((text) => text.replace("\u00a0", " "))).toContain(`page ${first}`);
    const whole = opened();
    addActions(whole);
    whole.run("genererLaRevue");
    expect(deck.slide("decisions-2")?.notes).toBe(staffDeck(whole).slide("decisions-2")?.notes);
    addActions(addOn, true);
    expect(state(ordered(addOn), "end").sentence).toMatch(/retirée/);
    expect(deck.slideIds()).toEqual(before);
  });

  it("keeps a slide that it has no more when staff wrote on it, and says so", () => {
    const addOn = opened();
    addActions(addOn);
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    deck.rewrite("page_decisions-2:title", "À nous");
    addActions(addOn, true);
    const page = state(ordered(addOn), "end");
    expect(deck.element("decisions-2", "title")?.text).toBe("À nous");
    expect(JSON.stringify(page.parts)).toContain("la revue n’a plus cette page");
  });
});

describe("the next year", () => {
  it("has a deck of its own and leaves the charts of the former as they were", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const charts = () =>
      addOn.version()?.sheets.find(({ properties: { title } }) => title === "Données 2020");
    const before = charts();
    expect(before?.charts.length).toBeGreaterThan(0);
    const rows = addOn.read("'Paramètres'!A1:B20");
    const index = (Array.isArray(rows) ? rows : []).findIndex(([key]) => key === "Exercice");
    addOn.write(`'Paramètres'!B${index + 1}`, [[2021]]);
    addOn.run("genererLaRevue");
    expect(shownReview(addOn.events)).toMatchObject({ state: "end", heading: "La revue 2021 est prête" });
    expect(charts()).toEqual(before);
    expect(Object.keys(addOn.properties.all()).filter((key) => key.endsWith(".0"))).toEqual([
      "revue.2020.0",
      "revue.2021.0",
    ]);
  });
});

describe("what is remembered", () => {
  it("stands in pieces that Google takes, without any of the deck's words", () => {
    const addOn = opened();
    addOn.run("genererLaRevue");
    const pieces = Object.values(addOn.properties.all());
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => Buffer.byteLength(piece) <= 9_000)).toBe(true);
  });
});
