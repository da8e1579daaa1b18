// A computed rate in a few words: a mean to reach, unless told otherwise.
import type { Rate } from "../../shared/records/rate.ts";

const PLAIN: Rate = {
  code: "X",
  label: "Note de propreté",
  family: "Accueil",
  unit: "percent",
  calculation: "average",
  quarters: [null, null, null, null],
  year: null,
  previousYear: null,
  change: null,
  target: null,
  direction: "atLeast",
  isAttained: null,
  sampleSize: null,
  coverage: null,
  detail: "",
};

export const rateFields = (fields: Partial<Rate>): Rate => ({ ...PLAIN, ...fields });
