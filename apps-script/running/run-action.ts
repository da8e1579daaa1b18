// What every action has in common: the document's lock, the calls counted, the end shown, the errors in French.
import { type DaySerial, daySerial } from "../../shared/calendar/day.ts";
import { VERSION } from "../../shared/version.ts";
import { LOCK_LOST, LOCK_TAKEN, UNEXPECTED } from "../french.ts";
import { type CallLog, startCallLog } from "../google/call-log.ts";
import { type Explanation, googleExplanation } from "../google/google-errors.ts";
import { openWorkbook, type Workbook } from "../google/google-workbook.ts";
import { askYesNo, type Dialog, showDialog, showError } from "../interface/user-interface.ts";
import { UserError } from "../user-error.ts";
import { requireConsent } from "./consent.ts";
import type { ActionFailure } from "./results.ts";

/** What reads a workbook. */
export interface ReadingContext {
  workbook: Workbook;
  calls: CallLog;
  /** Today in a time zone: the workbook's. */
  todayIn(timeZone: string): DaySerial;
}

/** What an action works with. */
export interface ActionContext extends ReadingContext {
  /**
   * Asks a question; `true` is Oui. The workbook may have changed meanwhile: what is written then is read again.
   * @throws UserError when another action has begun meanwhile.
   */
  askYesNo(question: string): boolean;
}

/** How an action ended: what the user sees, and the same as data for whoever runs it without Google. */
export interface Outcome<Result> {
  dialog: Dialog;
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
    const { dialog, result } = inAction(title, action);
    showDialog(title, dialog);
    return result;
  } catch (error) {
    const failure = failureOf(explained(error));
    showError(title, failure.erreur.message);
    return failure;
  }
}

/** Runs an action alone on its document. @throws whatever stops it. */
export function inAction<Result>(title: string, action: (context: ActionContext) => Result): Result {
  requireConsent(title);
  return withDocumentLock((takeAgain) => {
    const context = readingContext();
    const confirm = (question: string): boolean => {
      const isYes = askYesNo(title, question);
      if (isYes) takeAgain();
      return isYes;
    };
    return action({ ...context, askYesNo: confirm });
  });
}

/** What a reading works with: it needs no lock. */
export function readingContext(): ReadingContext {
  const calls = startCallLog();
  return { calls, workbook: openWorkbook(calls), todayIn };
}

// Apps Script suspends a script that asks, and the lock is lost: it is taken again before anything is written.
function withDocumentLock<Result>(work: (takeAgain: () => void) => Result): Result {
  const lock = LockService.getDocumentLock();
  const take = (refusal: string): void => {
    if (!lock.tryLock(LOCK_WAIT_MILLISECONDS)) throw new UserError(refusal);
  };
  take(LOCK_TAKEN);
  try {
    return work(() => take(LOCK_LOST));
  } finally {
    lock.releaseLock();
  }
}

/** Why an action stopped; its stack for a bug alone. */
export type Explained = Explanation & { stack: string | null };

/** The same in one text. */
export function failureOf({ message, remedy, stack }: Explained): ActionFailure {
  return { erreur: { message: remedy === "" ? message : `${message} ${remedy}`, pile: stack } };
}

/** Why an action stopped: the user's faults in their words, bugs in general ones, their stack in the log. */
export function explained(error: unknown): Explained {
  if (error instanceof UserError) return { message: error.message, remedy: "", stack: null };
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  Logger.log(`Revue Qualité ${VERSION}\n${stack}`);
  const explanation = googleExplanation(error);
  return explanation === null ? { ...UNEXPECTED, stack } : { ...explanation, stack: null };
}

function todayIn(timeZone: string): DaySerial {
  const [year = 0, month = 0, day = 0] = Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd")
    .split("-")
    .map(Number);
  return daySerial(year, month, day);
}
