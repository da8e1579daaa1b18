// What comes after a message was sent, by its type and by what the person left to be answered.

import { zoneDay } from "../delivery/zone-day.ts";
import { capitalized, dayText } from "../languages/day-text.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { Site } from "../site/site.ts";
import type { FoundSubmission } from "../store/submissions.ts";
import { dueDay } from "../tracking/citizen-state.ts";
import type { PageContext } from "./layout.tsx";
import type { Step } from "./steps.tsx";

type Sent = PageContext & { found: FoundSubmission };

export function nextSteps(sent: Sent): Step[] {
  const { site, language, found } = sent;
  const { confirmation: words, tracking } = MESSAGES[language];
  const day = capitalized(dayText(language, zoneDay(found.receivedAt, site.timeZone)));
  const received: Step = {
    title: tracking.received,
    state: "done",
    lines: [site.isPageAcknowledgement ? `${day}. ${words.isAcknowledgement}` : day],
  };
  if (found.type === "praise") return [received, { title: words.passedOn, state: "now", lines: [] }];
  const isComplaint = found.type === "complaint";
  const read: Step = {
    title: isComplaint ? words.readAndAnswered : words.suggestionRead,
    state: "now",
    lines: isComplaint ? [dueLine(sent)] : [],
  };
  const answered: Step = {
    title: isComplaint ? words.youReadTheAnswer : words.youReadTheOutcome,
    state: "todo",
    lines: answerLines(sent),
  };
  return [received, read, answered];
}

function dueLine({ site, language, found }: Sent) {
  const { confirmation: words, tracking } = MESSAGES[language];
  const due = dueDay(found, site);
  const days = site.announcedDelayWorkingDays;
  if (due === null || days === undefined) return tracking.asSoonAsPossible;
  const [before, after] = words.expected;
  return (
    <>
      {before} <strong>{dayText(language, due)}</strong> {after(days)}
    </>
  );
}

/** Where the answer will be read, and whether its reader is asked for an opinion. */
function answerLines({ site, language, found }: Sent): string[] {
  const { confirmation: words } = MESSAGES[language];
  return [...wayOfAnswer(words, found), ...asked(words, site)];
}

type Words = (typeof MESSAGES)["fr"]["confirmation"];

function wayOfAnswer(words: Words, { email, phone }: FoundSubmission): string[] {
  if ((email ?? "") !== "") return [words.onYourPageAndMail];
  return [(phone ?? "") === "" ? words.onYourPageOnly : words.onYourPageAndPhone];
}

function asked(words: Words, { asksForOpinion }: Site): string[] {
  return asksForOpinion ? [words.weAskThen] : [];
}
