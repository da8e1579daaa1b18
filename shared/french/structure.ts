// What is said when the workbook's tabs or headers are not those of the contract.
import type { Alert } from "../alerts/alert.ts";
import type { Column, Tab } from "../workbook/column.ts";

const REMEDY = "lancez Qualité ▸ Préparer le classeur";

const blocking = (tab: Tab, row: number | null, message: string): Alert => ({
  severity: "blocking",
  tab: tab.title,
  row,
  message,
  dueOn: null,
});

export function missingTab(tab: Tab): Alert {
  return blocking(
    tab,
    null,
    `L’onglet « ${tab.title} » manque : ${REMEDY}, qui le recrée, ou redonnez-lui ce nom s’il a été renommé.`,
  );
}

export function missingHeader(tab: Tab, column: Column<unknown>): Alert {
  return blocking(
    tab,
    1,
    `Onglet « ${tab.title} », ligne 1 : la colonne « ${column.header} » manque. Rétablissez cet en-tête, ou ${REMEDY}, qui ajoute la colonne.`,
  );
}

export function duplicatedHeader(tab: Tab, column: Column<unknown>): Alert {
  return blocking(
    tab,
    1,
    `Onglet « ${tab.title} », ligne 1 : l’en-tête « ${column.header} » est en double. Gardez la bonne colonne et renommez ou supprimez l’autre.`,
  );
}
