// A complaint recorded or handled: which of the two forms the page shows.
import type { ComplaintData, ComplaintStart } from "../../complaint/complaint-data.ts";
import { button, make, pageData, show } from "../client/dom.ts";
import { ask, closeDialog, saidOf } from "../client/google-script.ts";
import type { Row } from "./follow-up-controls.ts";
import { followUpForm } from "./follow-up-form.ts";
import { recordForm } from "./record-form.ts";

const start = pageData<ComplaintStart>();

void read();

/** `typed` is what stands in the fields of a row that is read again. */
async function read(typed?: Row): Promise<void> {
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<ComplaintData>("lireLaReclamation", start);
  const again = (kept?: Row): void => void read(kept);
  if (!answer.ok) {
    const fault = make("div", { class: "bloc ko", role: "alert" }, make("p", {}, saidOf(answer)));
    show([fault], [make("p"), button("Fermer", closeDialog), button("Réessayer", () => again(typed), true)]);
  } else if (answer.handled === null) recordForm(answer, () => again());
  else followUpForm(answer, answer.handled, again, typed);
}
