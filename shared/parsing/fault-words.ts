// What is said of a cell that can't be read: what is wrong, and how to fix it.
import { quoted } from "../french/quotes.ts";
import type { Column } from "../workbook/column.ts";
import type { CellFault } from "./cell.ts";

/** The sentence that lists a faulty cell. `isRowLeftOut` tells whether the row counts without it. */
export function faultMessage(column: Column<unknown>, fault: CellFault, isRowLeftOut: boolean): string {
  const problem = `Colonne « ${column.header} » : ${whatIsWrong(column, fault)}`;
  if (isRowLeftOut) return `${problem} Ligne non comptée.`;
  return fault.code === "missing" ? problem : `${problem} Cellule comptée comme vide.`;
}

/** What is wrong with a cell, and how to fix it: its column is told apart. */
export function whatIsWrong(column: Column<unknown>, fault: CellFault): string {
  const shown = quoted(fault.shown);
  switch (fault.code) {
    case "missing":
      return "la cellule est vide. Complétez-la.";
    case "formulaError":
      return `la formule donne l’erreur ${shown}. Corrigez-la ou tapez la valeur.`;
    case "formulaNotComputed":
      return "la formule n’est pas calculée. Ouvrez le fichier dans un tableur, enregistrez-le, puis recommencez.";
    case "notADate":
      return `${shown} n’est pas une date. Tapez-la sous la forme jj/mm/aaaa.`;
    case "notAMonth":
      return `${shown} n’est pas un mois. Tapez-le sous la forme mm/aaaa, ou une date de ce mois.`;
    case "distantDate":
      return `${shown} n’est pas une date possible : avant 1950 ou après 2100. Tapez-la sous la forme jj/mm/aaaa.`;
    case "impossibleDate":
      return `la date ${shown} n’existe pas. Corrigez-la sous la forme jj/mm/aaaa.`;
    case "notANumber":
      return `${shown} n’est pas un nombre. Tapez un nombre, par exemple 95,16.`;
    case "percentSign":
      return `${shown} est un pourcentage : tapez le nombre lui-même, sans %.`;
    case "pointInNumber":
      return `${shown} contient un point, qui peut séparer les milliers ou les décimales. Tapez le nombre avec une virgule, par exemple 1234,5.`;
    case "hugeNumber":
      return `${shown} est trop grand pour être compté. Corrigez-le.`;
    case "notAYear":
      return `${shown} n’est pas une année. Tapez une année sur quatre chiffres, par exemple 2020.`;
    case "notAddresses":
      return `${shown} n’est pas une liste d’adresses. Séparez-les par des virgules.`;
    case "unknownChoice":
      return `${shown} n’est pas un choix possible. Choisissez parmi : ${Object.values(column.choices?.labels ?? {}).join(", ")}.`;
  }
}
