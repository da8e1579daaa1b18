// What *Préparer le classeur* left undone on a tab, and what staff can do about it.
import type { Alert } from "../records/alert.ts";

const RERUN = "puis relancez Préparer le classeur";

const information = (tab: string, row: number | null, message: string): Alert => ({
  severity: "information",
  tab,
  row,
  message,
  dueOn: null,
});

/** The header row stays unfrozen, because of merged cells. */
export function headerUnfrozen(tab: string): Alert {
  return information(
    tab,
    1,
    `Onglet « ${tab} » : la ligne des en-têtes n’a pas été figée, car des cellules fusionnées descendent de la ligne 1 vers les suivantes. Annulez cette fusion (Format ▸ Fusionner les cellules), ${RERUN}.`,
  );
}

/** Columns of a table keep their own type; `headers` are theirs, or their letters. */
export function typedColumnsLeft(tab: string, headers: readonly string[]): Alert {
  const names = headers.map((header) => `« ${header} »`).join(", ");
  return information(
    tab,
    1,
    `Onglet « ${tab} » : ni format ni liste de choix n’ont été posés sur ${names}, dont un tableau de Google Sheets fixe le type. Vérifiez que ce type convient ; sinon, retirez-le dans le menu du tableau, ${RERUN}.`,
  );
}

/** Google refused what a tab lacks, and the tab stays as it was; `reason` is its refusal in French, when known. */
export function tabRefused(tab: string, reason: string | null): Alert {
  const remedy = `Si un tableau, une fusion ou une protection y a été ajouté, retirez-le, ${RERUN}.`;
  return {
    ...information(
      tab,
      null,
      `Onglet « ${tab} » : Google a refusé ce qui y manque, et l’onglet est resté tel quel. ${reason ?? remedy}`,
    ),
    severity: "anomaly",
  };
}
