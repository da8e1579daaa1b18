// What the tracking page says as long as nothing was read in the sheet: no less than the confirmation, nor more.
import { expect, test } from "vitest";
import { LANGUAGES } from "../../worker/language.ts";
import { MESSAGES } from "../../worker/languages/messages.ts";
import { checkSites } from "../../worker/site/site.ts";
import { siteOf } from "./support/form-rig.ts";
import { workerFunction } from "./support/watched-store.ts";

const stepsOf = await workerFunction("pages/tracking-steps.tsx", "stepsOf");
const headingOf = await workerFunction("pages/tracking-page.tsx", "headingOf");

/** Half past midnight in Paris, on Friday 27 November. */
const FOUND = {
  reference: "F7KM-3QXB",
  type: "complaint",
  receivedAt: Date.UTC(2026, 10, 26, 23, 30),
  status: null,
  acknowledgedOn: null,
  answeredOn: null,
  publishedAnswer: null,
};

function steps(found: object, { state = "preparing", language = "fr", settings = {} } = {}): unknown {
  const [site] = checkSites([{ ...siteOf("classeur-des-etapes"), ...settings }], "essai");
  return stepsOf({ language, found: { ...FOUND, ...found }, site, state });
}

const acknowledgement = (state: string, ...lines: string[]) =>
  expect.arrayContaining([{ title: "Accusé de réception", state, lines }]);

test("where the page is the acknowledgement, the day of receipt is that of the acknowledgement until the sheet is read", () => {
  expect(steps({})).toEqual(acknowledgement("done", "Vendredi 27 novembre 2026"));
  // Staff emptied the cell.
  expect(steps({ status: "new" })).toEqual(acknowledgement("todo"));
  expect(steps({ status: "new", acknowledgedOn: 46_356 })).toEqual(
    acknowledgement("done", "Lundi 30 novembre 2026"),
  );
  expect(steps({}, { settings: { isPageAcknowledgement: false } })).toEqual(acknowledgement("todo"));
});

test.each(LANGUAGES)("a félicitation is promised no answer in %s", (language) => {
  const { confirmation, tracking } = MESSAGES[language];
  expect(steps({ type: "praise" }, { language })).toEqual([
    expect.objectContaining({ title: tracking.received }),
    { title: confirmation.passedOn, state: "now", lines: [tracking.noAnswerToPraise] },
  ]);
  expect(headingOf(tracking, "preparing", { type: "praise" })).toBe(tracking.passingPraiseOn);
  expect(headingOf(tracking, "preparing", { type: "suggestion" })).toBe(tracking.headings.preparing);
});
