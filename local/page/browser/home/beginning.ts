// How one begins: a new workbook in two fields, or an .xlsx file, chosen or dropped.
import { displayText } from "../../../../shared/review/display-text.ts";
import type { WorkbookView } from "../../protocol.ts";
import { api, RefusedError } from "../api.ts";
import { button, make, paragraphs } from "../dom.ts";
import { newSiteForm } from "./new-site-form.ts";

const XLSX_TYPES = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The column, with its two titles; `done` is given the workbook that was made or opened. */
export function beginning(
  { title, opening }: { title: string; opening: string },
  done: (workbook: WorkbookView) => void,
): HTMLElement {
  return make(
    "section",
    { class: "home-own", "aria-label": displayText(title) },
    newSiteForm(title, done),
    make("div", { class: "home-open" }, make("h3", {}, displayText(opening)), openFileZone(done)),
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

function openFileZone(done: (workbook: WorkbookView) => void): HTMLElement {
  const refusal = make("div", { class: "refusal", role: "alert", hidden: true });
  const label = make("label", { for: "upload", class: "button" }, "Ouvrir un fichier .xlsx…");
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const workbook = await opened(file, refusal);
    label.textContent = workbook === null ? "Ouvrir un autre fichier…" : "Ouvrir un fichier .xlsx…";
    if (workbook !== null) done(workbook);
  };
  const field = make("input", { type: "file", id: "upload", accept: XLSX_TYPES });
  field.addEventListener("change", () => {
    void take(field.files?.[0]);
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
    void take(event.dataTransfer?.files[0]);
  });
  return make("div", {}, refusal, zone);
}

/** The workbook of a file; nothing when it is refused, the reason and the way out being said in place. */
async function opened(file: File, refusal: HTMLElement): Promise<WorkbookView | null> {
  refusal.hidden = true;
  try {
    return await api.upload(file);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const title = displayText(`! « ${file.name} » ne peut pas être ouvert`);
    refusal.replaceChildren(make("b", { class: "bad" }, title), ...paragraphs(error.message));
    refusal.hidden = false;
    return null;
  }
}
