// The review while it is made or brought up to date: its step in the state line, and in a band over the deck.
import { displayText } from "../../../shared/review/display-text.ts";
import { MAKING_STEP_COUNT, makingStep } from "../../../shared/review/making-steps.ts";
import { hideBand, showBand } from "./bands.ts";
import { make } from "./dom.ts";
import { isDeckShown } from "./page-views.ts";
import { sayStep } from "./state-line.ts";

/** What takes less is over before it is read: no band moves the deck for it. */
const PATIENCE_MILLISECONDS = 400;
const BAND = "making";
const MAKING_FUNCTIONS = ["genererLaRevue", "faireLaRevue"];

/** Whether a function of the add-on makes the review, step by step. */
export function makesReview(functionName: string): boolean {
  return MAKING_FUNCTIONS.includes(functionName);
}

export class MakingProgress {
  #timer: number | undefined;
  #isLong = false;
  /** What was said last. */
  #sentence = "";
  #step = 0;

  /** Shows the step that the add-on says. */
  show(words: string, hasDeck: boolean): void {
    const isUpdate = hasDeck && !words.startsWith("Création");
    const step = makingStep(words) + 1;
    const said = `étape ${step} sur ${MAKING_STEP_COUNT}, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    this.#sentence = `${isUpdate ? "Mise à jour de la revue" : "Générer la revue"} : ${said}`;
    this.#step = step;
    sayStep(this.#sentence, progressBar(step));
    this.#timer ??= window.setTimeout(() => {
      this.#isLong = true;
      this.#band();
    }, PATIENCE_MILLISECONDS);
    if (this.#isLong) this.#band();
  }

  /** The review is there, or something stopped it. */
  end(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isLong = false;
    hideBand(BAND);
  }

  #band(): void {
    if (!isDeckShown()) return;
    // Until its dialog is closed, there is nothing else to do.
    const isFree = document.querySelector("dialog[open]") === null;
    const words = isFree ? `${this.#sentence} Vous pouvez continuer à lire.` : this.#sentence;
    showBand(BAND, make("p", {}, displayText(words)), progressBar(this.#step));
  }
}

function progressBar(step: number): HTMLElement {
  return make("progress", {
    max: String(MAKING_STEP_COUNT),
    value: String(step),
    "aria-label": `Étape ${step} sur ${MAKING_STEP_COUNT}`,
  });
}
