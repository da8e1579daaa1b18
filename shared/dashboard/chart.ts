// A chart of `Tableau de bord`, as what it shows: months as a line, or items as bars.

/** What any of them says. */
interface Chart {
  /** Stable from one computation to the next: the chart keeps its id. */
  key: string;
  title: string;
  subtitle: string;
  /** What it shows, for those who don't see it. */
  description: string;
  /** Whether a target that it shows is missed: such charts come first. */
  isMissed: boolean;
}

/** A month-by-month line with its target, and the suspended months. */
export interface MonthChart extends Chart {
  kind: "months";
  points: readonly { label: string; value: number | null; target: number | null; isSuspended: boolean }[];
  axis: { minimum: number; maximum: number };
}

/** Bars from 0, the longest first, each with its figure; those under the threshold stand out. */
export interface ItemChart extends Chart {
  kind: "items";
  bars: readonly { label: string; value: number; text: string; isUnder: boolean }[];
}

export type DashboardChart = MonthChart | ItemChart;
