// The panel beside the grid: the add-on's own page, asked for as soon as the panel is seen.
import type { WorkbookView } from "../protocol/workbook.ts";
import { byId } from "./dom.ts";
import type { FrameOrder } from "./frame/google-script-shim.ts";

/** Where the browser keeps that the panel was closed. */
const CLOSED = "revue-qualite-panneau-ferme";
/** Narrower, the panel covers the work: it opens when asked only. */
const WIDE_PIXELS = 900;

/** Open or closed, as it was left at the last visit. */
export class SidePanel {
  readonly #panel = byId("panel", HTMLElement);
  readonly #content = byId("panel-content", HTMLElement);
  readonly #toggle = byId("toggle-panel", HTMLButtonElement);
  readonly #ask: (workbookId: string) => void;
  #workbookId: string | undefined;
  /** The workbook whose page stands in it, or was asked for. */
  #askedId: string | undefined;

  /** `ask` is to give the add-on's page of a workbook to `show`. */
  constructor(ask: (workbookId: string) => void) {
    this.#ask = ask;
    this.#toggle.addEventListener("click", () => this.toggle());
    byId("close-panel", HTMLElement).addEventListener("click", () => {
      this.#setOpen(false);
      this.#toggle.focus();
    });
    const narrow = matchMedia(`(max-width: ${WIDE_PIXELS}px)`);
    const settle = (): void => this.#setOpen(localStorage.getItem(CLOSED) === null && !narrow.matches);
    narrow.addEventListener("change", settle);
    settle();
  }

  /** Another workbook has another page. */
  setWorkbook({ id }: WorkbookView): void {
    if (id !== this.#workbookId) {
      this.#content.replaceChildren();
      this.#askedId = undefined;
    }
    this.#workbookId = id;
    this.#fill();
  }

  /** Opens the panel, or closes it: it is found so at the next visit. */
  toggle(): void {
    this.#setOpen(this.#panel.hidden === true);
    if (innerWidth <= WIDE_PIXELS) return;
    if (this.#panel.hidden === true) localStorage.setItem(CLOSED, "oui");
    else localStorage.removeItem(CLOSED);
  }

  /** Shows the add-on's page. */
  show(frame: HTMLElement): void {
    this.#askedId = this.#workbookId;
    this.#content.replaceChildren(frame);
    this.#setOpen(true);
  }

  /** Something may have been written: the add-on's page looks whether it is to be read again. */
  lookAgain(): void {
    const look: FrameOrder = { kind: "look" };
    // The frame has no origin that could be named.
    this.#content.querySelector("iframe")?.contentWindow?.postMessage(look, "*");
  }

  /** Uncovers the work where the panel lies over it. */
  uncover(): void {
    if (innerWidth <= WIDE_PIXELS) this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#toggle.setAttribute("aria-expanded", String(isOpen));
    this.#toggle.textContent = isOpen ? "Panneau ✓" : "Ouvrir le panneau";
    this.#fill();
  }

  #fill(): void {
    const id = this.#workbookId;
    if (this.#panel.hidden === true || id === undefined || id === this.#askedId) return;
    this.#askedId = id;
    this.#ask(id);
  }
}
