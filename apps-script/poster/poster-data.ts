// What the page of the poster is told: plain JSON, days as serials.
import type { Rate } from "../../shared/records/rate.ts";
import type { Settings, Suspension } from "../../shared/records/records.ts";
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

/** What citizens said, and what is done about it. */
export interface PosterAnswer {
  said: string;
  done: string;
}

/** All that the poster is made from. */
export interface PosterData {
  settings: Settings;
  /** Active indicators that have a value, in the order of `Indicateurs`. */
  figures: PosterFigure[];
  /** How many targets are missed, shown or not. */
  missedCount: number;
  suspensions: Suspension[];
  answers: PosterAnswer[];
  /** The actions done in the year, in the plan's order. */
  changes: string[];
  /** Whether the label was obtained, and is not over, at `Arrêté au`. */
  isLabelled: boolean;
  /** Shows figures that the workbook marks as illustrative. */
  isSample: boolean;
}
