// How a review ended, as the page shows it: what to read again, what was left aside, what an update changed.

import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import { formatDay } from "../../shared/french/dates.ts";
import { counted } from "../../shared/french/numbers.ts";
import type { Alert } from "../../shared/records/alert.ts";
import { changedFigures, proofreadingPoints } from "../../shared/review/story/proofreading.ts";
import { targetCounts } from "../../shared/review/story/rates.ts";
import { storyOf } from "../../shared/review/story/story.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import type { DeckRecord } from "../../shared/slides/update/deck-record.ts";
import type { UpdatePlan } from "../../shared/slides/update/plan-update.ts";
import type { KeptElement } from "../../shared/slides/update/update-element.ts";
import type { Place } from "../google/drive-files.ts";
import { deckAddress } from "../google/google-deck.ts";
import { alertTarget } from "../interface/alert-target.ts";
import type { DigestPart, DigestPoint, ReviewEndData } from "../interface/page-data.ts";
import { keptWords } from "./kept-words.ts";
import type { DeckIdentity } from "./make-deck.ts";
import { changedSlides, deletedSentence, slideNumber } from "./slide-counts.ts";

/** Beyond these, the tab `Alertes` is the place to read. */
const MOST_LEFT_ASIDE = 6;
const MOST_CHANGES = 12;

const AT_ROOT = ", à la racine de votre Drive";
/** What the sentence of a new deck goes on with: where it is, when it was to be put somewhere. */
export const PLACES: Record<Place, string> = {
  kept: "",
  folder: ", dans le dossier du classeur",
  closed: `${AT_ROOT}, faute d’accès au dossier du classeur`,
  unknown: `${AT_ROOT} ou dans le dossier du classeur : Google n’a pas répondu`,
};

/** The end of a new deck. */
export function madePage(
  analysis: ComputedAnalysis,
  identity: DeckIdentity,
  deckId: string,
  slideCount: number,
): ReviewEndData {
  const { year, closedOn } = analysis.records.settings;
  return {
    ...common(analysis, deckId),
    heading: `La revue ${year} est prête`,
    sentence: `${counted(slideCount, "diapositive")}, données arrêtées au ${formatDay(closedOn)}, sous le nom « ${identity.title} »`,
    parts: [proofreading(analysis), leftAside(analysis.alerts)],
  };
}

/** The end of an update: what changed in it, and what staff's own words may now say wrongly. */
export function updatedPage(
  analysis: ComputedAnalysis,
  record: DeckRecord,
  identity: DeckIdentity,
  plan: UpdatePlan,
  titles: ReadonlyMap<string, string>,
): ReviewEndData {
  return {
    ...common(analysis, record.presentationId),
    heading: `La revue ${record.year} est à jour`,
    sentence: `Même lien qu’avant. ${updateSentence(plan)}`,
    parts: [changes(record, identity, analysis), toVerify(record, plan, titles), leftAside(analysis.alerts)],
  };
}

function updateSentence(plan: UpdatePlan): string {
  const counts = changedSlides(
    plan,
    ["diapositive refaite"],
    ["gardée telle que vous l’aviez changée", "gardées telles que vous les aviez changées"],
  );
  if (counts !== "") return `${counts}.`;
  if (plan.parts.length > 0)
    return "Seuls des numéros de page, des courbes ou des commentaires y ont changé.";
  return plan.notes.length > 0
    ? "Seuls des commentaires y ont changé."
    : "Rien n’y avait changé : aucune diapositive n’est refaite.";
}

function common(analysis: ComputedAnalysis, deckId: string) {
  const deadlines = analysis.alerts.filter(({ severity }) => severity === "deadline").length;
  return {
    state: "end" as const,
    deckTitle: `Revue qualité ${analysis.records.settings.year}`,
    service: analysis.records.settings.department,
    url: deckAddress(deckId),
    foot: deadlines === 0 ? "" : `${counted(deadlines, "échéance")} dans l’onglet « Alertes ».`,
  };
}

function proofreading(analysis: ComputedAnalysis): DigestPart {
  const points = proofreadingPoints(analysis).map((point) => attention(point.strong, point.text));
  return { about: "proofreading", count: points.length, points };
}

/** Rows that could not be counted, each a door to its cell. */
function leftAside(alerts: readonly Alert[]): DigestPart {
  const anomalies = alerts.filter(({ severity }) => severity === "anomaly");
  const shown = anomalies.slice(0, MOST_LEFT_ASIDE).map(
    (alert): DigestPoint => ({
      sign: "attention",
      strong: "",
      text: alert.message,
      link: null,
      target: alertTarget(alert),
      targetLabel: alert.row === null ? alert.tab : `${alert.tab}, ligne ${alert.row}`,
    }),
  );
  const others = anomalies.length - shown.length;
  const rest = others > 0 ? [neutral(`et ${counted(others, "autre")}, dans l’onglet « Alertes ».`)] : [];
  return { about: "leftAside", count: anomalies.length, points: [...shown, ...rest] };
}

function changes(record: DeckRecord, { figures }: DeckIdentity, analysis: ComputedAnalysis): DigestPart {
  const changed = changedFigures(record.figures, figures).map(({ text }) => neutral(text));
  const { attained, measured } = targetCounts(storyOf(analysis).rates);
  const others = changed.length - MOST_CHANGES;
  return {
    about: "changes",
    count: changed.length,
    points: [
      ...changed.slice(0, MOST_CHANGES),
      ...(others > 0 ? [neutral(`et ${counted(others, "autre chiffre")}.`)] : []),
      neutral(`Cibles atteintes : ${attained} sur ${measured}.`),
    ],
  };
}

function toVerify(
  { presentationId }: DeckRecord,
  plan: UpdatePlan,
  titles: ReadonlyMap<string, string>,
): DigestPart {
  const { kept, outlived, frozen, deletedByStaff, order } = plan;
  const said = (pageKey: string, words: string): DigestPoint => ({
    ...attention("", `Diapositive ${slideNumber(order, pageKey)}, gardée : ${words}`),
    link: { label: "Ouvrir à cette page", url: deckAddress(presentationId, slideId(pageKey)) },
  });
  const outdated = kept.filter(({ isOutdated, kind }) => isOutdated && kind !== "notes");
  const points = [
    ...outdated.map((element) => said(element.pageKey, keptWords(element) + sharedRows(element, plan))),
    ...outlived.map((key) => said(key, "vous y avez écrit, mais la revue n’a plus cette page.")),
    ...frozen.map((key) =>
      said(key, "des formes que vous avez groupées ou dégroupées n’ont pas été refaites."),
    ),
  ];
  const deleted = deletedSentence(deletedByStaff, titles);
  return {
    about: "toVerify",
    count: points.length,
    points: [...points, ...(deleted === "" ? [] : [neutral(deleted)])],
  };
}

/** What a kept table may do to the rows of its other pages, which are shared out anew. */
function sharedRows({ kind, pageKey }: KeptElement, { slides, order }: UpdatePlan): string {
  if (kind !== "table") return "";
  const others = Object.keys(slides).filter(
    (key) => key !== pageKey && slideOfPage(key) === slideOfPage(pageKey),
  );
  const [number] = others.flatMap((key) => slideNumber(order, key) || []);
  return number ? ` Diapositive ${number}, la suite peut redire ou sauter des lignes de ce tableau.` : "";
}

/** The slide of a page: `missed` for `missed-2`. */
function slideOfPage(pageKey: string): string {
  return pageKey.replace(/-\d+$/, "");
}

function attention(strong: string, text: string): DigestPoint {
  return { sign: "attention", strong, text, link: null, target: null, targetLabel: "" };
}

function neutral(text: string): DigestPoint {
  return { ...attention("", text), sign: "neutral" };
}
