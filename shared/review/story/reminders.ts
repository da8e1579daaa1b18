// "Rappels": the label's checkpoints, those to correct first.
import type { DaySerial } from "../../calendar/day.ts";
import { countingOf, masculine } from "../../french/letters.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import type { Reminders } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { type CheckpointFacts, checkpointFacts } from "./checkpoint-facts.ts";
import { daySpan, fullDay } from "./dates.ts";
import { ownFindings } from "./findings.ts";
import { remindersKey } from "./keys.ts";
import { auditOf } from "./label-state.ts";
import { statementsSlide } from "./placed-findings.ts";
import { isSample } from "./sample.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { capitalised, NO_BREAK_SPACE, shown, title } from "./words.ts";

/** The slide of the checkpoints; staff's words alone when there is none. */
export function reminderSlides(story: Story): ReviewSlide[] {
  const facts = checkpointFacts(story);
  const statements = ownFindings(story.findings, "reminders");
  const texts = statements.map(({ text }) => text);
  if (facts.toCorrect.length + facts.toVerify.length + facts.conform.length === 0) {
    const slide = statementsSlide(story, remindersKey, 7, statements);
    return slide === null ? [] : [slide];
  }
  const composition: Reminders = {
    kind: "reminders",
    toCorrect: facts.toCorrect.map(({ point, observation, verifiedOn }) => ({
      text: pointText(point),
      detail: detailOf(observation, verifiedOn === null ? null : `constaté le ${fullDay(verifiedOn)}`),
    })),
    toVerify: facts.toVerify.map(({ point, observation, verifiedOn }) => ({
      text: pointText(point),
      detail: detailOf(observation, verifiedWords(verifiedOn, story)),
    })),
    conform: facts.conform.map(({ point }) => pointText(point)),
    statements: texts,
  };
  return [
    slideOf(story, {
      key: remindersKey,
      place: 7,
      title: remindersTitle(facts, story),
      nextTitle: ({ first, end }) => nextTitle(facts, story, first, end),
      composition,
      caveats: [verifiedCaveat(story)],
      pagesName: "Rappels",
      isSampleData: isSample(story.records.checkpoints),
      notes: reminderNotes(facts),
      sources: [STAFF_TABS.checkpoints, STAFF_TABS.findings],
    }),
  ];
}

function pointText(point: string | null): string {
  return capitalised(shown(point));
}

/** What is known at `Arrêté au` of a point to verify. */
function verifiedWords(verifiedOn: DaySerial | null, { closedOn }: Story): string {
  if (verifiedOn === null) return "jamais vérifié";
  return verifiedOn > closedOn
    ? `vérifié après le ${fullDay(closedOn)}`
    : `vérifié le ${fullDay(verifiedOn)}`;
}

function detailOf(observation: string | null, when: string | null): string | null {
  const parts = [shown(observation), when ?? ""].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(`${NO_BREAK_SPACE}; `);
}

function remindersTitle(
  { toCorrect, toVerify, conform }: CheckpointFacts,
  story: Story,
  suite = "",
): SlideTitle {
  const name = `Rappels ${shown(story.settings.labelName)}${suite}${NO_BREAK_SPACE}: `;
  const counting = countingOf(toCorrect.length, toVerify.length, conform.length);
  const audit = auditOf(story.settings, story.records.meetings);
  const before = audit?.state === "toCome" ? " avant l’audit" : "";
  if (toCorrect.length + toVerify.length === 0) {
    return conform.length === 1
      ? title(`${name}le point est conforme`)
      : title(`${name}les ${counting(conform.length, masculine("point"))} sont conformes`);
  }
  const parts = [
    ...(toCorrect.length === 0 ? [] : [counting(toCorrect.length, masculine("point à corriger")) + before]),
    ...(toVerify.length === 0
      ? []
      : [counting(toVerify.length, masculine(toCorrect.length === 0 ? "point à vérifier" : "à vérifier"))]),
  ];
  const rest = conform.length === 0 ? "" : `, ${counting(conform.length, masculine("conforme"))}`;
  return title(name + parts.join(", "), rest);
}

/** `Rappels Qual-e-Pref, suite : six points à vérifier, trois conformes`: what the next page shows. */
function nextTitle(facts: CheckpointFacts, story: Story, first: number, end: number): SlideTitle {
  const here = [...facts.toCorrect, ...facts.toVerify, ...facts.conform].slice(first, end);
  const onPage = (points: CheckpointFacts["conform"]) => points.filter((point) => here.includes(point));
  const page = {
    ...facts,
    toCorrect: onPage(facts.toCorrect),
    toVerify: onPage(facts.toVerify),
    conform: onPage(facts.conform),
  };
  const { length } = page.conform;
  return length < here.length
    ? remindersTitle(page, story, ", suite")
    : title(
        `Rappels ${shown(story.settings.labelName)}${NO_BREAK_SPACE}: ${countingOf(length)(length, masculine("point conforme"))}`,
      );
}

/** `Points vérifiés du 18 septembre au 21 décembre 2020`; `null` when none was. */
function verifiedCaveat({ records, closedOn }: Story): string | null {
  const days = records.checkpoints.flatMap(({ verifiedOn }) =>
    verifiedOn === null || verifiedOn > closedOn ? [] : [verifiedOn],
  );
  if (days.length === 0) return null;
  return `Points vérifiés ${daySpan(Math.min(...days), Math.max(...days))}`;
}

function reminderNotes({ notApplicable }: CheckpointFacts): string[] {
  const names = notApplicable.map(({ point }) => shown(point));
  return names.length === 0 ? [] : [`Sans objet : ${names.join(" ; ")}.`];
}
