// What is said under a column's header: the kind of its cells, in one or two words.

import { YES_NO, YES_NO_NOT_APPLICABLE } from "../workbook/choices.ts";
import type { Column } from "../workbook/column.ts";
import { complaintsTab, opinionsTab } from "../workbook/tabs/complaints.ts";
import { historyTab, readingsTab } from "../workbook/tabs/indicators.ts";
import { actionsTab, checkpointsTab } from "../workbook/tabs/management.ts";
import { ratesTab } from "../workbook/tabs/results.ts";
import { settingsTab } from "../workbook/tabs/settings.ts";
import { mysteryTab, satisfactionTab } from "../workbook/tabs/surveys.ts";

const FREE_TEXT = "texte libre";

const KIND_WORDS: Record<Column<unknown>["kind"], string> = {
  text: "texte",
  number: "nombre",
  date: "date",
  month: "mois",
  year: "année",
  choice: "liste",
  any: "à remplir",
};

/** Columns of which more can be said than their kind. */
const OWN_WORDS = new Map<Column<unknown>, string>([
  [readingsTab.columns.code, "liste"],
  [historyTab.columns.code, "liste"],
  [readingsTab.columns.comment, FREE_TEXT],
  [historyTab.columns.remark, FREE_TEXT],
  [satisfactionTab.columns.comment, FREE_TEXT],
  [mysteryTab.columns.comment, FREE_TEXT],
  [actionsTab.columns.comment, FREE_TEXT],
  [checkpointsTab.columns.observation, FREE_TEXT],
  [opinionsTab.columns.comment, FREE_TEXT],
  [actionsTab.columns.number, "numéro"],
  [complaintsTab.columns.reference, "numéro"],
  [complaintsTab.columns.subject, "texte"],
  [complaintsTab.columns.message, "texte"],
  [complaintsTab.columns.language, "du formulaire"],
  [complaintsTab.columns.flag, "du formulaire"],
  [settingsTab.columns.key, "nom du réglage"],
  [settingsTab.columns.help, "explication"],
  [ratesTab.columns.quarter1, "janv.–mars"],
  [ratesTab.columns.quarter2, "avr.–juin"],
  [ratesTab.columns.quarter3, "juil.–sept."],
  [ratesTab.columns.quarter4, "oct.–déc."],
  [ratesTab.columns.change, "sur un an"],
  [ratesTab.columns.isAttained, "Oui, Non, —"],
  [ratesTab.columns.coverage, "mois relevés"],
]);

/** The words for a column; `year` is the exercice of the workbook, when it can be read. */
export function columnKindWords(column: Column<unknown>, year: number | null): string {
  if (column === ratesTab.columns.year) return year === null ? "année entière" : `${year} entier`;
  if (column === ratesTab.columns.previousYear)
    return year === null ? "an dernier" : `an dernier, ${year - 1}`;
  const own = OWN_WORDS.get(column);
  if (own !== undefined) return own;
  if (column.owner === "addOn") return "calculé";
  if (column.isPersonal === true) return "personnel";
  const isYesNo = column.choices === YES_NO || column.choices === YES_NO_NOT_APPLICABLE;
  return isYesNo ? "Oui / Non" : KIND_WORDS[column.kind];
}
