// « Tableau de bord » read and put in its place: its tiles and charts, or why they are not there.
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

/** Reads a workbook's dashboard; what is answered draws it, at once. */
export async function dashboardDrawing(workbookId: string, host: DashboardHost): Promise<() => void> {
  try {
    const [view, { drawDashboard }] = await Promise.all([api.dashboard(workbookId), dashboardPart()]);
    return () => drawDashboard(view, host.goToRate);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const place = byId("dashboard", HTMLElement);
    return () => showMissing(place, "Le tableau de bord n’a pas pu être affiché", error.message, host.again);
  }
}
