// What is said of a row whose cells are readable but can't be right.
import { formatShortDay } from "../french/dates.ts";
import { quoted } from "../french/quotes.ts";

const LEFT_OUT = "Ligne non comptée.";

/** A fault for which the whole row is left out. */
export const rowLeftOut = (fault: string) => `${fault} ${LEFT_OUT}`;
/** A fault for which one value only is ignored. */
export const valueIgnored = (fault: string) => `${fault} Valeur ignorée.`;

export const invertedSuspension = `La suspension finit avant de commencer : vérifiez « Début » et « Fin ». ${LEFT_OUT}`;

export const repeatedIndicator = (code: string) =>
  `Code ${quoted(code)} en double : seul le premier compte. Supprimez ou renommez cette ligne.`;
export const unknownAutomaticCode = (code: string) =>
  `Le code ${quoted(code)} n’a pas de calcul automatique : choisissez un autre « Calcul », ou un code automatique du catalogue (REC1, SAT1…).`;
export const fractionTyped = (header: string, shown: string) =>
  `Colonne « ${header} » : ${shown} % est sans doute une part (0,9516 pour 95,16 %) ou dépasse 100. Tapez le pourcentage lui-même (95,16) ; un taux réel sous 1 % se saisit par ses nombres.`;
export const percentTyped = (header: string, typed: string) =>
  `Colonne « ${header} » : ${quoted(typed)} est un pourcentage, et l’unité de l’indicateur n’est pas %. Tapez la valeur sans %, ou corrigez « Unité ».`;
export const valueAboveScale = (header: string, shown: string, largest: number) =>
  `Colonne « ${header} » : ${shown} dépasse ${largest}, le plus haut de l’échelle. Corrigez-le.`;
export const negativeValue = (header: string) =>
  `Colonne « ${header} » : un nombre négatif ne peut pas être compté. Corrigez-le.`;

export const duplicatedHistory = (code: string, year: number) =>
  `Deux lignes pour ${quoted(code)} et ${year} : aucune ne compte. Gardez la bonne. ${LEFT_OUT}`;

export const unknownCode = (code: string) =>
  `Code inconnu : ${quoted(code)}. Corrigez-le ou ajoutez-le dans l’onglet « Indicateurs ». ${LEFT_OUT}`;
export const inactiveCode = (code: string) =>
  `L’indicateur ${quoted(code)} n’est pas actif : réactivez-le dans « Indicateurs » ou supprimez ce relevé. ${LEFT_OUT}`;
export const automaticCode = (code: string) =>
  `L’indicateur ${quoted(code)} est calculé automatiquement depuis un autre onglet : supprimez ce relevé. ${LEFT_OUT}`;
export const monthFarFromYear = (firstYear: number, lastYear: number) =>
  `Le mois est hors des années ${firstYear} à ${lastYear} : corrigez « Mois ». ${LEFT_OUT}`;
export const suspendedMonth = `Le suivi était suspendu ce mois-là (onglet « Suspensions ») : les chiffres saisis ne comptent pas. ${LEFT_OUT}`;
export const duplicatedReading = (code: string) =>
  `Deux relevés pour ${quoted(code)} et le même mois : aucun ne compte. Gardez le bon. ${LEFT_OUT}`;
export const negativeFigure = (header: string) => rowLeftOut(negativeValue(header));
export const partialCount = (header: string, shown: string) =>
  `Colonne « ${header} » : ${shown} n’est pas un nombre entier. Tapez le nombre compté, pas un pourcentage. ${LEFT_OUT}`;
export const valueWithCounts = `« Valeur » et des nombres sont saisis ensemble : gardez l’un ou l’autre. ${LEFT_OUT}`;
export const countsInsteadOfValue = `Cet indicateur attend une « Valeur », pas un numérateur ni un dénominateur. ${LEFT_OUT}`;
export const valueInsteadOfCounts = `Cet indicateur attend un « Numérateur » (et un « Dénominateur »), pas une « Valeur ». ${LEFT_OUT}`;
export const missingDenominator = `« Numérateur » sans « Dénominateur » : complétez le total. ${LEFT_OUT}`;
export const missingNumerator = `« Dénominateur » sans « Numérateur » : complétez le nombre compté. ${LEFT_OUT}`;
export const zeroDenominator = `« Numérateur » au-dessus de zéro pour un « Dénominateur » de zéro : vérifiez les deux. ${LEFT_OUT}`;
export const numeratorAboveDenominator = `« Numérateur » plus grand que « Dénominateur » : vérifiez les deux. ${LEFT_OUT}`;

export const datedBeforeReceipt = (header: string, day: number) =>
  `« ${header} » (${formatShortDay(day)}) est avant « Reçue le » : corrigez la date. Elle est ignorée.`;
export const repeatedReference = (reference: string, firstRow: number) =>
  `La référence ${quoted(reference)} est déjà en ligne ${firstRow} : les deux lignes comptent. Vérifiez si l’une est une copie.`;
export const answeredWithoutDate =
  "Statut « Répondue » sans date dans « Répondue le » : complétez-la, c’est elle qui compte.";

export const noCounts = `Les cinq nombres de réponses sont vides alors que « Répondants » est rempli : complétez-les. ${LEFT_OUT}`;
export const badRespondents = (shown: string) =>
  `Colonne « Répondants » : ${shown} n’est pas un nombre de personnes. Corrigez-le. Cellule comptée comme vide.`;
export const countsAboveRespondents = `Les réponses dépassent « Répondants » : vérifiez les nombres. ${LEFT_OUT}`;
export const differingRespondents = (campaign: string) =>
  `« Répondants » diffère entre les lignes de ${quoted(campaign)} : le plus grand nombre compte. Corrigez les lignes.`;

export const differingEnds = (campaign: string, year: number) =>
  `« Fin » diffère entre les lignes de ${quoted(campaign)} en ${year} : la date la plus tardive compte. Corrigez les lignes.`;

export const leftBeforeArriving = `« Départ le » est avant « Arrivée le » : corrigez les dates. ${LEFT_OUT}`;
export const unknownTrainee =
  "L’agent de cette formation n’est pas dans l’onglet « Agents » : ajoutez-le, ou écrivez son nom de la même façon.";

export const actionWithoutDueDay =
  "Action sans « Échéance » : elle ne peut pas être suivie. Donnez-lui une date.";
export const doneWithoutDay =
  "Action « Réalisée » sans date dans « Réalisée le » : elle compte comme non réalisée. Complétez la date.";
