// "Retour sur l'année": the label and its audit on a line of time, and the objectives of the next year.

import type { DaySerial } from "../../calendar/day.ts";
import { digitsOf, masculine } from "../../french/letters.ts";
import type { Timeline } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { listOf } from "../usual-compositions.ts";
import { fullDay } from "./dates.ts";
import { findingsWith, findingTexts, withoutNextYear } from "./findings.ts";
import { type AuditState, auditOf, isAuditIn, type LabelState, labelOf } from "./label-state.ts";
import { statementRow } from "./placed-findings.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { capitalised, lowered, NO_BREAK_SPACE, title } from "./words.ts";

type Mark = Timeline["marks"][number];

/** Whether the label or its audit is given: else its statements are told with what marked the year. */
export function hasLabelSlide({ settings, records }: Story): boolean {
  return labelOf(settings).state !== "none" || auditOf(settings, records.meetings) !== null;
}

export function labelSlides(story: Story): ReviewSlide[] {
  if (!hasLabelSlide(story)) return [];
  const { settings, records } = story;
  const label = labelOf(settings);
  const audit = auditOf(settings, records.meetings);
  const statements = objectiveTexts(story);
  const marks = timelineMarks(label, audit, story);
  const common = {
    key: "label",
    place: 1,
    title: labelTitle(label, audit),
    nextTitle: () => objectivesTitle(story, audit),
    pagesName: "Label",
    overflow: "never",
    notes: labelNotes(label, audit, story),
  } as const;
  const objective = objectiveLine(story, audit);
  const composition: Timeline = {
    kind: "timeline",
    marks,
    sentences: labelSentences(story),
    objective,
    statements,
  };
  // A single date makes no line.
  const slide =
    marks.length > 1
      ? slideOf(story, { ...common, composition })
      : slideOf(story, {
          ...common,
          composition: listOf([
            ...labelSentences(story).map((text) => statementRow(text)),
            ...(objective === null ? [] : [statementRow(`→ ${objective}`, true)]),
            ...statements.map((text) => statementRow(text)),
          ]),
        });
  return [slide];
}

/** `Objectif 2021` typed by staff is the head itself. */
function isObjectiveHead(text: string, year: number): boolean {
  return new RegExp(`^(?:→|->|-)?[\\s\\u00a0]*objectifs?[\\s\\u00a0]+${year + 1}[\\s\\u00a0]*:?$`, "iu").test(
    text,
  );
}

/** Staff's sentences on the label, but the head of the objectives. */
export function labelSentences({ findings, year }: Pick<Story, "findings" | "year">): string[] {
  return findingTexts(findings, "label", "information", "mainReason").filter(
    (text) => !isObjectiveHead(text, year),
  );
}

/** The objectives that staff set, without the year that their head says. */
export function objectiveTexts({ findings, year }: Pick<Story, "findings" | "year">): string[] {
  return findingsWith(findings, "objective", "information", "mainReason").map(({ text }) =>
    withoutNextYear(text, year + 1),
  );
}

/** `Objectif 2021 : audit de renouvellement au T4 2021`; `null` when nothing is aimed at. */
export function objectiveLine(story: Story, audit: AuditState | null): string | null {
  const { year, findings } = story;
  const isTyped = findings.some(({ heading, text }) => heading === "label" && isObjectiveHead(text, year));
  const isNext = isAuditIn(audit, year + 1);
  if (!isTyped && !isNext && objectiveTexts(story).length === 0) return null;
  const head = `Objectif${NO_BREAK_SPACE}${year + 1}`;
  return isNext && audit !== null && audit.date.kind === "dated"
    ? `${head}${NO_BREAK_SPACE}: ${lowered(audit.type)} ${audit.date.inSentence}`
    : head;
}

/** The next page of the objectives. */
function objectivesTitle(story: Story, audit: AuditState | null): SlideTitle {
  return title(objectiveLine(story, audit) ?? "Label, suite");
}

function labelTitle(label: LabelState, audit: AuditState | null): SlideTitle {
  const auditWords = audit === null ? "" : auditPart(audit);
  if (label.state === "none") return title(auditWords);
  const optional = audit === null ? "" : `, ${auditWords}`;
  if (label.state === "expired") return title(`Label expiré depuis le ${fullDay(label.endsOn)}`, optional);
  if (label.state === "toCome") return title(`Label attendu le ${fullDay(label.obtainedOn)}`, optional);
  return title(`Label acquis jusqu’au ${fullDay(label.endsOn)}`, optional);
}

/** `audit de renouvellement au T4 2021`, `audit … du 3 mars 2021` once held, `audit … à redater`. */
export function auditPart({ type, date, state, heldOn }: AuditState): string {
  const name = lowered(type);
  if (state === "held" && heldOn !== null) return `${name} du ${fullDay(heldOn)}`;
  if (state === "toRedate") return `${name} à redater`;
  return date.kind === "words" ? `${name}${NO_BREAK_SPACE}: ${date.text}` : `${name} ${date.inSentence}`;
}

function timelineMarks(label: LabelState, audit: AuditState | null, { settings, closedOn }: Story): Mark[] {
  const mark = (role: Mark["role"], day: DaySerial, caption: string): Mark => ({
    role,
    start: day,
    end: day,
    date: fullDay(day),
    caption,
  });
  const marks: Mark[] = [mark("closed", closedOn, "données arrêtées")];
  if (label.state !== "none") {
    const duration = digitsOf(settings.labelDurationYears, masculine("an"));
    const obtained = label.state === "toCome" ? "label attendu" : "label obtenu";
    marks.push(mark("obtained", label.obtainedOn, `${obtained}, pour ${duration}`));
    marks.push(mark("end", label.endsOn, "fin du label"));
  }
  if (audit !== null && audit.date.kind === "dated") marks.push(auditMark(audit, audit.date));
  return marks.sort((left, right) => left.start - right.start);
}

function auditMark(
  { type, state, heldOn }: AuditState,
  date: Extract<AuditState["date"], { kind: "dated" }>,
): Mark {
  const name = lowered(type);
  if (heldOn !== null) {
    return { role: "audit", start: heldOn, end: heldOn, date: fullDay(heldOn), caption: name };
  }
  const caption = state === "toRedate" ? `${name}, à redater` : name;
  return { role: "audit", start: date.start, end: date.end, date: date.short, caption };
}

function labelNotes(label: LabelState, audit: AuditState | null, { settings }: Story): string[] {
  return [
    label.state === "none"
      ? "La date d’obtention du label n’est pas donnée."
      : `Label obtenu le ${fullDay(label.obtainedOn)}, pour ${settings.labelDurationYears} ans : fin le ${fullDay(label.endsOn)}.`,
    ...(audit === null ? [] : [`${capitalised(auditPart(audit))}.`]),
  ];
}

/** `T4 2021`, `12 mai 2026`, or the words typed: when the audit is, alone. */
export function auditWordsShort({ date }: AuditState): string {
  return date.kind === "words" ? date.text : date.short;
}
