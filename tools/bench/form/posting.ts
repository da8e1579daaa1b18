// Our POST beside the bare Worker's, in rounds that alternate: throughput, waiting times, errors.
import { generateKeyPairSync } from "node:crypto";
import { type Figure, shownDuration } from "../figure.ts";
import { quantile, type RoundResult, runRound, type Sent } from "./load.ts";
import { bareSubmission, formVariables, submissionOf } from "./submission.ts";
import { startWorkerd } from "./workerd.ts";

const USERS = 200;
const PER_ROUND = 2500;
const ROUNDS = 7;
const WARM_UP_ROUNDS = 1;
/** No delivery while posts are measured: the alarm is an hour away, in milliseconds. */
const NO_DELIVERY = "3600000";

type Rounds = Record<"form" | "bare", RoundResult[]>;

/** Measures, and gives the lines of the table. @throws Error when workerd does not start. */
export async function postingFigures(): Promise<Figure[]> {
  const nobody = "http://127.0.0.1:9";
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const private_key = privateKey.export({ type: "pkcs8", format: "pem" });
  const credentials = { client_email: "a@b.c", private_key, token_uri: `${nobody}/token` };
  const workerd = await startWorkerd({
    ...formVariables({ spreadsheetId: "classeur-mesure", googleAddress: nobody, credentials }),
    DELIVERY_DELAY: NO_DELIVERY,
  });
  try {
    const rounds: Rounds = { form: [], bare: [] };
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
      const bare = await postAll(workerd.bareAddress, bareSubmission);
      const form = await postAll(workerd.formAddress, submissionOf);
      if (round < WARM_UP_ROUNDS) continue;
      rounds.bare.push(bare);
      rounds.form.push(form);
    }
    return figuresOf(rounds);
  } finally {
    await workerd.stop();
  }
}

function postAll(address: string, make: (user: number) => Sent): Promise<RoundResult> {
  return runRound(address, { users: USERS, total: PER_ROUND }, make);
}

function figuresOf({ form, bare }: Rounds): Figure[] {
  const of = (rounds: RoundResult[], key: "perSecond" | "p50" | "p95" | "clientLoad"): number =>
    quantile(
      rounds.map((round) => round[key]),
      0.5,
    );
  // Each round is compared with the one beside it: what else the machine does weighs on both.
  const ratios = form.map(({ perSecond }, round) => perSecond / (bare[round]?.perSecond ?? Number.NaN));
  const errors = [...form, ...bare].reduce((sum, round) => sum + round.errors, 0);
  const loads = `${percent(of(form, "clientLoad"))} and ${percent(of(bare, "clientLoad"))}`;
  return [
    { what: `POST, ${USERS} users: ours`, measured: shownRate(of(form, "perSecond")), aim: "" },
    { what: `POST, ${USERS} users: bare Worker`, measured: shownRate(of(bare, "perSecond")), aim: "" },
    { what: "POST: throughput, ours ÷ bare", measured: quantile(ratios, 0.5).toFixed(2), aim: "≥ 0.75" },
    { what: "POST, ours: p50", measured: shownDuration(of(form, "p50")), aim: "" },
    { what: "POST, ours: p95", measured: shownDuration(of(form, "p95")), aim: "" },
    { what: "POST, bare: p50", measured: shownDuration(of(bare, "p50")), aim: "" },
    { what: "POST, bare: p95", measured: shownDuration(of(bare, "p95")), aim: "" },
    { what: "POST: errors", measured: String(errors), aim: "0" },
    { what: "Load of the client, of one core: ours and bare", measured: loads, aim: "< 100 %" },
  ];
}

function shownRate(perSecond: number): string {
  return `${perSecond.toFixed(0)} a second`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(0)} %`;
}
