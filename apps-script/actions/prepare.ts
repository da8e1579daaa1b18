// *Préparer le classeur*: creates or completes the tabs.
import { counted } from "../../shared/french/numbers.ts";
import { columnsToRead, withFilledColumns } from "../../shared/sheets/columns-to-read.ts";
import { isPlaceRight } from "../../shared/sheets/prepare-place.ts";
import {
  type Preparation,
  prepareWorkbook,
  type WorkbookStructure,
} from "../../shared/sheets/prepare-workbook.ts";
import {
  parseSheetList,
  parseStructures,
  SHEET_LIST_FIELDS,
  STRUCTURE_FIELDS,
  structureRanges,
} from "../../shared/sheets/structure.ts";
import { PROGRESS } from "../french.ts";
import type { Workbook } from "../google/google-workbook.ts";
import { showProgress } from "../interface/user-interface.ts";
import { alertJson, callsJson, type PreparationJson } from "../running/results.ts";
import type { ActionContext, Outcome } from "../running/run-action.ts";
import { writePreparation } from "../workbook/write-preparation.ts";

/**
 * Two reads, a third when a column may stand under another name, and one write when something is missing; one a tab
 * when Google refuses some of it.
 */
export function prepare({ workbook, calls }: ActionContext): Outcome<PreparationJson> {
  showProgress(PROGRESS.reading);
  const structure = readWorkbook(workbook);
  const planned = prepareWorkbook(structure);
  if (planned.requests.length > 0) showProgress(PROGRESS.writing);
  const preparation = writePreparation(workbook, planned, structure.sheets);
  const { createdTabs, addedColumns, restoredHeaders, addedSettings, addedIndicators, alerts } = preparation;
  return {
    dialog: { sentences: sentencesOf(preparation), alerts },
    result: {
      ongletsCrees: createdTabs,
      colonnesAjoutees: addedColumns.map(({ tab, header }) => ({ onglet: tab, colonne: header })),
      enTetesRetablis: restoredHeaders.map(({ tab, header }) => ({ onglet: tab, colonne: header })),
      reglagesAjoutes: addedSettings,
      indicateursAjoutes: addedIndicators,
      alertes: alerts.map(alertJson),
      appels: callsJson(calls.counts),
    },
  };
}

function readWorkbook(workbook: Workbook): WorkbookStructure {
  const { sheets: listed, ...place } = parseSheetList(workbook.readStructure(SHEET_LIST_FIELDS));
  const answer = workbook.readStructure(STRUCTURE_FIELDS, structureRanges(listed));
  const sheets = parseStructures(listed, answer);
  const asked = columnsToRead(sheets, !isPlaceRight(place, sheets));
  return { ...place, sheets: withFilledColumns(sheets, asked, workbook.readColumns(asked)) };
}

function sentencesOf(preparation: Preparation): string[] {
  const { createdTabs, addedColumns, restoredHeaders, addedSettings, addedIndicators, alerts } = preparation;
  const done = [
    ...(createdTabs.length === 0 ? [] : [`Onglets créés : ${createdTabs.join(", ")}.`]),
    ...addedColumns.map(({ tab, header }) => `Colonne ajoutée dans « ${tab} » : ${header}.`),
    ...restoredHeaders.map(({ tab, header }) => `En-tête remis dans « ${tab} » : ${header}.`),
    ...(addedSettings.length === 0 ? [] : [`Réglages ajoutés : ${addedSettings.join(", ")}.`]),
    ...(addedIndicators === 0
      ? []
      : [
          `Catalogue par défaut : ${counted(addedIndicators, "indicateur")}, à adapter dans « Indicateurs ».`,
        ]),
  ];
  if (done.length > 0 && alerts.length > 0) return [...done, "À vérifier :"];
  if (done.length > 0) {
    return [...done, "Remplissez d’abord l’onglet « Paramètres » : Service et Exercice sont obligatoires."];
  }
  const completed =
    preparation.requests.length > 0 ? ["Les aides, formats et listes de choix ont été complétés."] : [];
  if (alerts.length > 0) return [...completed, "À vérifier :"];
  return completed.length > 0 ? completed : ["Le classeur est complet : rien n’a été changé."];
}
