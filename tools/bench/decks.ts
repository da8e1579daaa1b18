// The example's deck and a long one: the time to prepare their requests, how many, and the calls made to Google.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { LocalGoogle } from "../../local/cli/local-google.ts";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import type { ExampleRow, ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { sizedCharts } from "../../shared/charts/sized-charts.ts";
import { yearCharts } from "../../shared/charts/year-charts.ts";
import { laidOutReview } from "../../shared/slides/laid-out-review.ts";
import { newDeckRequests } from "../../shared/slides/new-deck.ts";
import { type Figure, shownDuration } from "./figure.ts";
import { medianMilliseconds } from "./median-time.ts";
import { computed, openSample, parseAnswer, readingOf } from "./sample-google.ts";

/** The example with several hundred actions to validate. */
const LONG: ExampleWorkbook = {
  settings: AIX_2020.settings,
  rows: { ...AIX_2020.rows, actions: [...(AIX_2020.rows.actions ?? []), ...proposedActions(520)] },
};

/** The figures of each deck. */
export function deckFigures(): Figure[] {
  return [
    ...figuresOf(AIX_2020, { preparing: "≤ 15 ms for 20 slides", requests: "≤ 1,000" }),
    ...figuresOf(LONG, { preparing: "≤ 80 ms for 120 slides", requests: "" }),
  ];
}

function figuresOf(example: ExampleWorkbook, aims: { preparing: string; requests: string }): Figure[] {
  const local = openSample(example);
  const { spreadsheetId } = local;
  const { ranges, text } = readingOf(local);
  const analysis = computed(ranges, parseAnswer(text));
  const created = newPresentation(local);
  const prepare = () => {
    const laidOut = laidOutReview(analysis);
    const { chartIds } = yearCharts(analysis.records.settings.year, sizedCharts(laidOut), {}, []);
    return { laidOut, requests: newDeckRequests(laidOut.pages, created, { spreadsheetId, chartIds }) };
  };
  const { laidOut, requests } = prepare();
  const before = local.calls.length;
  local.run("genererLaRevue");
  const deck = `Deck of ${laidOut.pages.length} slides`;
  return [
    {
      what: `${deck}: preparing its requests`,
      measured: shownDuration(medianMilliseconds(prepare)),
      aim: aims.preparing,
    },
    { what: `${deck}: requests, in one batch`, measured: String(requests.length), aim: aims.requests },
    { what: `${deck}: calls to Google`, measured: String(local.calls.length - before), aim: "≤ 7" },
  ];
}

/** A presentation as Google creates it. */
function newPresentation({ google }: LocalGoogle): slides_v1.Schema$Presentation {
  return Object(
    google.call({
      service: "slides",
      method: "presentations.create",
      params: {},
      body: { title: "Revue" },
    }),
  );
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
