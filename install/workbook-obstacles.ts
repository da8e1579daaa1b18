// What a workbook itself puts in the way of its site: its locale, its time zone, what it lacks.
import { localeAlerts } from "../shared/alerts/place.ts";
import type { ReadingPlan } from "../shared/reading/plan.ts";
import type { WorkbookPlace } from "../shared/workbook/place.ts";
import type { Obstacle } from "./obstacle.ts";

/** A locale that reads the month first, in the words of *Contrôler les données*; `null` for one that does not. */
export function localeObstacle(place: WorkbookPlace): Obstacle | null {
  const [alert] = localeAlerts(place);
  if (alert === undefined) return null;
  const remedy = "Fichier ▸ Paramètres ▸ Paramètres régionaux : France.";
  return { code: "locale", what: alert.message, remedy, by: "workbookOwner", link: null };
}

/** A time zone that is not the site's; `null` for its own. */
export function zoneObstacle({ timeZone }: WorkbookPlace, siteZone: string): Obstacle | null {
  if (timeZone === siteZone) return null;
  return {
    code: "zone",
    what: `Le fuseau du classeur est ${timeZone}, celui du site ${siteZone}.`,
    remedy: "Fichier ▸ Paramètres ▸ Fuseau horaire.",
    by: "workbookOwner",
    link: null,
  };
}

/** The first thing that a workbook lacks, and how many others; `null` when it can be read whole. */
export function missingInWorkbook(plan: ReadingPlan): string | null {
  if (plan.kind === "plan") return null;
  const [first] = plan.alerts;
  const others = plan.alerts.length > 1 ? ` (et ${plan.alerts.length - 1} autres)` : "";
  return `${first?.tab} : ${first?.message}${others}`;
}
