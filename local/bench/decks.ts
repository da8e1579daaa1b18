// A short and a long deck: the time to prepare their requests, how many, and the calls made to Google.
import { chartIdsByKey } from "../../shared/dashboard/chart-ids.ts";
import { buildReview } from "../../shared/review/build-review.ts";
import { reviewCharts } from "../../shared/review/review.ts";
import { deckRequests } from "../../shared/slides/deck-requests.ts";
import { AIX_2020 } from "../examples/aix-2020/aix-2020.ts";
import type { ExampleRow, ExampleWorkbook } from "../examples/example-workbook.ts";
import { type Figure, shownDuration } from "./figure.ts";
import { medianMilliseconds } from "./median-time.ts";
import { computed, openSample, parseAnswer, readingOf } from "./sample-google.ts";

/** A year of which little was written down: some 20 slides. */
const SHORT: ExampleWorkbook = {
  settings: AIX_2020.settings,
  rows: { readings: AIX_2020.rows.readings ?? [], actions: proposedActions(10) },
};
/** The example with several hundred actions to validate: some 120 slides. */
const LONG: ExampleWorkbook = {
  settings: AIX_2020.settings,
  rows: { ...AIX_2020.rows, actions: [...(AIX_2020.rows.actions ?? []), ...proposedActions(520)] },
};

/** The figures of each deck. */
export function deckFigures(): Figure[] {
  return [SHORT, LONG].flatMap(figuresOf);
}

function figuresOf(example: ExampleWorkbook): Figure[] {
  const local = openSample(example);
  const { ranges, text } = readingOf(local);
  const analysis = computed(ranges, parseAnswer(text));
  const prepare = () => {
    const review = buildReview(analysis);
    const chartIds = chartIdsByKey(reviewCharts(review));
    return deckRequests(review, { spreadsheetId: local.spreadsheetId, chartIds });
  };
  const { requests, notes } = prepare();
  const before = local.calls.length;
  local.run("genererLaRevue");
  const deck = `Deck of ${notes.length} slides`;
  return [
    {
      what: `${deck}: preparing its requests`,
      measured: shownDuration(medianMilliseconds(prepare)),
      aim: "",
    },
    { what: `${deck}: requests, in one batch`, measured: String(requests.length), aim: "" },
    { what: `${deck}: calls to Google`, measured: String(local.calls.length - before), aim: "≤ 7" },
  ];
}

function proposedActions(count: number): ExampleRow<"actions">[] {
  return Array.from({ length: count }, (_, index) => ({
    number: `A${index + 1}`,
    domain: `Domaine ${index % 8}`,
    action: `Action ${index + 1} pour améliorer l'accueil des usagers`,
    status: "À valider",
    year: 2021,
  }));
}
