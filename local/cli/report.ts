// What commands say to a person: rates and alerts as lines.
import type { AlertJson, RateJson } from "../../apps-script/running/results.ts";
import {
  decimalsFaithfulToTarget,
  formatNumber,
  formatTyped,
  NO_VALUE,
} from "../../shared/french/numbers.ts";

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
    const value = exercice === null ? NO_VALUE : withUnit(formatNumber(exercice, decimals(rate)), unite);
    const isJudged = cible !== null && atteinte !== null;
    const target = isJudged
      ? ` · cible ${withUnit(formatTyped(cible), unite)} ${ATTAINED[`${atteinte}`]}`
      : "";
    const previous = n1 === null ? "" : ` · N-1 ${withUnit(formatNumber(n1), unite)}`;
    return `${code.padEnd(6)} ${value}${target}${previous}`;
  });
}

/** As many as it takes not to contradict the verdict, which tells the direction of the target. */
function decimals({ exercice, cible, atteinte }: RateJson): number {
  const isAbove = exercice !== null && cible !== null && exercice >= cible;
  const direction = isAbove === atteinte ? "atLeast" : "atMost";
  return decimalsFaithfulToTarget({ year: exercice, target: cible, direction, isAttained: atteinte });
}

function withUnit(shown: string, unit: string | null): string {
  return unit === null || unit === "nombre" ? shown : `${shown} ${unit}`;
}
