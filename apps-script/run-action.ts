// What every action has in common: the document's lock, the calls counted, the end shown, the errors in French.
import { type DaySerial, daySerial } from "../shared/calendar/day.ts";
import { type CallLog, startCallLog } from "./call-log.ts";
import type { DialogContent } from "./dialog-html.ts";
import { LOCK_TAKEN, UNEXPECTED } from "./french.ts";
import { googleSentence } from "./google-errors.ts";
import { openWorkbook, type Workbook } from "./google-workbook.ts";
import type { ActionFailure } from "./results.ts";
import { UserError } from "./user-error.ts";
import { showDialog, showError } from "./user-interface.ts";

/** What an action works with. */
export interface ActionContext {
  workbook: Workbook;
  calls: CallLog;
  /** Today in a time zone: the workbook's. */
  todayIn(timeZone: string): DaySerial;
}

/** How an action ended: what the user sees, and the same as data for whoever runs it without Google. */
export interface Outcome<Result> {
  dialog: DialogContent;
  result: Result;
}

/** How long an action waits for another to end. */
const LOCK_WAIT_MILLISECONDS = 5_000;

/** Runs an action alone on its document and shows its end; never throws. */
export function runAction<Result>(
  title: string,
  action: (context: ActionContext) => Outcome<Result>,
): Result | ActionFailure {
  try {
    const { dialog, result } = withDocumentLock(() => {
      const calls = startCallLog();
      return action({ calls, workbook: openWorkbook(calls), todayIn });
    });
    showDialog(title, dialog);
    return result;
  } catch (error) {
    const failure = failureOf(error);
    showError(title, failure.erreur.message);
    return failure;
  }
}

function withDocumentLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT_MILLISECONDS)) throw new UserError(LOCK_TAKEN);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

function failureOf(error: unknown): ActionFailure {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  if (error instanceof UserError) return { erreur: { message: error.message, pile: null } };
  Logger.log(stack);
  const sentence = googleSentence(error);
  return { erreur: { message: sentence ?? UNEXPECTED, pile: sentence === null ? stack : null } };
}

function todayIn(timeZone: string): DaySerial {
  const [year = 0, month = 0, day = 0] = Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd")
    .split("-")
    .map(Number);
  return daySerial(year, month, day);
}
