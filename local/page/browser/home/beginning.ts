// How one begins: a new workbook in two fields, or an .xlsx file, chosen or dropped.
import { displayText } from "../../../../shared/review/display-text.ts";
import type { RecognisedFile } from "../../protocol/files.ts";
import type { WorkbookView } from "../../protocol/workbook.ts";
import { api, RefusedError } from "../api.ts";
import { button, make, paragraphs } from "../dom.ts";
import { newSiteForm } from "./new-site-form.ts";
import { lacksSomething } from "./recognised-page.ts";

const XLSX_TYPES = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What comes of it. */
export interface BeginningEvents {
  /** A workbook was made, or a file opened. */
  opened(workbook: WorkbookView): void;
  /** A file lacks something: what was recognised in it is to be shown first. */
  recognised(file: File, found: RecognisedFile): void;
}

/** The column, with its two titles. */
export function beginning(
  { title, opening }: { title: string; opening: string },
  events: BeginningEvents,
): HTMLElement {
  return make(
    "section",
    { class: "home-own", "aria-label": displayText(title) },
    newSiteForm(title, events.opened),
    make("div", { class: "home-open" }, make("h3", {}, displayText(opening)), openFileZone(events)),
  );
}

/** Where the files are, and nowhere else. */
export function folderFoot(folder: string): HTMLElement {
  const copy = button(
    "Copier le chemin",
    () => {
      void navigator.clipboard.writeText(folder).then(() => copy.replaceChildren("✓ Copié"));
    },
    "inline",
  );
  return make(
    "p",
    { class: "home-foot" },
    make("span", {}, displayText("Tout reste sur cet ordinateur : ni compte, ni Internet.")),
    make("span", {}, displayText("Vos fichiers : "), " ", make("b", {}, folder)),
    copy,
  );
}

function openFileZone(events: BeginningEvents): HTMLElement {
  const refusal = make("div", { class: "refusal", role: "alert", hidden: true });
  const label = make("label", { for: "upload", class: "button" }, "Ouvrir un fichier .xlsx…");
  const taken = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const isTaken = await take(file, refusal, events);
    label.textContent = isTaken ? "Ouvrir un fichier .xlsx…" : "Ouvrir un autre fichier…";
  };
  const field = make("input", { type: "file", id: "upload", accept: XLSX_TYPES });
  field.addEventListener("change", () => {
    void taken(field.files?.[0]);
    field.value = "";
  });
  const zone = make(
    "div",
    { class: "drop-zone" },
    field,
    label,
    make("p", { class: "note" }, displayText("ou déposez-le ici. L’original n’est pas modifié.")),
  );
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    void taken(event.dataTransfer?.files[0]);
  });
  return make("div", {}, refusal, zone);
}

/** Opens a file, or shows what it lacks; false when it is refused, the reason and the way out being said in place. */
async function take(file: File, refusal: HTMLElement, events: BeginningEvents): Promise<boolean> {
  refusal.hidden = true;
  try {
    const found = await api.recognise(file);
    if (lacksSomething(found)) events.recognised(file, found);
    else events.opened(await api.upload(file));
    return true;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const title = displayText(`! « ${file.name} » ne peut pas être ouvert`);
    refusal.replaceChildren(make("b", { class: "bad" }, title), ...paragraphs(error.message));
    refusal.hidden = false;
    return false;
  }
}
