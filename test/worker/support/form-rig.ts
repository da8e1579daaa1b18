// The real Worker in workerd beside the stand-in for Google, ready to be sent complaints and to be killed.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { freePort } from "../../../local/free-port.ts";
import { type RunningGoogle, startGoogle } from "../../../local/google/http/start.ts";
import { createStandIn, type StandIn } from "../../../local/google/stand-in.ts";
import { complaintsTab } from "../../../shared/workbook/tabs/complaints.ts";
import { startWorkerProcess, type WorkerProcess } from "./worker-process.ts";

export { until } from "../../support/until.ts";

export const SITE = "essai";
export const OPERATIONS_TOKEN = "jeton-d-exploitation-pour-les-essais";
/** Owns the workbooks: the service account, and the staff for whom tests act. */
export const ACCOUNT = "formulaire@essai.iam.gserviceaccount.com";
export const HEADERS = Object.values(complaintsTab.columns).map(({ header }) => header);

export interface FormRig {
  address: string;
  google: RunningGoogle;
  standIn: StandIn;
  spreadsheetId: string;
  /** Where workerd keeps the objects. */
  stateFolder: string;
  /** Where mail to staff is put. */
  outbox: string;
  /** Ends the Worker's processes at once, as a crash would; what it was doing is lost. */
  kill(): Promise<void>;
  /** Starts the Worker again on the same state; `variables` over those that it had, `serve` another Worker's script. */
  restart(variables?: Record<string, string>, serve?: string): Promise<void>;
  /** Kills and starts again. */
  crash(): Promise<void>;
  /** What the Worker wrote into its logs, every process after the other. */
  logs(): string;
  /** The rows of the tab, without its headers, by header. */
  rows(): Record<string, string | number>[];
  stop(): Promise<void>;
}

/** Starts everything; `variables` over those of the tests. */
export async function startRig(variables: Record<string, string> = {}): Promise<FormRig> {
  const standIn = createStandIn();
  const google = await startGoogle({ services: standIn });
  const credentials = google.addServiceAccount(ACCOUNT);
  const spreadsheetId = createWorkbook(standIn);
  const stateFolder = await mkdtemp(join(tmpdir(), "formulaire-"));
  const options = {
    port: await freePort(),
    stateFolder,
    outbox: join(stateFolder, "boite-d-envoi"),
    variables: {
      JURISDICTION: "",
      BEHIND_CLOUDFLARE: "true",
      SHEETS_ADDRESS: google.address,
      FORM_SECRET: "secret-de-formulaire-pour-les-essais",
      OPERATIONS_TOKEN,
      SERVICE_ACCOUNTS: JSON.stringify([credentials]),
      SITES: JSON.stringify([siteOf(spreadsheetId)]),
      CALL_TIMEOUT: "400",
      DELIVERY_DELAY: "50",
      DELIVERY_PACE: "50",
      FIRST_RETRY: "30",
      LONGEST_RETRY: "200",
      READ_BACK_INTERVAL: "600000",
      ...variables,
    },
  };
  let logs = "";
  const launch = (serve?: string) =>
    startWorkerProcess(
      options,
      (text) => {
        logs += text;
      },
      serve,
    );
  let worker = await launchedOnFreePort(options, launch);
  const restart = async (changed: Record<string, string> = {}, serve?: string) => {
    Object.assign(options.variables, changed);
    worker = await launch(serve);
  };
  return {
    address: `http://127.0.0.1:${options.port}`,
    google,
    standIn,
    spreadsheetId,
    stateFolder,
    outbox: options.outbox,
    kill: () => worker.kill(),
    restart,
    async crash() {
      await worker.kill();
      await restart();
    },
    logs: () => logs,
    rows: () => readRows(standIn, spreadsheetId),
    async stop() {
      await worker.kill();
      await google.close();
      await rm(stateFolder, { recursive: true, force: true });
    },
  };
}

/** Another test may have taken the port since it was found free: then another one is. */
async function launchedOnFreePort(
  options: { port: number },
  launch: () => Promise<WorkerProcess>,
): Promise<WorkerProcess> {
  try {
    return await launch();
  } catch (error) {
    if (!String(error).includes("ERR_ADDRESS_IN_USE")) throw error;
    options.port = await freePort();
    return launchedOnFreePort(options, launch);
  }
}

/** The configuration of a site. */
export function siteOf(spreadsheetId: string, id = SITE) {
  return {
    id,
    name: "Sous-préfecture d’essai",
    spreadsheetId,
    languages: ["fr", "en", "es", "pt", "ar", "uk"],
    retentionDays: 90,
    contact: { address: "1 rue de l’Essai, 13100 Aix-en-Provence", email: "essai@exemple.fr" },
    allowedOrigins: ["https://www.exemple.fr"],
  };
}

/** Makes a workbook that holds the form's tab and its headers. Gives its id. */
export function createWorkbook(standIn: StandIn): string {
  const created = standIn.callAs(ACCOUNT, {
    service: "sheets",
    method: "spreadsheets.create",
    params: {},
    body: {
      properties: { title: "Essai", timeZone: "Europe/Paris" },
      sheets: [{ properties: { title: complaintsTab.title } }],
    },
  });
  const { spreadsheetId } = z.object({ spreadsheetId: z.string() }).parse(created);
  setCells(standIn, spreadsheetId, "A1", HEADERS);
  return spreadsheetId;
}

/** Types cells of one row into a tab, the form's unless another is named, from `cell` on, as staff would. */
export function setCells(
  standIn: StandIn,
  spreadsheetId: string,
  cell: string,
  values: readonly (string | number)[],
  title = complaintsTab.title,
): void {
  standIn.callAs(ACCOUNT, {
    service: "sheets",
    method: "spreadsheets.values.update",
    params: { spreadsheetId, range: `'${title}'!${cell}`, valueInputOption: "RAW" },
    body: { values: [values] },
  });
}

/** The rows of a workbook's tab, the form's unless another is named, without its headers, by header. */
export function readRows(
  standIn: StandIn,
  spreadsheetId: string,
  title = complaintsTab.title,
): Record<string, string | number>[] {
  const answer = standIn.callAs(ACCOUNT, {
    service: "sheets",
    method: "spreadsheets.values.get",
    params: { spreadsheetId, range: `'${title}'`, valueRenderOption: "UNFORMATTED_VALUE" },
  });
  const { values } = valuesSchema.parse(answer);
  const headers = values[0] ?? [];
  return values.slice(1).map((row) => Object.fromEntries(row.map((cell, at) => [String(headers[at]), cell])));
}

const valuesSchema = z.object({
  values: z.array(z.array(z.union([z.string(), z.number()]))).default([]),
});

/** A complaint that passes every check. */
export const COMPLAINT = {
  type: "complaint",
  author: "user",
  subject: "Délai de rendez-vous",
  message: "Trois semaines pour un rendez-vous.",
};

let callers = 0;

/** Sends by the API. */
export function post(
  rig: FormRig,
  key: string,
  body: unknown = COMPLAINT,
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
) {
  callers += 1;
  return fetch(`${rig.address}/api/v1/${SITE}/reclamations`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": key,
      // Each test person has an address of their own, so that the rate limit does not slow the tests.
      "CF-Connecting-IP": `192.0.2.${callers}`,
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
    signal,
  });
}

/** What the operations page counts. */
export async function counters(rig: FormRig, site = SITE): Promise<Record<string, unknown>> {
  const response = await fetch(`${rig.address}/${site}/exploitation`, {
    headers: { Authorization: `Bearer ${OPERATIONS_TOKEN}`, Accept: "application/json" },
  });
  return (await response.json()) as Record<string, unknown>;
}
