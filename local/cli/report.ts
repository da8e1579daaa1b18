// What commands say to a person: rates and alerts as lines.
import type { AlertJson, RateJson } from "../../apps-script/results.ts";
import { formatNumber, NO_VALUE } from "../../shared/french/numbers.ts";

const ATTAINED = { true: "atteinte", false: "non atteinte" } as const;
const BLOCKING = "Bloquant";

/** Whether the alerts stop the computation. */
export function isBlocked(alerts: readonly AlertJson[]): boolean {
  return alerts.some(({ gravite }) => gravite === BLOCKING);
}

/** One line an alert: `Anomalie · Relevés, ligne 14 : …`. */
export function alertLines(alerts: readonly AlertJson[]): string[] {
  return alerts.map(({ gravite, onglet, ligne, message }) => {
    const place = ligne === null ? onglet : `${onglet}, ligne ${ligne}`;
    return `${gravite} · ${place} : ${message}`;
  });
}

/** One line a rate: `TEL1  93,1 % · cible 85 % atteinte · N-1 91,4 %`. */
export function rateLines(rates: readonly RateJson[]): string[] {
  return rates.map((rate) => {
    const { code, unite, exercice, cible, atteinte, n1 } = rate;
    const target = atteinte === null ? "" : ` · cible ${shown(cible, unite)} ${ATTAINED[`${atteinte}`]}`;
    const previous = n1 === null ? "" : ` · N-1 ${shown(n1, unite)}`;
    return `${code.padEnd(6)} ${shown(exercice, unite)}${target}${previous}`;
  });
}

function shown(value: number | null, unit: string | null): string {
  if (value === null) return NO_VALUE;
  return unit === null || unit === "nombre" ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}
