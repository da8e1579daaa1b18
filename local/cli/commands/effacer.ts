// `effacer`: shows whose personal data has expired in a workbook's file, and erases it when told to.
import type { ClosedRowJson } from "../../../apps-script/results.ts";
import { counted } from "../../../shared/french/numbers.ts";
import { readArguments } from "../arguments.ts";
import { alertLines, isBlocked } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { openFile } from "../workbook-file.ts";

/** Erases in the file itself, with `--confirmer` only. Answers the exit code: 1 when blocked, nothing saved. */
export function effacer(words: readonly string[], { print, say }: Terminal): number {
  const { target, flag } = readArguments(words, "le classeur à traiter (CLASSEUR.xlsx)", {
    confirmer: "flag",
    json: "flag",
  });
  const file = openFile(target, { agrees: flag("confirmer") });
  const result = file.run("effacerLesDonneesPersonnelles");
  const { alertes, echues, effacees } = result;
  if (effacees.length > 0) file.save(target);
  if (flag("json")) print(JSON.stringify(result));
  else {
    for (const line of [...echues.map(closedLine), ...alertLines(alertes)]) print(line);
    say(summary(target, echues.length, effacees.length));
  }
  return isBlocked(alertes) ? 1 : 0;
}

function summary(target: string, dueCount: number, erasedCount: number): string {
  if (erasedCount > 0) {
    return `Données personnelles effacées dans ${counted(erasedCount, "ligne")} de « ${target} ». Vos copies et sauvegardes du fichier les gardent.`;
  }
  const hint = dueCount === 0 ? "" : " Pour effacer, ajoutez --confirmer.";
  return `Rien n’a été effacé dans « ${target} » : ${counted(dueCount, "ligne échue", "lignes échues")}.${hint}`;
}

function closedLine({ ligne, reference, close }: ClosedRowJson): string {
  return `Échue · ligne ${ligne} : ${reference ?? "sans référence"}, close le ${close ?? ""}`;
}
