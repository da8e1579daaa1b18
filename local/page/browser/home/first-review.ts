// The example's first review: it opens by itself, and what the add-on shows meanwhile waits to be needed.
import type { PageEvent } from "../../protocol/events.ts";
import { paragraphs } from "../dom.ts";
import { showNews } from "../news.ts";

type DialogEvent = Extract<PageEvent, { kind: "dialog" }>;

/** What makes the review, and shows what came of it. */
interface FirstReviewHost {
  /** False where another workbook was opened meanwhile. */
  make(): Promise<boolean>;
  leaveHome(): void;
  hasDeck(): Promise<boolean>;
  openDeck(): Promise<void>;
  showSheet(): void;
  showDialog(event: DialogEvent): void;
}

/** The making of it, from the first page. */
export class FirstReview {
  readonly #host: FirstReviewHost;
  /** What the add-on shows while it is made: it is seen only if no deck came of it. */
  #heldDialog: DialogEvent | null = null;
  #isUnderWay = false;

  constructor(host: FirstReviewHost) {
    this.#host = host;
  }

  async make(): Promise<void> {
    this.#isUnderWay = true;
    const isStillOpen = await this.#host.make();
    this.#isUnderWay = false;
    const held = this.#heldDialog;
    this.#heldDialog = null;
    if (!isStillOpen) return;
    this.#host.leaveHome();
    if (!(await this.#host.hasDeck())) {
      if (held !== null) this.#host.showDialog(held);
      return;
    }
    await this.#host.openDeck();
    const slideCount = document.querySelectorAll(".thumbnail").length;
    // What could not be shown says so in its place.
    if (slideCount > 0)
      showNews(paragraphs(arrivalWords(slideCount)), {
        label: "Voir le classeur",
        run: () => this.#host.showSheet(),
      });
  }

  /** Shows a dialog of the add-on, unless the review is under way. */
  showOrHold(event: DialogEvent): void {
    if (this.#isUnderWay) this.#heldDialog = event;
    else this.#host.showDialog(event);
  }
}

function arrivalWords(slideCount: number): string {
  return `La revue est faite : ${slideCount} diapositives, tirées du classeur de l’exemple. Flèche → pour avancer. Changez un nombre dans Relevés : cette page dira que la revue n’est plus à jour.`;
}
