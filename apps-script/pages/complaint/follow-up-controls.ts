// The fields of a complaint that is handled, and what they would write.

import type { DaySerial } from "../../../shared/calendar/day.ts";
import type { CellChange, CellContent } from "../../../shared/changes/row-change.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import type { ComplaintData } from "../../complaint/complaint-data.ts";
import { make } from "../client/dom.ts";
import { chips, dayField, field, list, NO_SUCH_DAY, offered } from "./parts.ts";

/** A row's cells by column key. */
export type Row = Record<string, CellContent>;

const STATUSES = [
  ["En cours", "En cours"],
  ["Répondue", "Répondue"],
  ["Hors périmètre", "Hors périmètre"],
  ["Classée", "Classée sans réponse"],
] as const;

/** The fields of the form. */
export interface FollowUpControls {
  views: HTMLElement[];
  /** The first of the two days, the acknowledgement's and the answer's; `null` without any that can be read. */
  acknowledgedBy(): DaySerial | null;
  /** The day of the answer, and of the acknowledgement; `undefined` for what can't be read. */
  answeredOn(): CellContent | undefined;
  acknowledgedOn(): CellContent | undefined;
  /** Says what is wrong and leads there; `false` when all can be written. */
  hasFault(): boolean;
  changes(): CellChange[];
  /** What differs from the row, to fill the fields again. */
  typed(): Row;
}

/** Makes the fields of a row, filled with what is to stand in them. */
export function followUpControls(data: ComplaintData, row: Row, filled: Row): FollowUpControls {
  const status = chips("statut", "Où en est-elle ?", STATUSES, shown(filled.status), () => undefined);
  const acknowledged = dayControl("Accusé le", row.acknowledgedOn, filled.acknowledgedOn, data.today);
  const answered = dayControl("Répondue le", row.answeredOn, filled.answeredOn, data.today);
  const [reason, reasons] = offered("motifs", data.reasons);
  reason.value = shown(filled.reason);
  const outcome = make("textarea", { rows: "3" }, shown(filled.outcome));
  const published = make("textarea", { rows: "2" }, shown(filled.publishedAnswer));
  const actions = data.actions.map(({ number, words }) => [number, words] as const);
  const action = list([["", "Aucune"], ...actions], shown(filled.actionNumber));
  const hasFault = (): boolean => {
    // The last one told takes the focus: the first on the page.
    const faults = [
      answered.tell(answerFault(status.value(), row.receivedOn, answered.day())),
      acknowledged.tell(dayFault(row.receivedOn, acknowledged.day(), "L’accusé")),
    ];
    return faults.includes(true);
  };
  const wanted = (): Row => ({
    status: status.value() === "" ? (row.status ?? null) : status.value(),
    acknowledgedOn: acknowledged.wanted(),
    answeredOn: answered.wanted(),
    reason: text(reason.value),
    outcome: text(outcome.value),
    publishedAnswer: text(published.value),
    // A number that names no action of the plan stays as it is.
    actionNumber:
      action.value === "" && !isListed(data, row) ? (row.actionNumber ?? null) : text(action.value),
  });
  const changes = (): CellChange[] =>
    Object.entries(wanted()).flatMap(([column, after]) => {
      const before = row[column] ?? null;
      return shown(before) === shown(after) ? [] : [{ column, before, after }];
    });
  return {
    views: [
      status.view,
      make("div", { class: "deux" }, acknowledged.view, answered.view),
      field(reason, "Motif", "facultatif", reasons),
      field(outcome, "Suite donnée", "sans nom ni coordonnées : cette colonne n’est pas effacée"),
      field(published, "Réponse publiée", "L’usager la lira sur sa page de suivi."),
      field(action, "Action du plan qui en découle", "facultatif"),
    ],
    acknowledgedBy: () => {
      const days = [acknowledged.day(), answered.day()].filter((day) => typeof day === "number");
      return days.length === 0 ? null : Math.min(...days);
    },
    answeredOn: answered.day,
    acknowledgedOn: acknowledged.day,
    hasFault,
    changes,
    typed: () => Object.fromEntries(changes().map(({ column, after }) => [column, after])),
  };
}

function isListed({ actions }: ComplaintData, { actionNumber }: Row): boolean {
  return actions.some(({ number }) => number === shown(actionNumber));
}

/** A field of a day; a cell that is no day stays as it is while nobody types over it. */
function dayControl(
  name: string,
  content: CellContent | undefined,
  filled: CellContent | undefined,
  today: DaySerial,
) {
  const made = dayField(name, shownDay(filled), "Aujourd’hui", today);
  const isUntouched = (): boolean => made.input.value.trim() === shownDay(content);
  const day = (): CellContent | undefined => (isUntouched() ? (content ?? null) : made.day());
  // What can't be read is never written: as typed, it can be put right later.
  const wanted = (): CellContent => day() ?? text(made.input.value);
  return { ...made, day, wanted };
}

function answerFault(
  status: string,
  receivedOn: Row[string] | undefined,
  on: CellContent | undefined,
): string {
  if (status === "Répondue" && on === null) return "Datez la réponse.";
  return dayFault(receivedOn, on, "La réponse");
}

function dayFault(receivedOn: Row[string] | undefined, on: CellContent | undefined, what: string): string {
  if (on === undefined) return NO_SUCH_DAY;
  const isEarly = typeof receivedOn === "number" && typeof on === "number" && on < receivedOn;
  return isEarly ? `${what} est avant la réception.` : "";
}

function text(words: string): CellContent {
  return words.trim() === "" ? null : words.trim();
}

/** A cell as a text. */
export function shown(content: CellContent | undefined): string {
  return content === null || content === undefined ? "" : String(content);
}

/** A cell as a day; text stays as typed. */
export function shownDay(content: CellContent | undefined): string {
  return typeof content === "number" ? formatShortDay(content) : shown(content);
}
