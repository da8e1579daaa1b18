// `effacer`: shows whose personal data has expired in a workbook's file, and erases it when told to.
import type { ClosedRowJson, ErasureJson } from "../../../apps-script/running/results.ts";
import { counted } from "../../../shared/french/numbers.ts";
import { readArguments } from "../arguments.ts";
import { alertLines, isBlocked } from "../report.ts";
import type { Terminal } from "../terminal.ts";
import { openFile } from "../workbook-file.ts";

/** What `--json` prints. */
interface ErasureReport extends ErasureJson {
  /** Rows whose cells were emptied while the file keeps a copy of what they held: not erased. */
  incompletes: ClosedRowJson[];
  /** Where the file keeps such copies. */
  copies: string[];
}

/**
 * Erases in the file itself, with `--confirmer` only. Answers the exit code: 1 when blocked (nothing saved), and when
 * the file keeps a copy that only a person can clear.
 */
export function effacer(words: readonly string[], { print, say }: Terminal): number {
  const { target, flag } = readArguments(words, "le classeur à traiter (CLASSEUR.xlsx)", {
    confirmer: "flag",
    json: "flag",
  });
  const file = openFile(target, { agrees: flag("confirmer") });
  const result = file.run("effacerLesDonneesPersonnelles");
  const copies = result.effacees.length > 0 ? file.saveErased(target) : [];
  const isWhole = copies.length === 0;
  const report: ErasureReport = {
    ...result,
    effacees: isWhole ? result.effacees : [],
    incompletes: isWhole ? [] : result.effacees,
    copies,
  };
  if (flag("json")) print(JSON.stringify(report));
  else {
    for (const line of [...result.echues.map(closedLine), ...alertLines(result.alertes)]) print(line);
    for (const line of summary(target, report)) say(line);
  }
  return isBlocked(result.alertes) || !isWhole ? 1 : 0;
}

function summary(target: string, { echues, effacees, incompletes, copies }: ErasureReport): string[] {
  if (incompletes.length > 0) {
    return [
      `Effacement incomplet dans « ${target} » : les cellules de ${counted(incompletes.length, "ligne")} sont vides, mais le fichier garde une copie de ce qu’elles contenaient :`,
      ...copies.map((place) => `- ${place}`),
      "Ouvrez le fichier, supprimez ces copies (ou l’élément qui les contient), enregistrez-le.",
    ];
  }
  if (effacees.length > 0) {
    return [
      `Données personnelles effacées dans ${counted(effacees.length, "ligne")} de « ${target} ». Vos copies et sauvegardes du fichier les gardent.`,
    ];
  }
  const hint = echues.length === 0 ? "" : " Pour effacer, ajoutez --confirmer.";
  return [
    `Rien n’a été effacé dans « ${target} » : ${counted(echues.length, "ligne échue", "lignes échues")}.${hint}`,
  ];
}

function closedLine({ ligne, reference, close }: ClosedRowJson): string {
  return `Échue · ligne ${ligne} : ${reference ?? "sans référence"}, close le ${close ?? ""}`;
}
