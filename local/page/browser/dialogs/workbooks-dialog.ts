// The workbooks of the folder: open one, make one, bring one.
import type { WorkbookView } from "../../protocol.ts";
import { api, RefusedError } from "../api.ts";
import { button, make } from "../dom.ts";
import { showModal, tell } from "./modal.ts";

/** Lets the person choose a workbook; nothing when the dialog is left. */
export async function chooseWorkbook(current: string): Promise<WorkbookView | null> {
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
      () => void attempted(() => api.open(fileName)).then((view) => view && settle(view)),
      "file-line",
    );
    item.append(
      make("strong", {}, withoutExtension(fileName)),
      make("span", { class: "file-moment" }, `modifié ${moment(changedAt)}`),
    );
    if (fileName === current) item.setAttribute("aria-current", "true");
    return make("li", {}, item);
  });
  content.append(make("ul", { class: "file-list" }, ...items), newForm(settle), uploadField(settle));
  void showModal("Classeurs", content, [], null).then(() => resolve(null));
  return promise;
}

/** Asks for a new workbook's name and makes it. */
export function newForm(done: (view: WorkbookView) => void): HTMLElement {
  const field = make("input", {
    type: "text",
    id: "new-name",
    required: true,
    maxlength: "100",
    autocomplete: "off",
    placeholder: "Sous-préfecture de… 2026",
  });
  const submit = make("button", { type: "submit", class: "main" }, "Créer");
  const form = make(
    "form",
    { class: "new-form" },
    make("label", { for: "new-name" }, "Nouveau classeur"),
    make("span", { class: "field-line" }, field, submit),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit.disabled = true;
    void attempted(() => api.create(field.value)).then((view) => {
      submit.disabled = false;
      if (view !== null) done(view);
    });
  });
  return form;
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
    void attempted(() => api.upload(file)).then((view) => view && done(view));
    field.value = "";
  });
  return make(
    "p",
    { class: "upload" },
    make("label", { for: "upload" }, "Apporter un classeur .xlsx"),
    field,
    make("small", {}, "Il est rangé à côté des autres ; aucun n’est remplacé."),
  );
}

async function attempted<Answer>(request: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await tell("Impossible d’ouvrir ce classeur", error.message);
    return null;
  }
}

/** A file's name as it is shown. */
export function withoutExtension(fileName: string): string {
  return fileName.replace(/\.xlsx$/i, "");
}

function moment(iso: string): string {
  return `le ${new Date(iso).toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" })}`;
}
