// A chart of `Tableau de bord`: months as a line, or items as bars, and what stands over it.
import type { ReviewChart } from "../review/composition.ts";

/** Its name is its title. */
export interface DashboardChart extends ReviewChart {
  subtitle: string;
  /** Whether a target that it shows is missed: such charts come first. */
  isMissed: boolean;
}
