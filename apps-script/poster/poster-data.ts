// What the page of the poster is told: plain JSON, days as serials.
import type { RawCell } from "../../shared/reading/workbook-cells.ts";
import type { Rate } from "../../shared/records/rate.ts";
import type { Settings, Suspension, WorkbookRecords } from "../../shared/records/records.ts";
import type { Findings } from "../../shared/review/story/findings.ts";
import type { Verdict } from "../../shared/review/story/rates.ts";

/** A figure that the poster may show. */
export interface PosterFigure extends Rate {
  /** `Mots pour l'affiche`; empty where staff wrote none. */
  words: string;
  isKeyFigure: boolean;
  /** The value told as a count, where it rests on few cases: `7 sur 9`; empty where nothing can be counted. */
  share: string;
  isLowBase: boolean;
  /** `112 répondants`; empty without a number of cases. */
  base: string;
  verdict: Verdict | null;
}

/** A complaint of the year, without its own words. */
interface PosterComplaint {
  reason: string | null;
  /** `N° action`, as it stands. */
  actionNumber: RawCell;
}

/** All that the poster is made from. */
export interface PosterData {
  settings: Settings;
  /** Active indicators that have a value, in the order of `Indicateurs`. */
  figures: PosterFigure[];
  /** How many targets are missed, shown or not. */
  missedCount: number;
  suspensions: Suspension[];
  complaints: PosterComplaint[];
  actions: WorkbookRecords["actions"];
  findings: Findings;
  /** The actions done in the year, in the plan's order. */
  done: readonly WorkbookRecords["actions"][number][];
  /** Whether the label was obtained, and is not over, at `Arrêté au`. */
  isLabelled: boolean;
  /** Shows figures that the workbook marks as illustrative. */
  isSample: boolean;
}
