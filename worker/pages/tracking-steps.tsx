// The steps that the tracking page shows: received, acknowledged, answered, or where it ended.
import type { Language } from "../language.ts";
import { capitalized, dateTimeText, dayText } from "../languages/day-text.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { TrackingMessages } from "../languages/tracking-messages.ts";
import type { Site } from "../site/site.ts";
import type { TrackedState } from "../store/submissions.ts";
import { acknowledgedDay, type CitizenState, dueDay } from "../tracking/citizen-state.ts";
import type { Step } from "./steps.tsx";

interface Told {
  language: Language;
  found: TrackedState;
  site: Site;
  state: Exclude<CitizenState, "erased">;
}

export function stepsOf(told: Told): Step[] {
  const { language, found, site, state } = told;
  const { tracking: words } = MESSAGES[language];
  const received: Step = {
    title: words.received,
    state: "done",
    lines: [capitalized(dateTimeText(language, found.receivedAt, site.timeZone))],
  };
  if (state === "outOfScope") return [received, ended(told, words.read, [words.notHere])];
  if (state === "closed") {
    const isPraise = found.type === "praise";
    return [
      received,
      ended(told, isPraise ? words.passedOn : words.read, isPraise ? [words.noAnswerToPraise] : []),
    ];
  }
  if (state !== "answered" && found.type === "praise") return [received, passingOn(told)];
  const acknowledgedOn = acknowledgedDay(found, site);
  const acknowledged: Step = {
    title: words.acknowledged,
    state: acknowledgedOn === null ? "todo" : "done",
    lines: acknowledgedOn === null ? [] : [capitalized(dayText(language, acknowledgedOn))],
  };
  return [received, acknowledged, answerStep({ ...told, state }, words)];
}

/** What becomes of a félicitation, which gets no answer unless staff give one: as the confirmation says. */
function passingOn({ language, state }: Told): Step {
  const { confirmation, tracking } = MESSAGES[language];
  return {
    title: confirmation.passedOn,
    state: state === "held" ? "todo" : "now",
    lines: [tracking.noAnswerToPraise],
  };
}

/** The last step of what gets no answer here, on the day that staff recorded, if any. */
function ended({ language, found }: Told, title: string, lines: readonly string[]): Step {
  const day = found.answeredOn === null ? [] : [capitalized(dayText(language, found.answeredOn))];
  return { title, state: "done", lines: [...day, ...lines] };
}

function answerStep(
  { language, found, site, state }: Told & { state: "answered" | "late" | "held" | "preparing" },
  words: TrackingMessages,
): Step {
  const title = words.answer;
  const due = dueDay(found, site);
  if (state === "answered") {
    const day = found.answeredOn === null ? [] : [capitalized(dayText(language, found.answeredOn))];
    const elsewhere = found.publishedAnswer === null ? [words.byOtherWay, words.nothingReceived] : [];
    return { title, state: "done", lines: [...day, ...elsewhere] };
  }
  const progress = state === "held" ? "todo" : "now";
  if (due === null) return { title, state: progress, lines: [words.asSoonAsPossible] };
  const day = dayText(language, due);
  if (state === "late") return { title, state, lines: [words.wasExpected(day), words.notLost] };
  const [before, after] = words.expected;
  const isJoined = /^[.،。]/.test(after);
  const line = (
    <>
      {before} <strong>{day}</strong>
      {isJoined ? "" : " "}
      {after}
    </>
  );
  return { title, state: progress, lines: [line] };
}
