// `preparer`: creates or completes the tabs of a workbook's file.
import type { PreparationJson } from "../../../apps-script/running/results.ts";
import { counted } from "../../../shared/french/numbers.ts";
import { readArguments } from "../arguments.ts";
import { alertLines, isBlocked } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { openFile } from "../workbook-file.ts";

/** Prepares and saves in place. Answers the exit code: 1 when an alert is blocking; what could be done is saved. */
export function preparer(words: readonly string[], { print, say }: Terminal): number {
  const { target, flag } = readArguments(words, "le classeur à préparer (CLASSEUR.xlsx)", { json: "flag" });
  const file = openFile(target);
  const result = file.run("preparerLeClasseur");
  if (file.isChanged()) file.save(target);
  if (flag("json")) print(JSON.stringify(result));
  else {
    for (const line of [...doneLines(result), ...alertLines(result.alertes)]) print(line);
    say(summary(target, result, file.isChanged()));
  }
  return isBlocked(result.alertes) ? 1 : 0;
}

function doneLines(result: PreparationJson): string[] {
  const { ongletsCrees, colonnesAjoutees, enTetesRetablis, reglagesAjoutes, indicateursAjoutes } = result;
  return [
    ...ongletsCrees.map((title) => `Onglet créé : ${title}`),
    ...colonnesAjoutees.map(({ onglet, colonne }) => `Colonne ajoutée · ${onglet} : ${colonne}`),
    ...enTetesRetablis.map(({ onglet, colonne }) => `En-tête rétabli · ${onglet} : ${colonne}`),
    ...reglagesAjoutes.map((label) => `Réglage ajouté : ${label}`),
    ...(indicateursAjoutes === 0
      ? []
      : [`Catalogue par défaut : ${counted(indicateursAjoutes, "indicateur")}`]),
  ];
}

function summary(target: string, { alertes }: PreparationJson, isChanged: boolean): string {
  if (isChanged) return `Classeur préparé : « ${target} ».`;
  return alertes.length > 0
    ? `Rien n’a été changé dans « ${target} » : voyez ce qui est à corriger.`
    : `« ${target} » est complet : rien n’a été changé.`;
}
