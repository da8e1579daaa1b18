// A computed indicator: one line of `Taux`.
import type { Periodicity } from "../calendar/steps.ts";
import type { Calculation, Direction, Unit } from "../workbook/choices.ts";

/** How much of the year an indicator's readings cover, in the steps of its periodicity, numbered from 1. */
export interface Coverage {
  periodicity: Periodicity;
  /** Steps with at least one usable reading. */
  coveredSteps: number;
  /** Steps of the exercice begun at `Arrêté au`. */
  expectedSteps: number;
  /** Steps among those whose months are all suspended, those to come included. */
  suspendedSteps: readonly number[];
  /** Steps over at `Arrêté au`, not suspended, without a usable reading. */
  missingSteps: readonly number[];
}

/** An indicator with its values, unrounded, in its unit (percentages as 0–100); `null` = no value. */
export interface Rate {
  code: string;
  label: string;
  family: string;
  /** `null` when the catalogue's cell can't be read: then there is no value. */
  unit: Unit | null;
  calculation: Calculation | null;
  quarters: readonly [number | null, number | null, number | null, number | null];
  year: number | null;
  previousYear: number | null;
  /** Year minus previous year; points for percentages. */
  change: number | null;
  target: number | null;
  direction: Direction | null;
  isAttained: boolean | null;
  /** The denominator; `null` for counts and plain values, and when it would be 0. */
  sampleSize: number | null;
  /** Of readings only; `null` for automatic indicators. */
  coverage: Coverage | null;
  /** How the value was obtained, in French. */
  detail: string;
}
