// The value of an indicator over one period, before it is compared with anything.
import { quotientDetail } from "./measure-words.ts";

/** `value` is `null` without anything to divide by; `sampleSize` is `null` then, and for counts and plain values. */
export interface Measure {
  value: number | null;
  sampleSize: number | null;
  /** How the value was obtained, in French. */
  detail: string;
}

/** Nothing to measure: a period that has not begun, an indicator that can't be computed. */
export const NO_MEASURE: Measure = { value: null, sampleSize: null, detail: "" };

/** 100 × part ÷ whole, `null` when the whole is 0. Multiplied first, so that whole results are exact. */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** A denominator as `Effectif`: empty when it would be 0. */
export function sampleOf(denominator: number): number | null {
  return denominator === 0 ? null : denominator;
}

/** The measure of a share, in %; `what` says in French what was counted. */
export function shareMeasure(part: number, whole: number, what = ""): Measure {
  return {
    value: percentage(part, whole),
    sampleSize: sampleOf(whole),
    detail: quotientDetail(part, whole, what),
  };
}
