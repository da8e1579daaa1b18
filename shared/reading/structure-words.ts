// What is said when the workbook's tabs or headers are not those of the contract.

import { quoted } from "../french/quotes.ts";
import { columnLetters } from "../reading/a1.ts";
import type { UnknownHeader } from "../reading/headers.ts";
import type { Alert, AlertSeverity } from "../records/alert.ts";
import type { Column, Tab } from "../workbook/column.ts";

const PREPARE = "lancez Qualité ▸ Préparer le classeur";
/** Beyond these, a list of names no longer helps. */
const MOST_NAMED = 4;

const structural = (tab: Tab, row: number | null, message: string, severity: AlertSeverity = "blocking") =>
  ({ severity, tab: tab.title, row, message, dueOn: null }) satisfies Alert;

const inHeaders = (tab: Tab, problem: string) => `Onglet « ${tab.title} », ligne 1 : ${problem}`;

export function missingTab(tab: Tab): Alert {
  return structural(
    tab,
    null,
    `L’onglet « ${tab.title} » manque : ${PREPARE}, qui le recrée, ou redonnez-lui ce nom s’il a été renommé.`,
  );
}

/** A tab is missing while another is one letter away from its title. */
export function resemblingTab(tab: Tab, title: string): Alert {
  return structural(
    tab,
    null,
    `L’onglet « ${tab.title} » manque, mais ${quoted(title)} lui ressemble : renommez-le « ${tab.title} » si c’est lui, ou donnez-lui un nom plus différent s’il est à vous.`,
  );
}

export function repeatedTab(tab: Tab, titles: readonly string[]): Alert {
  return structural(
    tab,
    null,
    `Plusieurs onglets ont le nom « ${tab.title} », à la casse, aux accents ou aux espaces près : ${listed(titles)}. Gardez le bon et renommez ou supprimez l’autre.`,
  );
}

/** `unknown` are the headers that might be this one renamed; `resembling` those one letter away. */
export function missingHeader(
  tab: Tab,
  column: Column<unknown>,
  unknown: readonly UnknownHeader[] = [],
  resembling: readonly UnknownHeader[] = [],
): Alert {
  return structural(tab, 1, inHeaders(tab, missingHeaderProblem(column, unknown, resembling)));
}

function missingHeaderProblem(
  { header }: Column<unknown>,
  unknown: readonly UnknownHeader[],
  [resembling]: readonly UnknownHeader[],
): string {
  const missing = `la colonne « ${header} » manque`;
  if (resembling !== undefined) {
    return `${missing}, mais l’en-tête ${quoted(resembling.text)} (colonne ${columnLetters(resembling.columnIndex)}) lui ressemble : corrigez-le en « ${header} ».`;
  }
  if (unknown.length === 0) {
    return `${missing}. Rétablissez cet en-tête, ou ${PREPARE}, qui le remet ou ajoute la colonne.`;
  }
  return `${missing}. Si c’est l’une de celles-ci, redonnez-lui cet en-tête : ${headersListed(unknown)}. Sinon, ${PREPARE}, qui dit quoi faire.`;
}

export function duplicatedHeader(tab: Tab, column: Column<unknown>): Alert {
  return structural(
    tab,
    1,
    inHeaders(
      tab,
      `l’en-tête « ${column.header} » est en double. Gardez la bonne colonne et renommez ou supprimez l’autre.`,
    ),
  );
}

/** None of the tab's headers stands in row 1. */
export function noHeader(tab: Tab): Alert {
  const headers = Object.values(tab.columns).map(({ header }) => header);
  return structural(
    tab,
    1,
    inHeaders(
      tab,
      `aucun des en-têtes de l’onglet n’y est (${listed(headers)}). Si un titre ou une ligne vide est au-dessus d’eux, supprimez ces lignes ; s’ils ont été effacés, ${PREPARE}, qui les remet.`,
    ),
  );
}

/** The headers stand lower than row 1, under a title; `row` is where, from 1. */
export function headersBelow(tab: Tab, row: number): Alert {
  const above =
    row === 2 ? "la ligne 1, qui est au-dessus d’eux" : `les lignes 1 à ${row - 1}, qui sont au-dessus d’eux`;
  return structural(
    tab,
    row,
    `Onglet « ${tab.title} » : les en-têtes sont en ligne ${row}, ils doivent être en ligne 1. Supprimez ${above}. Rien n’a été ajouté à cet onglet.`,
  );
}

/** Row 1 holds something else: a title, or a row of data whose headers' row was deleted. */
export function rowInsteadOfHeaders(tab: Tab): Alert {
  return structural(
    tab,
    1,
    inHeaders(
      tab,
      "autre chose est à la place des en-têtes. Si c’est un titre, supprimez cette ligne ; si ce sont des données, insérez une ligne vide au-dessus d’elles. Puis relancez Préparer le classeur. Rien n’a été ajouté à cet onglet.",
    ),
  );
}

/** Columns that might stand under another header, or under none. */
export interface DoubtfulColumns {
  /** Missing, and not added. */
  missing: readonly Column<unknown>[];
  /** Unknown headers over data. */
  unknown: readonly UnknownHeader[];
  /** Columns with data and no header, by index. */
  headerless: readonly number[];
}

/** Why *Préparer le classeur* added nothing where a column may be there already, and what to check. */
export function doubtfulColumns(tab: Tab, { missing, unknown, headerless }: DoubtfulColumns): Alert {
  const headers = missing.map(({ header }) => header);
  const isNeeded = missing.some(({ mayBeMissing }) => mayBeMissing === undefined);
  const candidates = [
    ...(unknown.length === 0 ? [] : [`sous un autre en-tête (${headersListed(unknown)})`]),
    ...(headerless.length === 0
      ? []
      : [`sans en-tête (colonne ${headerless.slice(0, MOST_NAMED).map(columnLetters).join(", ")})`]),
  ].join(" ou ");
  const problem = `non ajouté : ${headers.map((header) => `« ${header} »`).join(", ")}, car des données sont ${candidates}. Si l’une de ces colonnes est celle qui manque, redonnez-lui cet en-tête ; sinon, tapez l’en-tête vous-même en ligne 1 d’une colonne vide. Puis relancez Préparer le classeur.`;
  return structural(tab, 1, inHeaders(tab, problem), isNeeded ? "blocking" : "anomaly");
}

/** A missing column has a header one letter away: it is not added again. */
export function resemblingHeader(tab: Tab, column: Column<unknown>, resembling: UnknownHeader): Alert {
  const { message } = missingHeader(tab, column, [], [resembling]);
  return structural(tab, 1, message, column.mayBeMissing === undefined ? "blocking" : "anomaly");
}

function headersListed(headers: readonly UnknownHeader[]): string {
  const shown = headers
    .slice(0, MOST_NAMED)
    .map(({ text, columnIndex }) => `${quoted(text)} en colonne ${columnLetters(columnIndex)}`);
  return shown.join(", ") + (headers.length > MOST_NAMED ? "…" : "");
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map(quoted).join(", ");
  return names.length > MOST_NAMED ? `${shown}…` : shown;
}
