// Modal dialogs: a title, a content, buttons; Escape closes.
import { button, make, paragraphs } from "../dom.ts";

/** One choice at the bottom of a dialog. */
export interface DialogButton<Value> {
  label: string;
  value: Value;
  isMain?: boolean;
}

/** Shows a dialog and gives the choice made, or `closed` when it is left. */
export function showModal<Value>(
  title: string,
  content: Node,
  buttons: readonly DialogButton<Value>[],
  closed: Value,
  className = "",
): Promise<Value> {
  const { promise, resolve } = Promise.withResolvers<Value>();
  const dialog = make("dialog", { class: `modal ${className}`, "aria-labelledby": "modal-title" });
  // The choice is given at once: the dialog's own event comes later, and may not come when the page is left.
  const close = (value: Value): void => {
    dialog.close();
    dialog.remove();
    resolve(value);
  };
  const choices = buttons.map(({ label, value, isMain }) =>
    button(label, () => close(value), isMain ? "main" : ""),
  );
  dialog.append(
    make(
      "div",
      { class: "modal-head" },
      make("h2", { id: "modal-title" }, title),
      make(
        "button",
        { type: "button", class: "quiet", "aria-label": "Fermer", onclick: () => close(closed) },
        "✕",
      ),
    ),
    make("div", { class: "modal-body" }, content),
    make("div", { class: "modal-buttons" }, ...choices),
  );
  dialog.addEventListener("close", () => close(closed));
  document.body.append(dialog);
  dialog.showModal();
  choices.find((choice) => choice.classList.contains("main"))?.focus();
  return promise;
}

/** Asks for a yes; the question is one or more sentences. */
export function confirmed(title: string, question: string, yes: string): Promise<boolean> {
  const buttons = [
    { label: "Annuler", value: false },
    { label: yes, value: true, isMain: true },
  ];
  return showModal(title, make("div", {}, ...paragraphs(question)), buttons, false);
}

/** Says something that must be read. */
export function tell(title: string, message: string): Promise<null> {
  return showModal(
    title,
    make("div", {}, ...paragraphs(message)),
    [{ label: "Fermer", value: null, isMain: true }],
    null,
  );
}
