// What the workbook knows of a complaint as it is typed: its number, its days, whether it looks like another one.
import { calendarDay } from "../../shared/calendar/day.ts";
import { workingCalendar } from "../../shared/calendar/working-days.ts";
import { likelyDuplicates } from "../../shared/complaint-entry/duplicates.ts";
import { CHANNEL_WORDS } from "../../shared/french/channels.ts";
import { formatShortDay } from "../../shared/french/dates.ts";
import { CellFault, choiceReader, readDate } from "../../shared/parsing/cell.ts";
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { isBlank } from "../../shared/reading/workbook-cells.ts";
import { acknowledgementDelay } from "../../shared/records/complaint-delay.ts";
import { nextReference } from "../../shared/sheets/complaint-references.ts";
import { COMPLAINT_CHANNELS, COMPLAINT_TYPES } from "../../shared/workbook/choices.ts";
import type { ComplaintCheck, ComplaintDraft } from "./complaint-data.ts";
import { type ComplaintRows, rowAt } from "./complaint-rows.ts";

/** Beyond these, a list of likely duplicates no longer helps. */
const MOST_DUPLICATES = 3;
const readChannel = choiceReader(COMPLAINT_CHANNELS);
const channelOf = (words: string) => {
  const channel = readChannel(words);
  return channel instanceof CellFault ? null : channel;
};

/** Reads nothing more. */
export function checkComplaint(draft: ComplaintDraft, rows: ComplaintRows): ComplaintCheck {
  const { settings, complaints } = rows;
  const { receivedOn } = draft;
  const { year } = calendarDay(receivedOn);
  const isAwaited = draft.type === COMPLAINT_TYPES.labels.complaint && !draft.isOutOfScope;
  const delay = acknowledgementDelay(settings, channelOf(draft.channel));
  const answerBefore = workingCalendar(settings.holidayZone).workingDayAfter(
    receivedOn,
    settings.answerDelayWorkingDays,
  );
  return {
    notice:
      year === settings.year
        ? ""
        : `Reçue en ${year} : elle ne comptera pas dans l’exercice ${settings.year}.`,
    reference: nextReference(complaints.reference ?? [], year),
    acknowledgeBefore: isAwaited ? receivedOn + delay : null,
    answerBefore: isAwaited ? answerBefore : null,
    duplicates: duplicatesOf(draft, rows),
  };
}

/** The latest first. */
function duplicatesOf(draft: ComplaintDraft, { complaints }: ComplaintRows): ComplaintCheck["duplicates"] {
  const known = (complaints.receivedOn ?? []).flatMap((cell, index) => {
    const receivedOn = isBlank(cell) ? null : readDate(cell);
    if (typeof receivedOn !== "number") return [];
    const cells = rowAt(complaints, index);
    const text = (key: string): string => String(cells[key] ?? "");
    const compared = {
      type: text("type"),
      subject: text("subject"),
      message: text("message"),
      email: text("email"),
      phone: text("phone"),
    };
    const channel = channelOf(text("channel"));
    const how = channel === null ? "" : `, ${CHANNEL_WORDS[channel]}`;
    const words = `le ${formatShortDay(receivedOn)}${how} : « ${compared.subject} »`;
    return [{ ...compared, receivedOn, reference: text("reference"), row: index + FIRST_ROW, words }];
  });
  return likelyDuplicates(draft, known)
    .sort((left, right) => right.receivedOn - left.receivedOn)
    .slice(0, MOST_DUPLICATES)
    .map(({ reference, row, words }) => ({ reference, row, words }));
}
