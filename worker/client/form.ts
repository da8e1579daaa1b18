// What the page's script adds: a draft kept on the device, the proof of work, errors brought into view.
import { forgetDraft, keepDraft } from "./draft.ts";
import { waitForNetwork } from "./offline.ts";
import { keepProof } from "./proof.ts";

const form = document.querySelector<HTMLFormElement>("#formulaire");
if (form !== null) {
  keepDraft(form);
  waitForNetwork(form);
  void keepProof(form);
  document.querySelector<HTMLElement>("#erreurs")?.focus();
}
if (document.querySelector("#envoye") !== null) forgetDraft();
