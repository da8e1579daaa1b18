// Recording what was told at the desk, by telephone or on paper.
import type {
  ComplaintCheck,
  ComplaintData,
  ComplaintOrder,
  RecordedComplaint,
} from "../../complaint/complaint-data.ts";
import { button, link, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, type Refusal, saidOf } from "../client/google-script.ts";
import { delays } from "./parts.ts";
import { recordControls } from "./record-controls.ts";
import { recordedView, seeRow } from "./recorded-view.ts";

const CHECK_MILLISECONDS = 500;
const LARGEST_GUARD = 2 ** 31 - 2;

/** Shows the form; `again` shows an empty one. */
export function recordForm(data: ComplaintData, again: () => void): void {
  // One for each complaint: however often it is asked, it is recorded once.
  const guard = 1 + Math.floor(Math.random() * LARGEST_GUARD);
  const foot = make("p", { role: "status" });
  const side = make("aside");
  let announced = "";
  let checks = 0;
  let timer = 0;
  const changed = (): void => {
    foot.textContent = controls.follow();
    clearTimeout(timer);
    timer = setTimeout(() => void check(), CHECK_MILLISECONDS);
  };
  const controls = recordControls(data, changed);
  const check = async (): Promise<void> => {
    const draft = controls.draft();
    checks += 1;
    const asked = checks;
    if (draft === null) {
      side.replaceChildren();
      return;
    }
    const answer = await ask<{ check: ComplaintCheck }>("verifierLaReclamation", draft);
    // An answer that another question has overtaken is nobody's.
    if (asked !== checks) return;
    if (answer.ok) announced = answer.check.reference;
    side.replaceChildren(
      ...(answer.ok ? sideOf(answer.check) : [make("p", { class: "ko" }, saidOf(answer))]),
    );
  };
  const record = async (): Promise<void> => {
    const draft = controls.hasFault() ? null : controls.draft();
    if (draft === null) return;
    save.disabled = true;
    foot.textContent = "Enregistrement…";
    const order = { draft, guard };
    const answer = await ask<RecordedComplaint>("enregistrerLaReclamation", order);
    const recorded = answer.ok ? answer : await foundAfter(answer, order, foot);
    save.disabled = false;
    if (recorded !== null) recordedView(recorded, announced, again);
  };
  const save = button("Enregistrer", () => void record(), true);
  // The frame may refuse to submit forms: Enter in a field is listened to itself.
  const saveByEnter = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Enter") return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (!save.disabled) void record();
  };
  const form = make("form", { novalidate: true, input: changed, keydown: saveByEnter }, controls.view, side);
  show([form], [foot, button("Annuler", closeDialog), save]);
  foot.textContent = controls.follow();
  void check();
  startAt(form.querySelector("input"));
}

/** After an outcome that nobody saw, the workbook tells whether the complaint is there; what was typed stays. */
async function foundAfter(
  refusal: Refusal,
  order: ComplaintOrder,
  foot: HTMLElement,
): Promise<RecordedComplaint | null> {
  foot.textContent = saidOf(refusal);
  if (refusal.isUnknown !== true) return null;
  const answer = await ask<{ recorded: RecordedComplaint | null }>("retrouverLaReclamation", order);
  if (!answer.ok) return null;
  if (answer.recorded === null) foot.textContent = `${saidOf(refusal)} Le classeur ne l’a pas encore.`;
  return answer.recorded;
}

function sideOf(check: ComplaintCheck): HTMLElement[] {
  const { reference, notice, duplicates } = check;
  const number = make(
    "section",
    {},
    make("h2", {}, "Elle portera le numéro"),
    make("p", { class: "n" }, reference),
    make("p", { class: "sg" }, "À noter sur la fiche papier. Confirmé à l’enregistrement."),
  );
  return [
    number,
    ...(notice === "" ? [] : [make("section", { class: "bloc" }, notice)]),
    ...delays(check),
    ...(duplicates.length === 0 ? [] : [duplicateView(duplicates)]),
  ];
}

function duplicateView(duplicates: ComplaintCheck["duplicates"]): HTMLElement {
  const said = make("p", { role: "status" });
  const lines = duplicates.flatMap(({ reference, row, words }) => {
    const see = link(`Voir la ligne ${row}`, () => void seeRow(reference, said));
    return [make("p", {}, make("b", {}, reference), `, ${words}.`), see];
  });
  return make(
    "section",
    { class: "bloc ko", role: "status" },
    make("b", { class: "ko" }, "! Déjà enregistrée ?"),
    ...lines,
    said,
    make("p", {}, "Si c’est une autre personne, enregistrez : les deux comptent."),
  );
}
