// What is said of the file under its name: whether all is saved, when, and where.

import type { FileState } from "../protocol/files.ts";
import { byId } from "./dom.ts";

const TIME = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("fr-FR", { day: "2-digit", month: "2-digit" });

/** `10 h 42`. */
export function timeOf(instant: Date): string {
  return TIME.format(instant).replace(":", "\u00a0h\u00a0");
}

/** `10 h 42` of the same day, `12/11 à 10 h 42` of another. */
export function momentOf(instant: Date): string {
  const isToday = instant.toDateString() === new Date().toDateString();
  return isToday ? timeOf(instant) : `${DAY.format(instant)} à ${timeOf(instant)}`;
}

/** Everything is on the disk. */
export function tellSaved({ folder, changedAt }: FileState): void {
  const name = folder.split(/[\\/]/).at(-1) ?? folder;
  tell("✓", "Enregistré", ` à ${timeOf(new Date(changedAt))}`, `\u00a0· fichier .xlsx, dossier ${name}`);
}

/** Something is on its way to the disk. */
export function tellSaving(): void {
  tell("", "Enregistrement…", "", "");
}

/** Something is not on the disk, or not in the file. */
export function tellUnsaved(words: string, detail: string): void {
  tell("!", words, "", detail === "" ? "" : `\u00a0· ${detail}`);
}

function tell(mark: "✓" | "!" | "", words: string, time: string, detail: string): void {
  const isBad = mark === "!";
  byId("saved-time", HTMLElement).textContent = time;
  byId("saved-mark", HTMLElement).textContent = mark;
  byId("saved", HTMLElement).textContent = words;
  byId("saved-detail", HTMLElement).textContent = detail;
  byId("file-state", HTMLElement).classList.toggle("bad", isBad);
  byId("saved-mark", HTMLElement).className = isBad ? "bad" : "good";
}
