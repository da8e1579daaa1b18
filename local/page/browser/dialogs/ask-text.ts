// A dialog that asks for one line of text.
import { displayText } from "../../../../shared/review/display-text.ts";
import { make } from "../dom.ts";
import { showModal } from "./modal.ts";

/** The text typed, or `null` when the dialog is left. `given` stands in the field at first, selected. */
export async function askText(
  title: string,
  label: string,
  given: string,
  yes: string,
): Promise<string | null> {
  const input = make("input", {
    id: "asked-text",
    class: "field-box",
    autocomplete: "off",
    maxlength: "120",
  });
  input.value = given;
  const content = make(
    "div",
    { class: "asked" },
    make("label", { for: input.id }, displayText(label)),
    input,
  );
  const answer = showModal(
    title,
    content,
    [
      { label: "Annuler", value: false },
      { label: yes, value: true, isMain: true },
    ],
    false,
  );
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // What the answer opens would take the same press for its own.
    event.preventDefault();
    input.closest("dialog")?.querySelector<HTMLElement>(".main")?.click();
  });
  input.select();
  input.focus();
  return (await answer) ? input.value : null;
}
