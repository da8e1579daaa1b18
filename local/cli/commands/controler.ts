// `controler`: lists a workbook's alerts and leaves its file as it is.
import { readArguments } from "../arguments.ts";
import { alertLines, isBlocked } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { openFile } from "../workbook-file.ts";

/** Answers the exit code: 1 when an alert is blocking. */
export function controler(words: readonly string[], { print, say }: Terminal): number {
  const { target, flag } = readArguments(words, "le classeur à contrôler (CLASSEUR.xlsx)", { json: "flag" });
  const result = openFile(target).run("controlerLesDonnees");
  if (flag("json")) print(JSON.stringify(result));
  else {
    for (const line of alertLines(result.alertes)) print(line);
    if (result.alertes.length === 0) say("Aucune alerte.");
  }
  return isBlocked(result.alertes) ? 1 : 0;
}
