// "Prochaines échéances": what is overdue, what comes soon, what comes later.

import { calendarDay, type DaySerial } from "../../calendar/day.ts";
import { countingOf, digitsOf, feminine, inDigits, masculine, type Noun } from "../../french/letters.ts";
import { groupedBy } from "../../grouping.ts";
import type { Deadlines } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { dayAndMonth, fullDay, lastDayOf } from "./dates.ts";
import { type DueEntry, type DueKind, dueEntries } from "./due-dates.ts";
import { deadlinesKey } from "./keys.ts";
import { auditPart, auditWordsShort } from "./label.ts";
import { type AuditState, auditOf } from "./label-state.ts";
import { missingRows } from "./missing-rows.ts";
import { DEADLINE_SOURCES } from "./note-sources.ts";
import { isSample } from "./sample.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { capitalised, joinedByAnd, lowered, NO_BREAK_SPACE, shown, title } from "./words.ts";

type Column = Deadlines["columns"][number];
type Entry = Column["entries"][number];

/** What is due, shared by when. */
interface SharedEntries {
  overdue: DueEntry[];
  soon: DueEntry[];
  later: DueEntry[];
  soonEnd: DaySerial;
}

/** The slide of deadlines; empty when nothing is still to come. */
export function deadlineSlides(story: Story): ReviewSlide[] {
  const shared = shareEntries(story);
  const audit = auditToCome(story);
  if (shared.soon.length + shared.later.length === 0 && audit === null) return [];
  const columns = namedColumns(shared, audit, story);
  const missing = missingRows(story);
  const foot =
    missing.hasSlide || missing.rows.length === 0
      ? null
      : {
          heading: "À compléter pour la prochaine revue",
          lines: missing.rows.map(({ what, firstStep }) => `${what} → ${lowered(firstStep)}`),
        };
  return [
    slideOf(story, {
      key: deadlinesKey,
      place: "Prochaines échéances",
      title: deadlinesTitle(shared, audit),
      nextTitle: ({ first, end }) => nextPageTitle(columns.slice(first, end)),
      composition: { kind: "deadlines", columns: columns.map(({ column }) => column), foot },
      overflow: "never",
      pagesName: "Échéances",
      isSampleData: isSample(dueRows(story)),
      notes: deadlineNotes(shared),
      sources: DEADLINE_SOURCES,
    }),
  ];
}

/** A column, and how a title calls its deadlines: `dépassées`. */
interface NamedColumn {
  column: Column;
  name: string;
}

function namedColumns(
  { overdue, soon, later, soonEnd }: SharedEntries,
  audit: AuditState | null,
  story: Story,
): NamedColumn[] {
  const until = `d’ici le ${fullDay(soonEnd)}`;
  const columns: NamedColumn[] = [
    {
      name: "dépassées",
      column: { heading: "○ Dépassées", tone: "bad", figure: null, ...entriesOf(overdue, "overdue", null) },
    },
    {
      name: until,
      column: {
        heading: capitalised(until),
        tone: "blue",
        figure: null,
        ...entriesOf(soon, "soon", calendarDay(soonEnd).year),
      },
    },
    {
      name: "suivantes",
      column: {
        heading: "Ensuite",
        tone: "blue",
        figure: audit === null ? null : auditFigure(audit, story),
        ...entriesOf(later, "later", null),
      },
    },
  ];
  return columns.filter(({ column: { figure, entries } }) => figure !== null || entries.length > 0);
}

/** `Suite des échéances dépassées`: what goes on on a next page; nothing but the foot has none. */
function nextPageTitle(columns: readonly NamedColumn[]): SlideTitle {
  if (columns.length === 0) return title("À compléter pour la prochaine revue");
  return title(`Suite des échéances ${joinedByAnd(columns.map(({ name }) => name))}`);
}

function shareEntries(story: Story): SharedEntries {
  const { closedOn, settings, year } = story;
  const soonEnd = closedOn + settings.deadlineNoticeDays;
  const isOverdue = ({ dueOn }: DueEntry) => dueOn === null || dueOn < closedOn;
  const entries = dueEntries(story);
  const isLater = ({ kind, dueOn }: DueEntry) =>
    dueOn !== null &&
    dueOn > soonEnd &&
    (kind === "meeting" || kind === "label" || (kind === "training" && dueOn <= lastDayOf(year + 1)));
  return {
    overdue: entries.filter(isOverdue),
    soon: entries.filter((entry) => !isOverdue(entry) && (entry.dueOn ?? 0) <= soonEnd),
    later: entries.filter(isLater),
    soonEnd,
  };
}

/** In the order in which a long column tells them. */
const NOUNS: Readonly<Record<DueKind, Noun>> = {
  // Their dates are deadlines: the day of the oldest complaint is told in its section.
  complaint: feminine("réponse à une réclamation", "réponses à des réclamations"),
  training: feminine("formation à renouveler"),
  untrained: masculine("agent sans formation connue"),
  action: feminine("action à réaliser"),
  document: masculine("document à vérifier"),
  checkpoint: masculine("rappel à vérifier"),
  meeting: feminine("réunion prévue"),
  label: feminine("fin du label"),
};
const KINDS = Object.keys(NOUNS);

/** Same date and same kind are one entry; merged, same kind, but for the meetings and the label, whose dates matter. */
function entriesOf(
  entries: readonly DueEntry[],
  column: keyof Omit<SharedEntries, "soonEnd">,
  impliedYear: number | null,
): Pick<Column, "entries" | "merged"> {
  const keepsDates = ({ kind }: DueEntry) => kind === "meeting" || kind === "label";
  const byDay = (entry: DueEntry) => `${entry.dueOn ?? ""}|${entry.kind}`;
  const own = [...groupedBy(entries, byDay).values()];
  const merged = [...groupedBy(entries, (entry) => (keepsDates(entry) ? byDay(entry) : entry.kind)).values()];
  // The meetings and the label keep the order of their dates.
  const place = ([first]: readonly DueEntry[]) =>
    first === undefined ? 0 : Math.min(KINDS.indexOf(first.kind), KINDS.indexOf("meeting"));
  if (column !== "later") merged.sort((left, right) => place(left) - place(right));
  return {
    entries: own.map((group) => entryOf(group, impliedYear)),
    merged: merged.map((group) =>
      group.length === 1 || group.every(keepsDates) ? entryOf(group, impliedYear) : kindEntry(group, column),
    ),
  };
}

function entryOf(group: readonly DueEntry[], impliedYear: number | null): Entry {
  const [first] = group;
  if (first === undefined) return { date: "", text: "" };
  return { date: dateOf(first.dueOn, impliedYear), text: entryText(group, first) };
}

function dateOf(day: DaySerial | null, impliedYear: number | null): string {
  if (day === null) return "";
  return calendarDay(day).year === impliedYear ? dayAndMonth(day) : fullDay(day);
}

/** `Plan de communication et plan de formation à vérifier`. */
function entryText(group: readonly DueEntry[], { kind }: DueEntry): string {
  const names = group.map(({ name }) => name).filter((name) => name !== "");
  if (kind === "training") {
    return group.length === 1 ? "Formation d’un agent à renouveler" : digitsOf(group.length, NOUNS.training);
  }
  if (names.length !== group.length || names.length === 0)
    return capitalised(digitsOf(group.length, NOUNS[kind]));
  const listed = joinedByAnd(names.map((name, index) => (index === 0 ? capitalised(name) : lowered(name))));
  if (kind === "document" || kind === "checkpoint") return `${listed} à vérifier`;
  return kind === "action" ? names.join(`${NO_BREAK_SPACE}; `) : listed;
}

/** `12 documents à vérifier, depuis le 3 mars 2020`. */
function kindEntry(entries: readonly DueEntry[], column: string): Entry {
  const [first] = entries;
  const dated = entries.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null;
  const counted = digitsOf(entries.length, NOUNS[first?.kind ?? "document"]);
  const when = dated === null ? "" : `, ${column === "overdue" ? "depuis" : "dès"} le ${fullDay(dated)}`;
  return { date: "", text: counted + when };
}

function auditFigure(audit: AuditState, story: Story): Column["figure"] {
  return {
    value: auditWordsShort(audit),
    caption: `${capitalised(shown(audit.type))}${labelSuffix(audit.type, story)}`,
  };
}

/** ` du label Qual-e-Pref`, unless the audit's type names it. */
function labelSuffix(type: string, { settings }: Story): string {
  const name = shown(settings.labelName);
  return type.toLowerCase().includes(name.toLowerCase()) ? "" : ` du label ${name}`;
}

function deadlinesTitle(
  { overdue, soon, later, soonEnd }: SharedEntries,
  audit: AuditState | null,
): SlideTitle {
  const optional = audit === null ? "" : `, ${auditPart({ ...audit, type: "audit" })}`;
  const counting = countingOf(overdue.length, soon.length);
  const late = feminine("échéance dépassée");
  const until = `d’ici le ${fullDay(soonEnd)}`;
  if (overdue.length > 0) {
    const soonWords = soon.length === 0 ? "" : `, ${bareCount(counting, soon.length)} ${until}`;
    return title(counting(overdue.length, late) + soonWords, optional);
  }
  if (soon.length > 0) return title(`${counting(soon.length, feminine("échéance"))} ${until}`, optional);
  return nextDateTitle(later, audit);
}

/** Only later dates: the first of them; an audit whose date is words where there is no other. */
function nextDateTitle([next]: readonly DueEntry[], audit: AuditState | null): SlideTitle {
  const dueOn = next?.dueOn ?? Number.POSITIVE_INFINITY;
  const isAudit =
    audit !== null && (audit.date.kind === "dated" ? audit.date.start <= dueOn : next === undefined);
  if (isAudit && audit.date.kind === "words") return title(auditPart(audit));
  const [what, when] = isAudit
    ? [lowered(shown(audit.type)), auditWordsShort(audit)]
    : next === undefined
      ? ["", ""]
      : [lowered(entryText([next], next)), dateOf(next.dueOn, null)];
  return title(`Prochaine date${NO_BREAK_SPACE}: ${what}, ${when}`, "", what);
}

function auditToCome({ settings, records }: Story): AuditState | null {
  const audit = auditOf(settings, records.meetings);
  return audit?.state === "toCome" ? audit : null;
}

function bareCount(counting: ReturnType<typeof countingOf>, count: number): string {
  return counting(count, feminine("échéance")).split(NO_BREAK_SPACE)[0] ?? inDigits(count);
}

function deadlineNotes({ overdue, soon, later }: SharedEntries): string[] {
  const list = (entries: readonly DueEntry[]) =>
    entries.map(({ name, kind, dueOn }) => {
      const what = name === "" ? NOUNS[kind].one : name;
      return dueOn === null ? what : `${what} (${fullDay(dueOn)})`;
    });
  return [
    ...(overdue.length === 0 ? [] : [`Dépassées : ${list(overdue).join(" ; ")}.`]),
    ...(soon.length + later.length === 0 ? [] : [`À venir : ${list([...soon, ...later]).join(" ; ")}.`]),
  ];
}

/** The rows that deadlines come from. */
function dueRows({ records }: Story): object[] {
  return [...records.agents, ...records.trainings, ...records.documents, ...records.checkpoints];
}
