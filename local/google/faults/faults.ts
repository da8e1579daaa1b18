// Faults on demand: what goes wrong, with which call, how many times.
import type { GoogleServices } from "../service.ts";

/** What goes wrong with one HTTP call. Times are in milliseconds. */
export type Fault =
  /** The call is answered, later. */
  | { kind: "latency"; milliseconds: number }
  /** Google answers an error and does nothing. `retryAfterSeconds` becomes the `Retry-After` header. */
  | { kind: "status"; code: 429 | 500 | 502 | 503 | 504; retryAfterSeconds?: number }
  /** Google refuses, in the words of `body`, and does nothing. */
  | { kind: "refusal"; code: number; body: object }
  /** The connection is cut and nothing is done. */
  | { kind: "reset" }
  /** No answer ever comes and nothing is done. */
  | { kind: "hang" }
  /** The call is done, then the connection is cut. */
  | { kind: "answerLost" }
  /** No answer comes; the call is done this long after the client has given up. */
  | { kind: "lateEffect"; milliseconds: number }
  /** The token is refused as expired. */
  | { kind: "tokenExpired" }
  /** The call is done and answered 200 with half of its JSON. */
  | { kind: "malformedBody" }
  /** Someone else changes a document just before the call. */
  | { kind: "edit"; edit: (services: GoogleServices) => void };

/** When a fault strikes. */
interface FaultRule {
  fault: Fault;
  /** The method struck (`spreadsheets.values.append`, `token`); any method when absent. */
  method?: string;
  /** How many matching calls pass unharmed first; 0 when absent. */
  skip?: number;
  /** How many matching calls are struck; 1 when absent. */
  times?: number;
}

export interface Faults {
  /** Plans a fault; rules planned first strike first. */
  add(rule: FaultRule): void;
  /** Forgets every rule. */
  clear(): void;
  /** The fault that strikes this call of a method, if any; counts the call. */
  take(method: string): Fault | undefined;
}

interface PlannedFault {
  rule: FaultRule;
  toSkip: number;
  toStrike: number;
}

/** Makes an empty plan of faults. */
export function createFaults(): Faults {
  let planned: PlannedFault[] = [];
  return {
    add(rule) {
      planned.push({ rule, toSkip: rule.skip ?? 0, toStrike: rule.times ?? 1 });
    },
    clear() {
      planned = [];
    },
    take(method) {
      for (const plan of planned) {
        if (plan.rule.method !== undefined && plan.rule.method !== method) continue;
        if (plan.toSkip > 0) {
          plan.toSkip -= 1;
        } else if (plan.toStrike > 0) {
          plan.toStrike -= 1;
          return plan.rule.fault;
        }
      }
      return undefined;
    },
  };
}
