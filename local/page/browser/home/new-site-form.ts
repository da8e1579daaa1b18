// The form of a new workbook: the site's name and its year, what is wrong said at the field.

import { displayText } from "../../../../shared/review/display-text.ts";
import { TABS } from "../../../../shared/workbook/tabs.ts";
import { LONGEST_SERVICE, type NewSite, newSiteFaults } from "../../new-site.ts";
import type { WorkbookView } from "../../protocol/workbook.ts";
import { api } from "../api.ts";
import { attempted } from "../dialogs/attempted.ts";
import { make } from "../dom.ts";

const TAB_COUNT = Object.keys(TABS).length;
/** Of the default catalogue: counted as the page is bundled, which needs none of it. */
declare const INDICATOR_COUNT: number;

/** Makes the form; `done` is given the workbook once it is made. */
export function newSiteForm(title: string, done: (view: WorkbookView) => void): HTMLFormElement {
  const fields = {
    service: textField("service", "Nom du service", "Sous-préfecture de…"),
    year: textField("year", "Année suivie", ""),
  };
  fields.service.input.maxLength = LONGEST_SERVICE;
  fields.year.input.inputMode = "numeric";
  fields.year.input.value = String(new Date().getFullYear());
  const submit = make("button", { type: "submit" }, "Créer mon classeur");
  const form = make(
    "form",
    { class: "new-form", novalidate: true, "aria-labelledby": "new-site-title" },
    make("h3", { id: "new-site-title" }, displayText(title)),
    fields.service.place,
    fields.year.place,
    submit,
    make(
      "p",
      { class: "note" },
      `${TAB_COUNT} onglets, ${INDICATOR_COUNT} indicateurs et leurs listes, prêts à remplir.`,
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const site = { service: fields.service.input.value, year: fields.year.input.value };
    if (!showFaults(fields, site)) return;
    submit.disabled = true;
    submit.textContent = "Création…";
    void attempted("Impossible de créer ce classeur", () => api.create(site)).then((view) => {
      submit.disabled = false;
      submit.textContent = "Créer mon classeur";
      if (view !== null) done(view);
    });
  });
  return form;
}

interface Field {
  place: HTMLElement;
  input: HTMLInputElement;
  fault: HTMLElement;
}

function textField(name: string, label: string, placeholder: string): Field {
  const [id, faultId] = [`new-${name}`, `new-${name}-fault`];
  const input = make("input", { type: "text", id, name, placeholder, autocomplete: "off", required: true });
  input.setAttribute("aria-describedby", faultId);
  const fault = make("p", { id: faultId, class: "field-fault" });
  const place = make(
    "div",
    { class: `field field-${name}` },
    make("label", { for: id }, label),
    input,
    fault,
  );
  return { place, input, fault };
}

/** Says each fault at its field and puts the focus on the first; true when there is none. */
function showFaults(fields: Record<keyof NewSite, Field>, site: NewSite): boolean {
  const faults = newSiteFaults(site);
  const wrong = Object.entries(fields).filter(([name, { input, fault }]) => {
    const sentence = name === "service" ? faults.service : faults.year;
    fault.textContent = displayText(sentence === undefined ? "" : `! ${sentence}`);
    input.setAttribute("aria-invalid", String(sentence !== undefined));
    return sentence !== undefined;
  });
  wrong[0]?.[1].input.focus();
  return wrong.length === 0;
}
