// « Où est ce fichier ? »: its path, when it was written, and a copy to take away.
import { counted } from "../../../shared/french/numbers.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { button, make } from "./dom.ts";
import { say } from "./state-line.ts";

const TIME = new Intl.DateTimeFormat("fr-FR", { timeStyle: "medium" });
const KILOBYTE = 1_024;

/** Opens the note under the file's name; Escape, or a click elsewhere, closes it. */
export function showFilePlace(
  { fileName, file }: WorkbookView,
  opener: HTMLElement,
  download: () => void,
): void {
  const [changed, written] = [file.changedAt, file.writtenAt].map((at) => TIME.format(new Date(at)));
  const note = make(
    "div",
    { class: "file-place", role: "dialog", popover: "auto", "aria-label": "Où est ce fichier ?" },
    make("h2", {}, fileName),
    make("p", {}, "Dossier\u00a0: ", make("b", {}, file.folder)),
    make("p", {}, "Chaque saisie est enregistrée aussitôt\u00a0; le fichier .xlsx suit en 3 secondes."),
    make(
      "p",
      {},
      make("span", { class: "good", "aria-hidden": "true" }, "✓ "),
      `Dernière saisie à ${changed}\u00a0· fichier écrit à ${written}\u00a0· ${counted(Math.ceil(file.bytes / KILOBYTE), "Ko", "Ko")}`,
    ),
    make(
      "div",
      { class: "button-line" },
      button("Copier le chemin", () => void copyPath(file.folder), "small-button"),
      button("Télécharger une copie .xlsx", download, "small-button"),
    ),
  );
  document.body.append(note);
  const { left, bottom } = opener.getBoundingClientRect();
  note.addEventListener("toggle", (event) => {
    if (event instanceof ToggleEvent && event.newState === "closed") note.remove();
  });
  note.showPopover();
  const room = innerWidth - note.offsetWidth - 4;
  Object.assign(note.style, { left: `${Math.max(4, Math.min(left, room))}px`, top: `${bottom}px` });
  note.querySelector("button")?.focus();
}

/** Puts a folder's path in the clipboard, and says so. */
async function copyPath(folder: string): Promise<void> {
  await navigator.clipboard.writeText(folder);
  say("✓ Chemin copié.");
}
