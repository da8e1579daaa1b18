// Runs a scenario: people send, objects wake, Google accepts or answers 429; the same seed gives the same run.

import type { Caller } from "../../local/google/auth/access-tokens.ts";
import { accountOf } from "../../worker/site/spread.ts";
import { createEventQueue, type EventQueue } from "./event-queue.ts";
import { type CountedQuotas, createCountedQuotas } from "./google-quotas.ts";
import { createRandom } from "./random.ts";
import { arrivalsOf, DAY_START, type Scenario } from "./scenario.ts";
import { type Alarm, type SimulatedCall, SimulatedSite } from "./simulated-site.ts";
import type { WorkerSettings } from "./worker-settings.ts";

/** A day and the night after it, in milliseconds: whatever was sent has had time to arrive. */
const LENGTH = 30 * 3_600_000;
/** How long Google takes, in milliseconds: a refusal, a read, a write, and more for each row; up to twice that. */
const REFUSAL_TIME = 50;
const READ_TIME = 250;
const WRITE_TIME = 400;
const ROW_TIME = 2;

/** A finished run. */
export interface Run {
  scenario: Scenario;
  settings: WorkerSettings;
  received: number;
  sites: readonly SimulatedSite[];
  quotas: CountedQuotas;
}

interface Simulation {
  queue: EventQueue;
  quotas: CountedQuotas;
  random: () => number;
}

/** Simulates a day. */
export function simulate(scenario: Scenario, settings: WorkerSettings): Run {
  const random = createRandom(scenario.seed);
  const queue = createEventQueue(DAY_START);
  const simulation = { queue, quotas: createCountedQuotas(queue.now), random };
  const callers = callersOf(scenario);
  let received = 0;
  const sites = arrivalsOf(scenario, random).map((arrivals, index) => {
    const site = new SimulatedSite(`site-${index + 1}`, settings, random, DAY_START);
    const wake = startObject(simulation, site, accountOf(callers, site.id));
    received += arrivals.length;
    for (const at of arrivals) {
      queue.plan(at, () => {
        site.keep(queue.now());
        wake();
      });
    }
    return site;
  });
  queue.runUntil(DAY_START + LENGTH);
  return { scenario, settings, received, sites, quotas: simulation.quotas };
}

function callersOf({ accounts, projects }: Scenario): Caller[] {
  return Array.from({ length: accounts }, (_, index) => {
    const projectId = `projet-${index % projects}`;
    return { email: `formulaire-${index}@${projectId}`, projectId, scopes: [] };
  });
}

/** Sets the object's alarm as the Worker does; gives what to call when the object got something to do. */
function startObject(simulation: Simulation, site: SimulatedSite, caller: Caller): () => void {
  const { queue } = simulation;
  let alarmAt: number | undefined;
  let isAtWork = false;
  const arm = (): void => {
    // An alarm at work plans the next one when it ends.
    if (isAtWork) return;
    const wake = site.nextWake(queue.now());
    if (wake === undefined || (alarmAt !== undefined && alarmAt <= wake)) return;
    const at = Math.max(wake, queue.now());
    alarmAt = at;
    queue.plan(at, () => {
      // One alarm replaces another: the later one does not come any more.
      if (alarmAt === at) ring();
    });
  };
  const ring = (): void => {
    isAtWork = true;
    alarmAt = undefined;
    proceed(simulation, caller, site.alarm(queue.now), () => {
      isAtWork = false;
      arm();
    });
  };
  arm();
  return arm;
}

function proceed(simulation: Simulation, caller: Caller, alarm: Alarm, ended: () => void): void {
  const { queue, quotas, random } = simulation;
  const go = (step: ReturnType<Alarm["next"]>): void => {
    if (step.done === true) {
      ended();
      return;
    }
    const call: SimulatedCall = step.value;
    const isAccepted = quotas.accept(call.kind, caller);
    const shortest = isAccepted ? timeOf(call) : REFUSAL_TIME;
    queue.plan(queue.now() + Math.round(shortest * (1 + random())), () => go(alarm.next(isAccepted)));
  };
  go(alarm.next());
}

function timeOf({ kind, rows }: SimulatedCall): number {
  return kind === "read" ? READ_TIME : WRITE_TIME + ROW_TIME * rows;
}
