// One fault run: many submissions through random faults and kills, then the count of what is in the sheet.
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { counters, type FormRig, startRig, until } from "../support/form-rig.ts";
import { replay } from "../support/site-helpers.ts";
import { type Crashes, createCrashes } from "./crashes.ts";
import { createHolders, type Holders } from "./holders.ts";
import { askForOpinions, giveOpinions, wrongOpinions } from "./opinions.ts";
import { complaintOf, createPeople, type People } from "./people.ts";
import { type Chance, chanceFrom } from "./random.ts";
import { rearrangeColumns } from "./staff.ts";
import { CALL_TIMEOUT, startTroubles } from "./troubles.ts";

/** Submissions sent at the same time, at most. */
const LARGEST_WAVE = 6;
/** Share of the calls to Google that are struck. */
const STRUCK_SHARE = 0.5;
/** Share of the messages that an operator sets aside right after they were acknowledged. */
const HELD_SHARE = 0.2;
/** Staff rearrange the columns once in so many waves, when nothing is on its way. */
const WAVES_BETWEEN_CHANGES = 12;

export interface FaultRun {
  seed: number;
  submissions: number;
  seconds: number;
  calls: Map<string, number>;
  met: Map<string, number>;
  kills: Map<string, number>;
  answersLost: number;
  /** How many opinions of answers people gave. */
  opinions: number;
  /** How often a message was set aside by itself, and sent again later. */
  held: number;
  /** Everything that went wrong, in words; empty when each submission is in the sheet once. */
  wrong: string[];
  logs: string;
}

/** Sends `submissions` complaints through troubles drawn from `seed`, and `mostKills` kills at most. */
export async function runFaults(options: {
  seed: number;
  submissions: number;
  mostKills: number;
}): Promise<FaultRun> {
  const { seed, submissions, mostKills } = options;
  const chance = chanceFrom(seed);
  const startedAt = Date.now();
  const rig = await startRig({
    CALL_TIMEOUT: String(CALL_TIMEOUT),
    READ_BACK_INTERVAL: "300",
    DELIVERY_DELAY: "20",
    DELIVERY_PACE: "20",
  });
  try {
    await askForOpinions(rig);
    const crashes = createCrashes(rig, chance, mostKills);
    const troubles = startTroubles(rig, crashes, chance, STRUCK_SHARE);
    const people = createPeople(rig, crashes, chance);
    const holders = createHolders(rig, crashes);
    const settle = async () => {
      await holders.releaseAll();
      await until(() => isSettled(rig, crashes), 120_000);
      await wait(Math.max(0, troubles.lastEffectAt() - Date.now()));
    };
    await sendInWaves(submissions, { rig, people, holders, chance, settle });
    await settle();
    const given = await giveOpinions(rig, crashes, people);
    troubles.stop();
    await settle();
    return {
      seed,
      submissions,
      seconds: (Date.now() - startedAt) / 1000,
      calls: troubles.calls,
      met: troubles.met,
      kills: crashes.counts,
      answersLost: people.answersLost,
      opinions: given.length,
      held: holders.count,
      wrong: [
        ...whatIsWrong(rig, people.references, submissions),
        ...(await wrongCounters(rig, submissions)),
        ...wrongOpinions(rig, people, given),
      ],
      logs: rig.logs(),
    };
  } finally {
    await rig.stop();
  }
}

async function sendInWaves(
  submissions: number,
  {
    rig,
    people,
    holders,
    chance,
    settle,
  }: { rig: FormRig; people: People; holders: Holders; chance: Chance; settle: () => Promise<void> },
): Promise<void> {
  let sent = 0;
  for (let wave = 1; sent < submissions; wave += 1) {
    const size = Math.min(chance.between(1, LARGEST_WAVE), submissions - sent);
    await Promise.all(Array.from({ length: size }, (_, index) => people.send(sent + index)));
    const isHeld = () => chance.draw() < HELD_SHARE;
    const held = Array.from({ length: size }, (_, index) => sent + index).filter(isHeld);
    await Promise.all(held.map((number) => holders.hold(people.references.get(number) ?? "")));
    sent += size;
    await wait(chance.between(0, 200));
    if (chance.draw() < 0.4) rig.google.expireTokens();
    if (wave % WAVES_BETWEEN_CHANGES !== 0) continue;
    await settle();
    rearrangeColumns(rig, chance);
  }
}

const settledSchema = z.object({
  pending: z.int(),
  parked: z.array(z.unknown()),
  opinions: z.object({ pending: z.int() }),
});

async function isSettled(rig: FormRig, crashes: Crashes): Promise<boolean> {
  await crashes.recovered();
  try {
    const { pending, parked, opinions } = settledSchema.parse(await counters(rig));
    if (parked.length > 0) await replay(rig);
    return pending + opinions.pending === 0;
  } catch (error) {
    // Killed meanwhile.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function whatIsWrong(rig: FormRig, references: ReadonlyMap<number, string>, submissions: number): string[] {
  const wrong: string[] = [];
  const inSheet = new Map<string, Record<string, string | number>[]>();
  for (const row of rig.rows()) {
    const reference = String(row.Référence ?? "");
    if (reference !== "") inSheet.set(reference, [...(inSheet.get(reference) ?? []), row]);
  }
  for (let number = 0; number < submissions; number += 1) {
    const reference = references.get(number) ?? "";
    const rows = inSheet.get(reference) ?? [];
    if (rows.length !== 1) wrong.push(`submission ${number} (${reference}) is there ${rows.length} times`);
    const { subject, message } = complaintOf(number);
    const isWhole = rows.every((row) => row.Objet === subject && row.Message === message);
    if (!isWhole) wrong.push(`submission ${number} (${reference}) has another content`);
    inSheet.delete(reference);
  }
  for (const reference of inSheet.keys()) wrong.push(`nobody was given the reference ${reference}`);
  return wrong;
}

async function wrongCounters(rig: FormRig, submissions: number): Promise<string[]> {
  const { received, delivered } = await counters(rig);
  const isRight = received === submissions && delivered === submissions;
  return isRight ? [] : [`the form counts ${received} received and ${delivered} delivered`];
}
