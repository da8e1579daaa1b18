// « Tableau de bord » as the page draws it.
import type { TileState } from "../../../shared/charts/signs.ts";
import type { ResolvedChart } from "../../google/sheets/chart-data.ts";

/** One rate of the dashboard, in words. */
export interface DashboardTile {
  code: string;
  label: string;
  value: string;
  state: TileState;
  words: string;
  previous: string;
}

/** « Tableau de bord » as a page. */
export interface DashboardView {
  title: string;
  balance: { state: TileState; words: string }[];
  dates: string;
  legend: string;
  families: { title: string; tiles: DashboardTile[] }[];
  /** Missed targets first, then those that staff made. */
  charts: ResolvedChart[];
  /** Why none is the add-on's; `null` where some are. */
  nothing: string | null;
}
