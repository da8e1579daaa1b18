// « Tableau de bord » read and put in its place: its tiles and charts, or why they are not there.
import type { DashboardView } from "../protocol/dashboard.ts";
import { api, RefusedError } from "./api.ts";
import { byId } from "./dom.ts";
import { dashboardPart, showMissing } from "./later-parts.ts";

/** What its buttons do. */
interface DashboardHost {
  /** Leads to an indicator's row of `Taux`. */
  goToRate(code: string): void;
  /** Shows the tab again, where it could not be read. */
  again(): void;
}

export class ShownDashboard {
  readonly #host: DashboardHost;
  readonly #place = byId("dashboard", HTMLElement);
  /** What stands in the place, to tell whether it is another now. */
  #drawn = "";

  constructor(host: DashboardHost) {
    this.#host = host;
  }

  /** Reads a workbook's dashboard; what is answered draws it, at once. */
  async read(workbookId: string): Promise<() => void> {
    try {
      return await this.#drawing(workbookId);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return () => {
        this.#drawn = "";
        showMissing(
          this.#place,
          "Le tableau de bord n’a pas pu être affiché",
          error.message,
          this.#host.again,
        );
      };
    }
  }

  /** Draws it anew where the cells have changed it, if it is still in sight; what can't be read leaves it as it is. */
  async renew(workbookId: string, isInSight: () => boolean): Promise<void> {
    try {
      const draw = await this.#drawing(workbookId);
      if (isInSight()) draw();
    } catch (error) {
      // The stream tells that the program ended.
      if (!(error instanceof RefusedError)) throw error;
    }
  }

  /** The button that has the keyboard keeps it. */
  focusFirst(): void {
    this.#place.querySelector("button")?.focus();
  }

  async #drawing(workbookId: string): Promise<() => void> {
    const [view, { drawDashboard }] = await Promise.all([api.dashboard(workbookId), dashboardPart()]);
    return () => this.#draw(view, drawDashboard);
  }

  #draw(view: DashboardView, draw: (view: DashboardView, goToRate: (code: string) => void) => void): void {
    const text = JSON.stringify(view);
    if (text === this.#drawn) return;
    this.#drawn = text;
    const buttons: Element[] = [...this.#place.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement ?? this.#place);
    draw(view, this.#host.goToRate);
    if (at >= 0) this.#place.querySelectorAll("button")[at]?.focus();
  }
}
