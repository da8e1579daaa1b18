// What is said of a workbook's locale and time zone.

import { quoted } from "../french/quotes.ts";
import { HOLIDAY_ZONES } from "../workbook/choices.ts";
import { type HolidayZone, ZONE_TIMES } from "../workbook/place.ts";

const WHERE = "Fichier ▸ Paramètres";

export function foreignLocale(locale: string): string {
  return `Les paramètres régionaux du classeur (${quoted(locale)}) lisent le mois avant le jour : 03/02/2026 deviendrait le 2 mars. Choisissez « France » dans ${WHERE}, puis vérifiez les dates déjà saisies.`;
}

export function otherTimeZone(timeZone: string, zone: HolidayZone): string {
  return `Le fuseau horaire du classeur (${quoted(timeZone)}) n’est pas celui de la zone « ${HOLIDAY_ZONES.labels[zone]} » : « aujourd’hui » et les dates de réception peuvent tomber un jour à côté. Choisissez ${ZONE_TIMES[zone]} dans ${WHERE}, ou corrigez « Zone de jours fériés ».`;
}
