// A run of staff deeds: each closes the way to the workbook while people write, none is undone by the form's operators.
import { COMPLAINT, counters, type FormRig, readRows, SITE, startRig, until } from "../support/form-rig.ts";
import { withStore } from "../support/object-store.ts";
import { operate, sendTo, timesInSheet } from "../support/site-helpers.ts";
import { DEEDS, SPELLINGS, workQuietly } from "./deeds.ts";
import { type Chance, chanceFrom } from "./random.ts";
import { batch, sheetIdOf } from "./staff.ts";

export interface DeedRun {
  seed: number;
  messages: number;
  /** How often each deed was done. */
  deeds: Map<string, number>;
  /** Batches that were set aside, and arrived by themselves. */
  healed: number;
  /** Rows that staff deleted, and that were put back. */
  putBack: number;
  seconds: number;
  /** Everything that went wrong, in words. */
  wrong: string[];
}

/** Longest wait for what was set aside to arrive by itself, in milliseconds. */
const LONGEST_HEALING = 60_000;

/** Does every deed `rounds` times, in an order drawn from `seed`, with a few messages during each. */
export async function runDeeds({ seed, rounds }: { seed: number; rounds: number }): Promise<DeedRun> {
  const startedAt = Date.now();
  const rig = await startRig({
    CALL_TIMEOUT: "2000",
    FIRST_PARKED_RETRY: "200",
    LONGEST_PARKED_RETRY: "800",
  });
  const run: DeedRun = {
    seed,
    messages: 0,
    deeds: new Map(),
    healed: 0,
    putBack: 0,
    seconds: 0,
    wrong: [],
  };
  try {
    const chance = chanceFrom(seed);
    const references: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const name of chance.shuffled([...Object.keys(DEEDS), ...Object.keys(SPELLINGS)])) {
        references.push(...(await duringDeed(rig, name, { chance, run })));
      }
    }
    await deleteAndPutBack(rig, references, { chance, run });
    for (const reference of references) {
      const times = timesInSheet(rig, reference);
      if (times !== 1) run.wrong.push(`${reference} is in the sheet ${times} times`);
    }
    const rows = readRows(rig.standIn, rig.spreadsheetId).length;
    if (rows !== references.length) run.wrong.push(`${rows} rows for ${references.length} messages`);
    run.seconds = (Date.now() - startedAt) / 1000;
    return run;
  } finally {
    await rig.stop();
  }
}

interface Running {
  chance: Chance;
  run: DeedRun;
}

/** One deed, messages meanwhile, its undoing: what was set aside must arrive without anyone's help. */
async function duringDeed(rig: FormRig, name: string, { chance, run }: Running): Promise<string[]> {
  const closing = DEEDS[name];
  const deed = closing?.deed ?? Object.entries(SPELLINGS).find(([known]) => known === name)?.[1];
  if (deed === undefined) throw new Error(`Unknown deed: ${name}`);
  run.deeds.set(name, (run.deeds.get(name) ?? 0) + 1);
  const undo = deed(rig, chance);
  const sent: string[] = [];
  for (let count = chance.between(1, 3); count > 0; count -= 1) {
    const { reference } = await sendTo(rig, `acte-${run.messages}`, {
      body: { ...COMPLAINT, subject: `Pendant : ${name}` },
    });
    sent.push(reference);
    run.messages += 1;
  }
  if (closing !== undefined) {
    await until(async () => (await counters(rig)).parkedRows === sent.length, LONGEST_HEALING);
    const reasons = JSON.stringify((await counters(rig)).parked);
    if (!reasons.includes(closing.word)) run.wrong.push(`${name}: ${reasons}`);
    run.healed += 1;
  }
  undo();
  await until(async () => (await counters(rig)).pending === 0, LONGEST_HEALING);
  workQuietly(rig, chance);
  return sent;
}

/** Staff delete rows; the night finds it, and the operations page puts them back, each once. */
async function deleteAndPutBack(rig: FormRig, references: string[], { chance, run }: Running): Promise<void> {
  const deleted = chance.shuffled(references).slice(0, 3);
  for (const reference of deleted) {
    const row = rig.rows().findIndex((candidate) => candidate.Référence === reference) + 1;
    const range = { sheetId: sheetIdOf(rig), dimension: "ROWS", startIndex: row, endIndex: row + 1 };
    batch(rig, { deleteDimension: { range } });
  }
  await comeNight(rig);
  for (const reference of deleted) {
    // Pressed twice, at once.
    await Promise.all([1, 2].map(() => operate(rig, "remettre", { reference })));
    run.putBack += 1;
  }
  await until(async () => (await counters(rig)).pending === 0, LONGEST_HEALING);
}

/** Makes the nightly comparison due, and waits for it. */
export async function comeNight(rig: FormRig): Promise<void> {
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) => {
    store.exec("UPDATE facts SET value = '1' WHERE key = 'nextReconciliationAt'");
    store.exec("DELETE FROM facts WHERE key = 'reconciliation'");
  });
  await rig.restart();
  await until(async () => (await counters(rig)).reconciliation !== undefined, LONGEST_HEALING);
}
