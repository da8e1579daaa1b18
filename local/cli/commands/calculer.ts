// `calculer`: fills `Taux` and `Alertes` of a workbook's file.
import { readArguments } from "../arguments.ts";
import { checkExtension } from "../files.ts";
import { alertLines, isBlocked, rateLines } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { openFile } from "../workbook-file.ts";

/** Computes and saves, in place unless `--sortie`. Answers the exit code: 1 when blocked, nothing saved. */
export function calculer(words: readonly string[], { print, say }: Terminal): number {
  const { target, value, flag } = readArguments(words, "le classeur à calculer (CLASSEUR.xlsx)", {
    sortie: "value",
    json: "flag",
  });
  const output = value("sortie") ?? target;
  checkExtension(output, ".xlsx");
  const file = openFile(target);
  const result = file.run("calculerLesTaux");
  const blocked = isBlocked(result.alertes);
  if (!blocked) file.save(output);
  if (flag("json")) print(JSON.stringify(result));
  else {
    for (const line of [...rateLines(result.taux), ...alertLines(result.alertes)]) print(line);
    say(
      blocked ? `Rien n’a été écrit dans « ${target} ».` : `Taux et alertes enregistrés dans « ${output} ».`,
    );
  }
  return blocked ? 1 : 0;
}
