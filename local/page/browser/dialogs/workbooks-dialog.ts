// The workbooks of the folder: open one, make one, bring one.
import type { WorkbookView } from "../../protocol.ts";
import { api } from "../api.ts";
import { button, make, paragraphs } from "../dom.ts";
import { attempted } from "./attempted.ts";
import { showModal } from "./modal.ts";
import { newSiteForm } from "./new-site-form.ts";

const REFUSED_TITLE = "Impossible d’ouvrir ce classeur";

/** Lets the person choose a workbook, or make one at once; nothing when the dialog is left. */
export async function chooseWorkbook(current: string, first: "list" | "new"): Promise<WorkbookView | null> {
  const files = await api.list();
  const { promise, resolve } = Promise.withResolvers<WorkbookView | null>();
  const content = make("div", {});
  const settle = (view: WorkbookView | null): void => {
    resolve(view);
    content.closest("dialog")?.close();
  };
  const items = files.map(({ fileName, changedAt }) => {
    const item = button(
      "",
      () => void attempted(REFUSED_TITLE, () => api.open(fileName)).then((view) => view && settle(view)),
      "file-line",
    );
    item.append(
      make("strong", {}, withoutExtension(fileName)),
      make("span", { class: "file-moment" }, `modifié ${moment(changedAt)}`),
    );
    if (fileName === current) item.setAttribute("aria-current", "true");
    return make("li", {}, item);
  });
  const form = newSiteForm(settle);
  content.append(make("ul", { class: "file-list" }, ...items), form, uploadField(settle));
  void showModal("Classeurs", content, [], null).then(() => resolve(null));
  if (first === "new") form.querySelector("input")?.focus();
  return promise;
}

function uploadField(done: (view: WorkbookView) => void): HTMLElement {
  const field = make("input", {
    type: "file",
    id: "upload",
    accept: ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  field.addEventListener("change", () => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    void attempted(REFUSED_TITLE, () => api.upload(file)).then((view) => view && done(view));
    field.value = "";
  });
  return make(
    "div",
    { class: "upload" },
    field,
    make("label", { for: "upload", class: "button" }, "Apporter un classeur .xlsx…"),
    ...paragraphs("Il est rangé à côté des autres ; aucun n’est remplacé."),
  );
}

/** A file's name as it is shown. */
export function withoutExtension(fileName: string): string {
  return fileName.replace(/\.xlsx$/i, "");
}

function moment(iso: string): string {
  return `le ${new Date(iso).toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" })}`;
}
