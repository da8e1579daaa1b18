// The form's real Worker in workerd beside the stand-in for Google, its only object's rows counted.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { columnLetters } from "../../../shared/reading/a1.ts";
import { complaintsTab, opinionsTab } from "../../../shared/workbook/tabs/complaints.ts";
import { type MeasuredGoogle, startMeasuredGoogle } from "../../bench/form/google.ts";
import { formVariables, submissionOf } from "../../bench/form/submission.ts";
import { startWorkerd } from "../../bench/form/workerd.ts";

/** The form with a class of objects that counts, and one address more, which tells what was counted. */
const COUNTED = `
import worker, { SiteObject as Plain } from "../../../worker/main.ts";
import { countAlarm, counter, takeCounts } from "../../scale/rows/workers/counting.ts";
export class SiteObject extends Plain {
  constructor(state, env) { counter.watch(state.storage); super(state, env); }
  alarm() { return countAlarm(() => super.alarm()); }
}
export default { fetch: (request, env, context) =>
  new URL(request.url).pathname === "/lignes" ? Response.json(takeCounts()) : worker.fetch(request, env, context) };
`;
/** From a message's arrival to its batch, in milliseconds: all that is sent at once goes in one. */
const DELIVERY_DELAY = 2500;
const LONGEST_WAIT = 60_000;

const stretchSchema = z.object({
  rowsRead: z.int(),
  rowsWritten: z.int(),
  alarmsSet: z.int(),
  delivered: z.boolean(),
  read: z.boolean(),
});
const countsSchema = z.object({ outside: z.array(stretchSchema), alarms: z.array(stretchSchema) });
const answerSchema = z.object({ reference: z.string(), trackingUrl: z.url() });

/** What was counted in one stretch of work; an alarm's time that was set is billed as a row written. */
export type Stretch = z.infer<typeof stretchSchema>;
/** What a person is answered. */
export type Acknowledged = z.infer<typeof answerSchema>;

export interface CountedForm {
  /** Sends so many messages at once. */
  send(count: number): Promise<Acknowledged[]>;
  /** Presses a button of the operations page. */
  operate(button: string, fields: Record<string, string>): Promise<void>;
  giveOpinion(trackingUrl: string): Promise<void>;
  /** Types into a column of the first rows, as staff would. */
  type(header: string, values: readonly (string | number)[]): void;
  /** What was counted since the last time, once an alarm of this kind ended and nothing more is being done. */
  counts(has: (alarm: Stretch) => boolean): Promise<z.infer<typeof countsSchema>>;
  stop(): Promise<void>;
}

/**
 * Starts it; readings come at `readBackInterval` (milliseconds), notices to a webhook of this machine when asked for. `site`
 * says which of the other features it has.
 */
export async function startCountedForm(options: {
  readBackInterval: number;
  isNoticed: boolean;
  site: Readonly<Record<string, unknown>>;
}): Promise<CountedForm> {
  const measured = await startMeasuredGoogle();
  addOpinions(measured);
  const webhook = createServer((_, response) => response.end());
  await new Promise<void>((resolve) => webhook.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(webhook.address());
  const { google, spreadsheetId, credentials } = measured;
  const variables = formVariables({ spreadsheetId, googleAddress: google.address, credentials });
  const [site] = z.tuple([z.looseObject({})]).parse(JSON.parse(variables.SITES ?? ""));
  const notices = options.isNoticed ? { notices: { webhook: `http://127.0.0.1:${port}/` } } : {};
  const workerd = await startWorkerd(
    {
      ...variables,
      SITES: JSON.stringify([{ ...site, ...options.site, ...notices }]),
      PRIVATE_WEBHOOKS: "true",
      DELIVERY_DELAY: String(DELIVERY_DELAY),
      DELIVERY_PACE: "100",
      READ_BACK_INTERVAL: String(options.readBackInterval),
    },
    COUNTED,
  );
  const { formAddress } = workerd;
  const token = { Authorization: `Bearer ${variables.OPERATIONS_TOKEN}` };
  const post = (path: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
    fetch(new URL(path, formAddress), { method: "POST", body, headers, redirect: "manual" });
  let kept = countsSchema.parse({ outside: [], alarms: [] });
  return {
    send: (count) =>
      Promise.all(
        Array.from({ length: count }, async (_, user) => {
          const { path, headers, body } = submissionOf(user);
          const answer = await post(path, body, { ...headers, "Content-Type": "application/json" });
          return answerSchema.parse(await answer.json());
        }),
      ),
    async operate(button, fields) {
      await post(`/mesure/exploitation/${button}`, new URLSearchParams(fields), token);
    },
    async giveOpinion(trackingUrl) {
      await post(`${new URL(trackingUrl).pathname}/avis`, new URLSearchParams({ satisfait: "oui" }));
    },
    type: (header, values) => typeInColumn(measured, header, values),
    async counts(has) {
      const latest = Date.now() + LONGEST_WAIT;
      while (!kept.alarms.some(has)) {
        if (Date.now() > latest) throw new Error("The alarm that was waited for did not come.");
        await wait(50);
        const { outside, alarms } = countsSchema.parse(await (await fetch(`${formAddress}/lignes`)).json());
        kept = { outside: [...kept.outside, ...outside], alarms: [...kept.alarms, ...alarms] };
      }
      const counts = kept;
      kept = { outside: [], alarms: [] };
      return counts;
    },
    async stop() {
      await workerd.stop();
      await google.close();
      webhook.close();
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new TypeError("A port was expected.");
  return address;
}

function addOpinions({ change, type }: MeasuredGoogle): void {
  change({ addSheet: { properties: { title: opinionsTab.title } } });
  const headers = Object.values(opinionsTab.columns).map(({ header }) => header);
  type(`'${opinionsTab.title}'!A1`, [headers]);
}

function typeInColumn({ type }: MeasuredGoogle, header: string, values: readonly (string | number)[]): void {
  const headers = Object.values(complaintsTab.columns).map((column) => column.header);
  const letters = columnLetters(headers.indexOf(header));
  type(
    `'${complaintsTab.title}'!${letters}2`,
    values.map((value) => [value]),
  );
}
