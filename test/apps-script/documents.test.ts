// The poster, the minutes and the decisions: what their pages are told, what is written of them, once.
import { expect, it, vi } from "vitest";
import type {
  DecisionsData,
  DecisionsOrder,
  TakenDecisions,
} from "../../apps-script/decisions/decisions-data.ts";
import type { PageAnswer } from "../../apps-script/interface/page-data.ts";
import type { MadeMinutes, MinutesData } from "../../apps-script/minutes/minutes-data.ts";
import {
  newAction,
  openDecisions,
  proposal,
  validation,
} from "../../apps-script/pages/decisions/open-decisions.ts";
import { answersOf } from "../../apps-script/pages/poster/answers.ts";
import type { PosterData } from "../../apps-script/poster/poster-data.ts";
import { day } from "../../local/examples/example-workbook.ts";
import { GoogleError } from "../../local/google/google-error.ts";
import { renderedPresentation } from "../../local/google/slides/rendering/presentation.ts";
import { quotedTitle } from "../../shared/reading/a1.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";
import { plainWords, slideTexts } from "../support/deck-texts.ts";
import { committeeWorkbook } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

const code = builtBundle();
const PLAN = quotedTitle(STAFF_TABS.actions.title);

function opened(parts: Parameters<typeof openAddOn>[1] = {}, workbook = committeeWorkbook()) {
  const addOn = openAddOn(code, parts);
  addOn.run("preparerLeClasseur");
  addOn.fill(workbook);
  addOn.newCalls();
  const ask = <Value>(name: string, ...values: unknown[]): Value => {
    const answer = addOn.run(name, ...values) as PageAnswer<Value & object>;
    if (!answer.ok) throw new Error(answer.message);
    return answer;
  };
  return { ...addOn, ask };
}

it("tells on the poster what complaints led to, never their words nor an action that is only proposed", () => {
  const { ask, newCalls, write } = opened();
  const data = ask<PosterData>("lireLAffiche");
  expect(newCalls()).toHaveLength(4);
  expect(answersOf(data).map(({ said, done }) => [said, done])).toEqual([
    ["Attente à l’accueil", "Réaménagement des salles d’attentes"],
    ["Délai de rendez-vous", "Poursuivre le travail engagé sur l’amélioration des processus."],
    [
      "Accès aux informations sur le site internet",
      "Poursuivre le travail de lisibilité des pages dédiées aux usagers",
    ],
  ]);
  const trained = data.figures.find(({ code: one }) => one === "FOR1");
  expect(trained).toMatchObject({ isLowBase: true, share: "5\u00a0sur\u00a06", isAttained: false });
  expect([data.missedCount, data.isLabelled, data.isSample]).toEqual([5, true, true]);
  // Action 15 is still to validate.
  write("Réclamations!U2", [["15"]]);
  expect(answersOf(ask<PosterData>("lireLAffiche"))).toHaveLength(2);
});

it("writes minutes with the deck's own titles, and notes where they are once", () => {
  const { ask, google, run, newCalls, read } = opened();
  const data = ask<MinutesData>("lireLeCompteRendu");
  expect(newCalls()).toHaveLength(4);
  run("genererLaRevue");
  const [deck] = google.presentations.all();
  if (deck === undefined) throw new Error("No deck.");
  const said = slideTexts(renderedPresentation(deck)).flat().map(plainWords);
  const titles = data.slides.filter(({ section }) => section !== null).map(({ title }) => plainWords(title));
  expect(titles.length).toBeGreaterThan(10);
  expect(titles.filter((title) => !said.includes(title))).toEqual([]);
  expect(data.missed.map((line) => line.split("\u00a0: ")[1])).toEqual([
    "0 (≥\u00a01)",
    "7\u00a0sur\u00a09 (100\u00a0%)",
    "5\u00a0sur\u00a06 (100\u00a0%)",
    "7\u00a0sur\u00a08 (100\u00a0%)",
    "89,9\u00a0% (≥\u00a090\u00a0%)",
  ]);
  const order = {
    title: "Compte rendu",
    html: "<p>Présents</p>",
    key: { date: day("12/01/2021"), type: "COPIL qualité" },
  };
  newCalls();
  const made = ask<MadeMinutes>("creerLeCompteRendu", order);
  expect(newCalls()).toEqual([
    "files.create",
    "spreadsheets.get",
    "spreadsheets.values.batchGet",
    "spreadsheets.values.batchGet",
    "spreadsheets.batchUpdate",
  ]);
  const [document] = google.documents.list();
  expect(document).toMatchObject({ title: "Compte rendu", html: "<p>Présents</p>" });
  expect(made.url).toBe(`https://docs.google.com/document/d/${document?.documentId}/edit?usp=drivesdk`);
  expect([made.isNoted, read("Réunions!I4")]).toEqual([true, [[made.url]]]);
  expect(ask<MadeMinutes>("creerLeCompteRendu", order).isNoted).toBe(false);
  expect(read("Réunions!I4")).toEqual([[made.url]]);
});

it("gives the minutes made even where their place can't be noted, and says why", () => {
  const { ask, google } = opened();
  const { call } = google;
  const refusing = vi.spyOn(google, "call").mockImplementation((asked) => {
    if (asked.method !== "spreadsheets.batchUpdate") return call(asked);
    throw new GoogleError("INVALID_ARGUMENT", "You are trying to edit a protected cell or object.");
  });
  const order = { title: "Compte rendu", html: "<p></p>", key: { date: day("12/01/2021") } };
  expect(ask<MadeMinutes>("creerLeCompteRendu", order)).toMatchObject({
    url: expect.stringMatching(/^https:\/\/docs\.google\.com\//),
    isNoted: false,
    fault: expect.stringMatching(/protégées contre vous/),
  });
  refusing.mockRestore();
});

it("shows a decision once, with the lead and the day that any meeting says, also of an action to validate", () => {
  const { ask, write } = opened();
  const others =
    "Formation anglais dans le cadre du Brexit — Mme Martin — 30/09/2021\nRemplacer les chevalets\nÉcrire une charte d'accueil — Accueil";
  write("Réunions!A5:H5", [[day("14/01/2021"), "CLU", "", "", "", "", "", others]]);
  write(`${PLAN}!E19:F19`, [[" ", ""]]);
  write(`${PLAN}!F18`, [["30 juin 2021"]]);
  const data = ask<DecisionsData>("lireLesDecisions");
  const { open, taken } = openDecisions(data);
  expect(open.map(({ origin, action, lead, dueOn }) => [origin, action, lead, dueOn])).toEqual([
    ["COPIL qualité du 12/01/2021", "Remplacer les chevalets", "Référent qualité", day("30/06/2021")],
    ["COPIL qualité du 12/01/2021", "Écrire une charte d'accueil", "Accueil", null],
  ]);
  const proposed = data.actions.filter(({ status }) => status === "toValidate").slice(-2);
  expect(proposed.map((action) => proposal(action, taken))).toEqual([
    {
      origin: "N° 17, plan 2021",
      action: "augmenter le nombre de rendez-vous du guichet ITER",
      lead: "Référent qualité",
      dueOn: day("30/06/2021"),
    },
    {
      origin: "N° 18, plan 2021, CLU du 14/01/2021",
      action: "formation anglais dans le cadre du BREXIT",
      lead: "Mme Martin",
      dueOn: day("30/09/2021"),
    },
  ]);
});

it("takes once two decisions of the same words", () => {
  const { ask, read } = opened();
  const added = orderOf(ask<DecisionsData>("lireLesDecisions")).added.slice(0, 1);
  const twice = [...added, ...added.map((row) => ({ ...row, action: "REMPLACER les chevalets" }))];
  expect(ask<TakenDecisions>("prendreLesDecisions", { validated: [], added: twice })).toEqual({
    ok: true,
    validated: 0,
    added: 1,
    left: [],
  });
  expect(read(`${PLAN}!D20:D30`)).toEqual([["Remplacer les chevalets"]]);
});

/** What the page asks when all that can be ticked is. */
function orderOf(data: DecisionsData): DecisionsOrder {
  const decided = { lead: "Accueil", dueOn: day("30/09/2021") };
  return {
    validated: data.actions
      .filter(({ status }) => status === "toValidate")
      .map((action) => validation(action, decided)),
    added: openDecisions(data).open.map((decision) => newAction(decision, decided)),
  };
}

it("takes each decision into the plan once, and leaves what changed meanwhile", () => {
  const { ask, newCalls, read, write, version } = opened();
  const data = ask<DecisionsData>("lireLesDecisions");
  const { open, taken } = openDecisions(data);
  expect(open).toEqual([
    {
      origin: "COPIL qualité du 12/01/2021",
      action: "Remplacer les chevalets",
      lead: "Référent qualité",
      dueOn: day("30/06/2021"),
    },
    { origin: "COPIL qualité du 12/01/2021", action: "Écrire une charte d'accueil", lead: "", dueOn: null },
  ]);
  expect(taken).toHaveLength(1);
  const order = orderOf(data);
  // Somebody abandons one meanwhile: its row stays as it is.
  write(`${PLAN}!G16`, [["Abandonnée"]]);
  newCalls();
  expect(ask<TakenDecisions>("prendreLesDecisions", order)).toMatchObject({
    validated: 3,
    added: 2,
    left: [
      "poursuivre la mise à jour du site internet afin de rendre plus lisible l'information pour l'usager",
    ],
  });
  expect(newCalls().filter((method) => method === "spreadsheets.batchUpdate")).toHaveLength(1);
  expect(read(`${PLAN}!A20:I21`)).toEqual([
    [
      19,
      "COPIL qualité du 12/01/2021",
      "",
      "Remplacer les chevalets",
      "Accueil",
      day("30/09/2021"),
      "Validée",
      "",
      2021,
    ],
    [
      20,
      "COPIL qualité du 12/01/2021",
      "",
      "Écrire une charte d'accueil",
      "Accueil",
      day("30/09/2021"),
      "Validée",
      "",
      2021,
    ],
  ]);
  expect(read(`${PLAN}!E16:G16`)).toEqual([["Référent qualité", "", "Abandonnée"]]);
  expect(read(`${PLAN}!E17:G17`)).toEqual([["Accueil", day("30/09/2021"), "Validée"]]);
  const before = version();
  expect(ask<TakenDecisions>("prendreLesDecisions", order)).toMatchObject({ added: 0 });
  expect(version()).toBe(before);
});
