// *Préparer le classeur*: creates or completes the tabs.
import { counted } from "../../shared/french/numbers.ts";
import { type Preparation, prepareWorkbook } from "../../shared/sheets/prepare-workbook.ts";
import {
  type ListedSheet,
  parseSheetList,
  parseStructures,
  SHEET_LIST_FIELDS,
  STRUCTURE_FIELDS,
  structureRanges,
  type TabStructure,
} from "../../shared/sheets/structure.ts";
import { PROGRESS } from "../french.ts";
import type { Workbook } from "../google-workbook.ts";
import { alertJson, callsJson, type PreparationJson } from "../results.ts";
import type { ActionContext, Outcome } from "../run-action.ts";
import { showProgress } from "../user-interface.ts";
import { writePreparation } from "../write-preparation.ts";

/** Two reads, and one write when something is missing; one a tab when Google refuses some of it. */
export function prepare({ workbook, calls }: ActionContext): Outcome<PreparationJson> {
  showProgress(PROGRESS.reading);
  const sheets = parseSheetList(workbook.readStructure(SHEET_LIST_FIELDS));
  const planned = prepareWorkbook(readStructures(workbook, sheets));
  if (planned.requests.length > 0) showProgress(PROGRESS.writing);
  const preparation = writePreparation(workbook, planned, sheets);
  const { createdTabs, addedColumns, addedSettings, addedIndicators, alerts } = preparation;
  return {
    dialog: { sentences: sentencesOf(preparation), alerts },
    result: {
      ongletsCrees: createdTabs,
      colonnesAjoutees: addedColumns.map(({ tab, header }) => ({ onglet: tab, colonne: header })),
      reglagesAjoutes: addedSettings,
      indicateursAjoutes: addedIndicators,
      alertes: alerts.map(alertJson),
      appels: callsJson(calls.counts),
    },
  };
}

function readStructures(workbook: Workbook, sheets: readonly ListedSheet[]): TabStructure[] {
  const ranges = structureRanges(sheets);
  // Without ranges, Google would answer every cell of the workbook.
  if (ranges.length === 0) return sheets.map((sheet) => ({ ...sheet, rows: [] }));
  return parseStructures(sheets, workbook.readStructure(STRUCTURE_FIELDS, ranges));
}

function sentencesOf(preparation: Preparation): string[] {
  const { createdTabs, addedColumns, addedSettings, addedIndicators, alerts } = preparation;
  const done = [
    ...(createdTabs.length === 0 ? [] : [`Onglets créés : ${createdTabs.join(", ")}.`]),
    ...addedColumns.map(({ tab, header }) => `Colonne ajoutée dans « ${tab} » : ${header}.`),
    ...(addedSettings.length === 0 ? [] : [`Réglages ajoutés : ${addedSettings.join(", ")}.`]),
    ...(addedIndicators === 0
      ? []
      : [
          `Catalogue par défaut : ${counted(addedIndicators, "indicateur")}, à adapter dans « Indicateurs ».`,
        ]),
  ];
  if (done.length > 0) {
    return [...done, "Remplissez d’abord l’onglet « Paramètres » : Service et Exercice sont obligatoires."];
  }
  if (preparation.requests.length > 0) return ["Les aides, formats et listes de choix ont été complétés."];
  return alerts.length > 0 ? ["À corriger :"] : ["Le classeur est complet : rien n’a été changé."];
}
