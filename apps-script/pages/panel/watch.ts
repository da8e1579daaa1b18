// When the panel reads again: another tab or dialog wrote something, which one property tells without reading cells.
import { ask } from "../client/google-script.ts";

const AFTER_DIALOG_MILLISECONDS = 5_000;
const WATCHED_AFTER_DIALOG_MILLISECONDS = 5 * 60_000;
const USUAL_MILLISECONDS = 60_000;
const LONGEST_MILLISECONDS = 30 * 60_000;

/** Watches the mark; `onChange` when it is no longer the one read. */
export function watch(readMark: () => string, onChange: () => void): { dialogOpened: () => void } {
  const startedAt = Date.now();
  let dialogAt = Number.NEGATIVE_INFINITY;
  let timer = 0;
  let isLooking = false;
  let isAskedAgain = false;
  // The focus may come and go many times a second, and what is written while one looks asks for another look.
  const look = async (): Promise<void> => {
    isAskedAgain = isLooking;
    if (isLooking) return;
    isLooking = true;
    const answer = await ask<{ mark: string }>("etatMarque");
    isLooking = false;
    if (answer.ok && answer.mark !== readMark()) onChange();
    if (isAskedAgain) await look();
  };
  const again = (): void => {
    clearTimeout(timer);
    const now = Date.now();
    const isAfterDialog = now - dialogAt < WATCHED_AFTER_DIALOG_MILLISECONDS;
    // Left open all day, it asks no more: « Actualiser » and the focus do.
    if (!isAfterDialog && now - startedAt > LONGEST_MILLISECONDS) return;
    const delay = isAfterDialog ? AFTER_DIALOG_MILLISECONDS : USUAL_MILLISECONDS;
    timer = setTimeout(() => {
      if (document.visibilityState === "visible") void look();
      again();
    }, delay);
  };
  addEventListener("focus", () => void look());
  again();
  return {
    dialogOpened: () => {
      dialogAt = Date.now();
      again();
    },
  };
}
