// What is said of `Paramètres` that can't be used.

import { formatNumber } from "../french/numbers.ts";
import { quoted } from "../french/quotes.ts";
import { LARGEST_SETTING, type SettingDefinition } from "../workbook/settings.ts";

const EXPECTED: Record<SettingDefinition["kind"], string> = {
  text: "un texte",
  addresses: "des adresses électroniques séparées par des virgules",
  year: "une année sur quatre chiffres, par exemple 2020",
  date: "une date, sous la forme jj/mm/aaaa",
  textOrDate: "un texte ou une date",
  positiveNumber: `un nombre entier de 1 à ${formatNumber(LARGEST_SETTING)}`,
  percent: "un pourcentage, par exemple 90 pour 90 %",
  choice: "un des choix proposés",
};

export function unknownSetting(key: string): string {
  return `Réglage inconnu : ${quoted(key)}. Corrigez la clé ou supprimez la ligne.`;
}

export function repeatedSetting(definition: SettingDefinition): string {
  return `Le réglage « ${definition.label} » est en double : seule la première ligne compte. Supprimez celle-ci.`;
}

/** `isUnreadable`: the cell holds a formula without a value. */
export function missingSetting(definition: SettingDefinition, isUnreadable: boolean): string {
  const problem = isUnreadable ? "est une formule sans valeur" : "est vide";
  return `Le réglage obligatoire « ${definition.label} » ${problem} : rien ne peut être calculé. Complétez-le dans l’onglet « Paramètres ».`;
}

export function badSetting(definition: SettingDefinition, shown: string): string {
  const expected =
    definition.choices === undefined
      ? EXPECTED[definition.kind]
      : Object.values(definition.choices.labels).join(", ");
  const consequence = definition.isRequired
    ? "Rien ne peut être calculé."
    : "La valeur par défaut est utilisée.";
  return `Le réglage « ${definition.label} » ne peut pas valoir ${quoted(shown)} : tapez ${expected}. ${consequence}`;
}

export function closedBeforeYear(shown: string, year: number): string {
  return `« Arrêté au » (${shown}) est avant le 1er janvier ${year} : tapez un jour de l’exercice ou d’après. La valeur par défaut est utilisée.`;
}
