// Monthly readings and former results: the real review gives none, so these are illustrative.
import { daySerial } from "../../../shared/calendar/day.ts";
import type { ExampleRow } from "../example-workbook.ts";

export const ILLUSTRATIVE = "Donnée illustrative";

/** Follow-up was suspended from March to June. */
const FOLLOWED_MONTHS = [1, 2, 7, 8, 9, 10, 11, 12] as const;
type EightMonths = readonly [number, number, number, number, number, number, number, number];

/** Numerators and denominators of the followed months, by code. */
const COUNTS: Readonly<Record<string, { numerators: EightMonths; denominators: EightMonths }>> = {
  TEL1: {
    numerators: [1124, 1058, 1237, 1012, 1391, 1335, 1180, 1098],
    denominators: [1216, 1139, 1352, 1079, 1497, 1428, 1251, 1162],
  },
  TEL2: {
    numerators: [92, 81, 115, 67, 106, 93, 71, 64],
    denominators: [1216, 1139, 1352, 1079, 1497, 1428, 1251, 1162],
  },
  TEL3: {
    numerators: [1002, 951, 1079, 934, 1223, 1196, 1077, 1020],
    denominators: [1124, 1058, 1237, 1012, 1391, 1335, 1180, 1098],
  },
  COU1: { numerators: [82, 75, 96, 71, 103, 98, 84, 79], denominators: [88, 79, 107, 76, 111, 104, 89, 83] },
  COU2: {
    numerators: [871, 758, 1230, 821, 1254, 1092, 899, 805],
    denominators: [88, 79, 107, 76, 111, 104, 89, 83],
  },
  MEL1: {
    numerators: [342, 317, 458, 366, 521, 498, 447, 421],
    denominators: [361, 332, 503, 391, 552, 524, 466, 437],
  },
  MEL2: {
    numerators: [1047, 929, 1811, 1251, 1711, 1520, 1305, 1180],
    denominators: [361, 332, 503, 391, 552, 524, 466, 437],
  },
  ACC1: {
    numerators: [14280, 12960, 9870, 7350, 10640, 9540, 7990, 7480],
    denominators: [680, 648, 470, 350, 532, 477, 425, 440],
  },
  ACC2: {
    numerators: [1260, 1188, 3120, 2665, 3330, 2964, 2542, 2337],
    denominators: [90, 88, 130, 115, 148, 138, 123, 114],
  },
  ACC3: {
    numerators: [61, 57, 118, 97, 131, 117, 95, 84],
    denominators: [905, 884, 1296, 1142, 1484, 1377, 1228, 1139],
  },
};

const TITLES_SATISFACTION: EightMonths = [79, 80, 74, 77, 78, 80, 81, 82];

/** `Relevés`. */
export const READINGS: readonly ExampleRow<"readings">[] = [
  ...Object.entries(COUNTS).flatMap(([code, { numerators, denominators }]) =>
    FOLLOWED_MONTHS.map((month, index) => ({
      month: daySerial(2020, month, 1),
      code,
      numerator: numerators[index] ?? 0,
      denominator: denominators[index] ?? 0,
      comment: ILLUSTRATIVE,
    })),
  ),
  ...FOLLOWED_MONTHS.map((month, index) => ({
    month: daySerial(2020, month, 1),
    code: "TIT1",
    value: TITLES_SATISFACTION[index] ?? 0,
    comment: ILLUSTRATIVE,
  })),
];

const RESULTS_OF_2019: Readonly<Record<string, number>> = {
  TEL1: 91.4,
  TEL2: 8.6,
  TEL3: 87.2,
  COU1: 91.8,
  COU2: 11.2,
  MEL1: 92.5,
  MEL2: 3.4,
  ACC1: 24,
  ACC2: 16,
  ACC3: 7.9,
  TIT1: 76,
  REC1: 3,
  REC5: 2,
  SUG1: 1,
  SAT1: 94.1,
  SAT3: 118,
  MYS1: 7.6,
  FOR1: 83.3,
  ACT1: 78.9,
  CLU1: 1,
};

/** `Historique`. */
export const HISTORY: readonly ExampleRow<"history">[] = Object.entries(RESULTS_OF_2019).map(
  ([code, value]) => ({
    year: 2019,
    code,
    value,
    remark: ILLUSTRATIVE,
  }),
);
