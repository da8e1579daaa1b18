// Computing a large workbook, beside parsing the JSON of the answer it is computed from.

import { type Figure, shownDuration } from "./figure.ts";
import { medianMilliseconds } from "./median-time.ts";
import { computed, openSample, parseAnswer, readingOf } from "./sample-google.ts";
import { type SampleSize, sampleWorkbook } from "./sample-workbook.ts";

const LARGE: SampleSize = { complaints: 50_000, otherRows: 5_000 };
const SMALL: SampleSize = { complaints: 5_000, otherRows: 500 };

interface ComputingTimes {
  parsingMilliseconds: number;
  computingMilliseconds: number;
  answerBytes: number;
  calls: number;
}

/** The ratio to `JSON.parse`, the growth from a tenth of the rows, and the calls made whatever the size. */
export function computingFigures(): Figure[] {
  const small = computingTimes(SMALL);
  const large = computingTimes(LARGE);
  const ratio = large.computingMilliseconds / large.parsingMilliseconds;
  const growth = large.computingMilliseconds / small.computingMilliseconds;
  const megabytes = (large.answerBytes / 1e6).toFixed(1);
  return [
    {
      what: `JSON.parse of the answer, 55,000 rows, ${megabytes} MB`,
      measured: shownDuration(large.parsingMilliseconds),
      aim: "",
    },
    { what: "Computing 55,000 rows", measured: shownDuration(large.computingMilliseconds), aim: "" },
    { what: "Computing 5,500 rows", measured: shownDuration(small.computingMilliseconds), aim: "" },
    { what: "Computing ÷ JSON.parse", measured: ratio.toFixed(1), aim: "≤ 3" },
    { what: "10 × the rows: times longer", measured: growth.toFixed(1), aim: "≤ 11" },
    {
      what: "Calls to Google, 5,500 and 55,000 rows",
      measured: `${small.calls} and ${large.calls}`,
      aim: "3",
    },
  ];
}

function computingTimes(size: SampleSize): ComputingTimes {
  const local = openSample(sampleWorkbook(size));
  const { ranges, text } = readingOf(local);
  const answer = parseAnswer(text);
  const before = local.calls.length;
  local.run("calculerLesTaux");
  return {
    parsingMilliseconds: medianMilliseconds(() => JSON.parse(text)),
    computingMilliseconds: medianMilliseconds(() => computed(ranges, answer)),
    answerBytes: Buffer.byteLength(text),
    calls: local.calls.length - before,
  };
}
