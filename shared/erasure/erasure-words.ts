// What is said before and after personal data is erased: references and days, nothing else of anybody.

import type { ClosedRow } from "../erasure/expired-rows.ts";
import { personalColumns } from "../erasure/personal-columns.ts";
import { formatShortDay } from "../french/dates.ts";
import { counted, isPlural } from "../french/numbers.ts";
import { quoted } from "../french/quotes.ts";
import type { Alert } from "../records/alert.ts";
import { SETTING_DEFINITIONS } from "../workbook/settings.ts";
import { complaintsTab, opinionsTab } from "../workbook/tabs/complaints.ts";

const SETTING = SETTING_DEFINITIONS.personalDataRetentionMonths.label;
/** Beyond these, a message no longer fits the question. */
const MOST_ROWS_NAMED = 12;

/** The retention as staff know it. */
export interface SaidRetention {
  retentionMonths: number;
  isDefaultRetention: boolean;
}

export const unusableRetention = (): string =>
  `Le réglage « ${SETTING} » ne peut pas être lu : tapez un nombre entier de mois, 1 ou plus. Rien n’est effacé sans lui.`;

export const NOTHING_ERASED = "Rien n’a été effacé. Corrigez ce qui suit puis recommencez :";

export const NOT_DONE = "Rien n’a été effacé.";

export const MOVED_MEANWHILE =
  "Les onglets ou les colonnes ont changé pendant la question : rien n’a été effacé. Recommencez.";

const OLD_VERSIONS =
  "Les versions d’avant restent lisibles dans l’historique du classeur (Fichier ▸ Historique des versions), les copies et les sauvegardes. Pour vous défaire de l’historique, continuez sur une copie du classeur, qui n’en a pas, et supprimez l’ancien : le guide dit comment.";

const NOT_ERASED =
  "Ne sont pas effacés : les commentaires en fil de discussion, « Suite donnée », vos propres colonnes et les copies faites ailleurs.";

export function nothingDue(retention: SaidRetention): string {
  return `Aucune donnée personnelle n’est échue : aucune ligne de « Réclamations » n’est close depuis plus de ${saidRetention(retention)}.`;
}

/** The question asked before erasing. */
export function erasureQuestion(
  due: readonly ClosedRow[],
  undated: readonly ClosedRow[],
  retention: SaidRetention,
  commentCount: number,
): string {
  const headers = personalColumns().map(({ header }) => header);
  return [
    `${closedRows(due.length)} de « Réclamations » depuis plus de ${saidRetention(retention)} :`,
    ...namedRows(due),
    `Seront effacés, notes comprises : ${headers.join(", ")}${withComments(commentCount)}. Le reste est gardé et aucun taux ne change.`,
    NOT_ERASED,
    ...(undated.length === 0 ? [] : [undatedSentence(undated.length)]),
    "Ce menu ne permet pas de revenir en arrière. Effacer ?",
  ].join("\n");
}

/** What was done. `changedCount` rows were approved, then changed by somebody before they could be erased. */
export function erasureSentences(erased: readonly ClosedRow[], changedCount: number): string[] {
  const changed = changedCount === 0 ? [] : [changedSentence(changedCount)];
  if (erased.length === 0) return [...changed, NOT_DONE];
  const rows = `${counted(erased.length, "ligne")} de « ${complaintsTab.title} »`;
  return [
    `Données personnelles effacées dans ${rows}, datées dans « ${complaintsTab.columns.erasedOn.header} » :`,
    ...namedRows(erased),
    ...changed,
    OLD_VERSIONS,
  ];
}

/** One line a closed row that nothing dates. */
export function undatedAlerts(undated: readonly ClosedRow[]): Alert[] {
  return undated.map(({ row, reference, closingColumn }) => ({
    severity: "anomaly",
    tab: complaintsTab.title,
    row,
    message: `${reference === "" ? "Ligne" : quoted(reference)} close sans date utilisable dans « ${complaintsTab.columns[closingColumn].header} » : ses données personnelles ne sont pas effacées. Complétez la date, ou effacez ces cellules à la main.`,
    dueOn: null,
  }));
}

function withComments(count: number): string {
  if (count === 0) return "";
  const { title, columns } = opinionsTab;
  return `, et « ${columns.comment.header} » de ${counted(count, "ligne")} de « ${title} »`;
}

function changedSentence(count: number): string {
  return isPlural(count)
    ? `${counted(count, "ligne")} ont changé pendant la question et n’ont pas été effacées. Recommencez pour les revoir.`
    : "Une ligne a changé pendant la question et n’a pas été effacée. Recommencez pour la revoir.";
}

function undatedSentence(count: number): string {
  const rows = `${counted(count, "autre ligne close")} sans date utilisable`;
  return `${rows} ${isPlural(count) ? "ne seront pas effacées : leur liste suit" : "ne sera pas effacée : elle est dite ensuite"}.`;
}

function closedRows(count: number): string {
  return counted(count, "ligne close");
}

function saidRetention({ retentionMonths, isDefaultRetention }: SaidRetention): string {
  const origin = isDefaultRetention ? "durée par défaut" : "réglage";
  return `${retentionMonths} mois (${origin} « ${SETTING} »)`;
}

function namedRows(rows: readonly ClosedRow[]): string[] {
  const named = rows.slice(0, MOST_ROWS_NAMED).map(namedRow);
  const others = rows.length - named.length;
  return others === 0 ? named : [...named, `… et ${counted(others, "autre")}.`];
}

function namedRow({ row, reference, closedOn }: ClosedRow): string {
  const name = reference === "" ? `ligne ${row}, sans référence` : `${reference} (ligne ${row})`;
  return closedOn === null ? `• ${name}` : `• ${name}, close le ${formatShortDay(closedOn)}`;
}
