// What a run shows: calls a minute against each quota, what was refused, how long rows and readings took.
import type { CallKind, MinuteCount } from "./google-quotas.ts";
import type { Run } from "./simulate.ts";

/** Calls in the fullest minute: those that Google did, and all that were asked of it. */
interface FullestMinute {
  accepted: number;
  asked: number;
}

/** The figures of a run. Durations are in milliseconds. */
export interface RunFigures {
  received: number;
  delivered: number;
  pending: number;
  parked: number;
  writes: number;
  refused: number;
  delay: { p50: number; p95: number; most: number };
  /** Between two readings of one sheet, while something is open there. */
  mostBetweenReadings: number;
  perAccount: Record<CallKind, FullestMinute>;
  perProject: Record<CallKind, FullestMinute>;
}

/** Counts a run. */
export function figuresOf({ received, sites, quotas }: Run): RunFigures {
  const delays = sites.flatMap((site) => site.delays).sort((left, right) => left - right);
  const at = (part: number): number => delays[Math.floor(part * (delays.length - 1))] ?? 0;
  const minutes = [...quotas.minutes];
  const totalOf = (kind: CallKind, key: keyof MinuteCount): number =>
    minutes.filter(([name]) => isOf(name, kind, true)).reduce((sum, [, count]) => sum + count[key], 0);
  const fullest = (isAccount: boolean): Record<CallKind, FullestMinute> => ({
    read: fullestOf(minutes, "read", isAccount),
    write: fullestOf(minutes, "write", isAccount),
  });
  return {
    received,
    delivered: delays.length,
    pending: sites.reduce((sum, site) => sum + site.pending, 0),
    parked: sites.reduce((sum, site) => sum + site.parked, 0),
    writes: totalOf("write", "accepted"),
    refused: totalOf("read", "refused") + totalOf("write", "refused"),
    delay: { p50: at(0.5), p95: at(0.95), most: at(1) },
    mostBetweenReadings: Math.max(0, ...sites.flatMap(({ readings }) => gapsOf(readings))),
    perAccount: fullest(true),
    perProject: fullest(false),
  };
}

function isOf(name: string, kind: CallKind, isAccount: boolean): boolean {
  return name.startsWith(kind) && name.includes("@") === isAccount;
}

function fullestOf(
  minutes: readonly [string, MinuteCount][],
  kind: CallKind,
  isAccount: boolean,
): FullestMinute {
  const fullest = { accepted: 0, asked: 0 };
  for (const [name, { accepted, refused }] of minutes) {
    if (!isOf(name, kind, isAccount)) continue;
    fullest.accepted = Math.max(fullest.accepted, accepted);
    fullest.asked = Math.max(fullest.asked, accepted + refused);
  }
  return fullest;
}

function gapsOf(readings: readonly number[]): number[] {
  return readings.slice(1).map((at, index) => at - (readings[index] ?? at));
}
