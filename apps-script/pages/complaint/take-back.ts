// Taking back what was written of a complaint: what somebody changed since stays.
import type { RowChange, WrittenChanges } from "../../../shared/changes/row-change.ts";
import { link } from "../client/dom.ts";
import { ask, saidOf } from "../client/google-script.ts";

/** The button; `said` tells what could not be taken back. */
export function takeBackLink(undo: readonly RowChange[], said: HTMLElement, done: () => void): HTMLElement {
  const takeBack = async (): Promise<void> => {
    const answer = await ask<WrittenChanges>("ecrire", undo);
    if (!answer.ok) said.textContent = saidOf(answer);
    else if (answer.refus.length === 0) done();
    else said.textContent = "La ligne a changé depuis : ce qui a changé y est resté. Relisez-la.";
  };
  return link("Annuler cet enregistrement", () => void takeBack());
}
