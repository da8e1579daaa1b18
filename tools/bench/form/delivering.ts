// 10,000 submissions delivered under Google's enforced quotas: calls counted, every row in the sheet once.
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { type Figure, shownDuration } from "../figure.ts";
import { type MeasuredGoogle, startMeasuredGoogle } from "./google.ts";
import { runRound } from "./load.ts";
import { formVariables, submissionOf } from "./submission.ts";
import { startWorkerd } from "./workerd.ts";

const USERS = 200;
/** How long after the last acknowledgement all may take to arrive, in milliseconds. */
const LONGEST_DELIVERY = 300_000;

/** Measures, and gives the lines of the table. @throws Error when a row is lost or doubled. */
export async function deliveringFigures(submissions: number): Promise<Figure[]> {
  const measured = await startMeasuredGoogle();
  const { google, spreadsheetId, credentials } = measured;
  const workerd = await startWorkerd(
    formVariables({ spreadsheetId, googleAddress: google.address, credentials }),
  );
  try {
    const start = performance.now();
    const { bodies, errors } = await runRound(
      workerd.formAddress,
      { users: USERS, total: submissions },
      submissionOf,
    );
    const acknowledged = performance.now();
    await allDelivered(measured, bodies.length);
    const delivered = performance.now();
    checkOnce(measured.references(), bodies);
    return figuresOf(measured, {
      submissions,
      errors,
      posting: acknowledged - start,
      delivering: delivered - start,
    });
  } finally {
    await workerd.stop();
    await google.close();
  }
}

async function allDelivered({ references }: MeasuredGoogle, wanted: number): Promise<void> {
  const latest = performance.now() + LONGEST_DELIVERY;
  while (references().length < wanted) {
    if (performance.now() > latest) throw new Error(`Only ${references().length} rows of ${wanted} arrived.`);
    await wait(250);
  }
}

function checkOnce(delivered: readonly string[], bodies: readonly string[]): void {
  const acknowledged = new Set(
    bodies.map((body) => z.object({ reference: z.string() }).parse(JSON.parse(body)).reference),
  );
  const arrived = new Set(delivered);
  const isEachOnce = [acknowledged.size, arrived.size, delivered.length].every(
    (size) => size === bodies.length,
  );
  if (!isEachOnce || delivered.some((reference) => !acknowledged.has(reference))) {
    throw new Error(`${bodies.length} acknowledged, ${delivered.length} rows, ${arrived.size} references.`);
  }
}

function figuresOf(
  { asked }: MeasuredGoogle,
  seen: { submissions: number; errors: number; posting: number; delivering: number },
): Figure[] {
  const writes = asked.get("spreadsheets.batchUpdate") ?? 0;
  const tokens = asked.get("token") ?? 0;
  const all = [...asked.values()].reduce((total, count) => total + count, 0);
  const count = seen.submissions.toLocaleString("en-GB");
  return [
    { what: `${count} submissions: acknowledged in`, measured: shownDuration(seen.posting), aim: "" },
    {
      what: `${count} submissions: in the sheet, once each, after`,
      measured: shownDuration(seen.delivering),
      aim: "",
    },
    { what: "Not acknowledged", measured: String(seen.errors), aim: "0" },
    { what: "Writes asked of Google", measured: String(writes), aim: "" },
    { what: "Rows a write", measured: (seen.submissions / writes).toFixed(0), aim: "≥ 200" },
    {
      what: "Reads of Google, and calls for a token",
      measured: `${all - writes - tokens} and ${tokens}`,
      aim: "",
    },
  ];
}
