// The value of an indicator over one period, before it is compared with anything.

/** `value` is `null` without anything to divide by; `sampleSize` is `null` for counts and plain values. */
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
