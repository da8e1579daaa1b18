// `calculer`: fills `Taux` and `Alertes` of a workbook's file.

import { WORKBOOK_EXTENSIONS } from "../../xlsx/package/workbook-kind.ts";
import { readArguments } from "../arguments.ts";
import { checkExtension } from "../files.ts";
import { alertLines, isBlocked, rateLines } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { type ExistingFile, openFile } from "../workbook-file.ts";

/** Computes and saves, in place unless `--sortie`. Answers the exit code: 1 when blocked, nothing saved. */
export function calculer(words: readonly string[], { print, say }: Terminal): number {
  const { target, value, flag } = readArguments(words, "le classeur à calculer (CLASSEUR.xlsx)", {
    sortie: "value",
    json: "flag",
  });
  const beside = value("sortie");
  const output = beside ?? target;
  checkExtension(output, ...WORKBOOK_EXTENSIONS);
  const file = openFile(target);
  const result = file.run("calculerLesTaux");
  const blocked = isBlocked(result.alertes);
  if (!blocked) saveComputed(file, target, beside, say);
  if (flag("json")) print(JSON.stringify(result));
  else {
    for (const line of [...rateLines(result.taux), ...alertLines(result.alertes)]) print(line);
    say(
      blocked ? `Rien n’a été écrit dans « ${target} ».` : `Taux et alertes enregistrés dans « ${output} ».`,
    );
  }
  return blocked ? 1 : 0;
}

function saveComputed(
  file: ExistingFile,
  target: string,
  beside: string | undefined,
  say: Terminal["say"],
): void {
  if (beside === undefined) file.save(target);
  else if (file.saveBeside(beside).dropsMacros) {
    say(`Les macros de « ${target} » ne sont pas dans « ${beside} » : un fichier .xlsx n’en contient pas.`);
  }
}
