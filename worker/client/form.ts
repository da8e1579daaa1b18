// What the page's script adds: a draft kept when asked for, the proof of work, room left, errors brought into view.
import { showTools } from "./confirmation.ts";
import { forgetDraft, keepDraft } from "./draft.ts";
import { leaveNothing } from "./leave.ts";
import { watchLimits } from "./limit.ts";
import { waitForNetwork } from "./offline.ts";
import { keepProof } from "./proof.ts";

const form = document.querySelector<HTMLFormElement>("#formulaire");
if (form !== null) {
  keepDraft(form);
  watchLimits(form);
  leaveNothing(form);
  waitForNetwork(form);
  void keepProof(form);
  document.querySelector<HTMLElement>("#erreurs, #avis")?.focus();
}
if (document.querySelector("#envoye") !== null) {
  forgetDraft();
  showTools();
}
