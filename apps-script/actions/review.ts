// *Générer la revue*: the rates, the dashboard with its charts, then the deck that links to them.
import { isoDay } from "../../shared/calendar/day.ts";
import { dashboardRequests } from "../../shared/dashboard/dashboard-requests.ts";
import { sheetOfTab } from "../../shared/reading/overview.ts";
import { buildReview } from "../../shared/review/build-review.ts";
import type { Review } from "../../shared/review/review.ts";
import { alertRequests, rateRequests } from "../../shared/sheets/write-results.ts";
import { type ChartSource, deckRequests } from "../../shared/slides/deck-requests.ts";
import { deckTitle } from "../../shared/slides/layout/deck-pages.ts";
import { NOTES_FIELDS, notesRequests } from "../../shared/slides/notes-requests.ts";
import { RESULT_TABS } from "../../shared/workbook/tabs.ts";
import type { CallLog } from "../call-log.ts";
import { alertSummary, NOTHING_WRITTEN, PROGRESS } from "../french.ts";
import { createDeck, type Deck } from "../google-deck.ts";
import { type ReadWorkbook, readAnalysis } from "../read-analysis.ts";
import { alertJson, callsJson, type ReviewJson } from "../results.ts";
import type { ActionContext, Outcome } from "../run-action.ts";
import { showProgress } from "../user-interface.ts";

type ReviewTabs = "rates" | "alerts" | "dashboard";

/** Seven calls whatever the size; a blocked workbook is left as it was and gives no deck. */
export function review(context: ActionContext): Outcome<ReviewJson> {
  const { calls } = context;
  const read = readAnalysis<ReviewTabs>(context, ["rates", "alerts", "dashboard"]);
  if (read.kind === "blocked") {
    const { alerts } = read;
    const result = { exercice: null, arreteAu: null, titre: null, presentation: null };
    return {
      dialog: { sentences: [NOTHING_WRITTEN], alerts },
      result: { ...result, alertes: alerts.map(alertJson), appels: detailedCalls(calls) },
    };
  }
  const { alerts, records } = read.analysis;
  const { year, closedOn } = records.settings;
  const builtReview = buildReview(read.analysis);
  const chartIds = writeWorkbook(context, read, builtReview);
  const title = deckTitle(builtReview);
  const deck = writeDeck(title, builtReview, { spreadsheetId: context.workbook.id, chartIds }, calls);
  return {
    dialog: {
      sentences: [`« ${title} » est prête.`, alertSummary(alerts)],
      link: { label: "Ouvrir la revue", url: deck.url },
      alerts,
    },
    result: {
      exercice: year,
      arreteAu: isoDay(closedOn),
      titre: title,
      presentation: { identifiant: deck.id, adresse: deck.url },
      alertes: alerts.map(alertJson),
      appels: detailedCalls(calls),
    },
  };
}

// The deck's figures and the workbook's agree: rates and alerts are written with the charts.
function writeWorkbook(
  { workbook }: ActionContext,
  { analysis, resultTabs, sheets }: ReadWorkbook<ReviewTabs>,
  builtReview: Review,
): Record<string, number> {
  showProgress(PROGRESS.writing);
  const existingChartIds = sheetOfTab(sheets, RESULT_TABS.dashboard)?.chartIds ?? [];
  const dashboard = dashboardRequests(builtReview, resultTabs.dashboard, existingChartIds);
  workbook.write([
    ...rateRequests(resultTabs.rates, analysis.rates),
    ...alertRequests(resultTabs.alerts, analysis.alerts),
    ...dashboard.requests,
  ]);
  return dashboard.chartIds;
}

function writeDeck(title: string, builtReview: Review, source: ChartSource, calls: CallLog): Deck {
  showProgress(PROGRESS.creatingDeck);
  const { requests, notes } = deckRequests(builtReview, source);
  const deck = createDeck(title, calls);
  deck.write(requests);
  showProgress(PROGRESS.writingNotes);
  deck.write(notesRequests(notes, deck.read(NOTES_FIELDS)));
  return deck;
}

function detailedCalls({ counts }: CallLog): ReviewJson["appels"] {
  return { ...callsJson(counts), methodes: [...counts.methods] };
}
