// What the page's script adds: a draft kept on the device, the proof of work, errors brought into view.
import { keepDraft } from "./draft.ts";
import { prove } from "./proof.ts";

const form = document.querySelector<HTMLFormElement>("#formulaire");
if (form !== null) {
  keepDraft(form);
  void prove(form);
  document.querySelector<HTMLElement>("#erreurs")?.focus();
}
