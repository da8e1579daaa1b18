// The program behind the page: what is said when it has stopped, and what is read again once it is back.
import type { WorkbookView } from "../protocol/workbook.ts";
import { api, RefusedError } from "./api.ts";
import { bandWords, hideBand, showBand } from "./bands.ts";
import { tell } from "./dialogs/modal.ts";
import { button } from "./dom.ts";
import { tellUnsaved, timeOf } from "./file-state.ts";
import { say } from "./state-line.ts";
import type { UnsentEdits } from "./unsent-edits.ts";

const BAND = "lost";
const NOT_SENT = "Notez ce qui n’a pas pu y être enregistré :";

/** What can't be changed without the program. */
interface Changeable {
  isLost: boolean;
  readonly workbook: WorkbookView;
  readonly unsent: UnsentEdits;
}

export class Program {
  readonly #screen: Changeable;
  readonly #open: (workbook: WorkbookView) => Promise<void>;
  #since = "";

  /** `open` is to show the workbook anew. */
  constructor(screen: Changeable, open: (workbook: WorkbookView) => Promise<void>) {
    this.#screen = screen;
    this.#open = open;
  }

  /** The program ended: nothing can be changed until it is back. Told again when a cell is found to wait for it. */
  lose(): void {
    const { isLost, unsent } = this.#screen;
    if (!isLost) this.#since = timeOf(new Date());
    this.#screen.isLost = true;
    tellUnsaved(`Programme arrêté depuis ${this.#since}`, "lecture seule");
    const saved =
      unsent.words === ""
        ? `Tout ce qui a été tapé avant ${this.#since} est enregistré.`
        : `${unsent.words} Cette page le garde, et l’enverra à son retour ; tout ce qui précède l’est.`;
    const rest = ` (la fenêtre de « npm start » est fermée). ${saved} Relancez-le : cette page se reconnecte seule.`;
    const again = button("Réessayer", () => void this.#reconnect(again), "small-button");
    showBand(BAND, bandWords("Le programme s’est arrêté", rest), again);
  }

  /** The server came back: what was missed is read again, then what waited goes. */
  async reload(): Promise<void> {
    if (!this.#screen.isLost) return;
    const view = await this.#read();
    // It stopped again, and comes back again; or another asking was faster.
    if (view === "stopped" || !this.#screen.isLost) return;
    const { unsent } = this.#screen;
    if (view === "gone") {
      if (unsent.words !== "")
        await tell("Ce classeur n’est plus accessible", `${NOT_SENT} ${unsent.giveUp()}.`);
      return location.reload();
    }
    this.#screen.isLost = false;
    hideBand(BAND);
    await this.#open(view);
    say("✓ Le programme est revenu : tout a été relu.");
    unsent.resume();
  }

  async #read(): Promise<WorkbookView | "stopped" | "gone"> {
    try {
      return await api.workbook(this.#screen.workbook.id);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return error.obstacle === "stopped" ? "stopped" : "gone";
    }
  }

  /** Asks the program whether it is back, without waiting for the browser to. */
  async #reconnect(again: HTMLButtonElement): Promise<void> {
    again.disabled = true;
    await this.reload();
    if (!this.#screen.isLost) return;
    again.disabled = false;
    again.textContent = "Toujours arrêté : réessayer";
    again.focus();
  }
}
