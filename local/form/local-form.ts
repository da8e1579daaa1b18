// The public form beside the page: the real Worker against Google's stand-in, for a workbook of the data folder.
import { createServer } from "node:http";
import { closeServer } from "../google/http/server.ts";
import type { RunningGoogle } from "../google/http/start.ts";
import { outboxOf } from "../outbox/outbox.ts";
import { listenFrom } from "../page/listen.ts";
import { PageError } from "../page/page-error.ts";
import type { Desk } from "../page/workbooks/desk.ts";
import type { OpenWorkbook } from "../page/workbooks/open-workbook.ts";
import { formVariables, localSite } from "./form-variables.ts";
import { FormFolder, type KeptForm, newKeptForm } from "./kept-form.ts";
import { endLeftOver } from "./left-over.ts";
import { openSiteWorkbook, placeOf, shareWorkbook } from "./site-workbook.ts";
import { spawnWorker, type WorkerProcess } from "./worker-process.ts";

const ACCOUNT = "formulaire@revue-qualite-locale.iam.gserviceaccount.com";
const LONGEST_ANSWER_MILLISECONDS = 20_000;

/** A form that answers. */
export interface RunningForm {
  /** For example `http://127.0.0.1:8787/`. */
  address: string;
  /** The port that was asked for was taken. */
  isOtherPort: boolean;
  stop(): Promise<void>;
}

/** What is known of the form before the page's first workbook is. */
export interface PreparedForm {
  folder: FormFolder;
  /** Nothing before the first start. */
  kept: KeptForm | undefined;
  /** The site's workbook, unless it is not there any more. */
  workbook: OpenWorkbook | undefined;
}

/** Reads what was kept and opens the site's workbook, before any other. @throws PageError when it was damaged. */
export async function prepareForm(desk: Desk): Promise<PreparedForm> {
  const folder = new FormFolder(desk.folder);
  const kept = folder.readKept();
  return { folder, kept, workbook: kept && (await openSiteWorkbook(desk, kept.workbook)) };
}

export interface FormStart {
  desk: Desk;
  google: RunningGoogle;
  /** Becomes the site's on the first start. */
  firstWorkbook: OpenWorkbook;
  port: number;
}

/**
 * Starts the form on `port` or the next free one; what waited since the last time is delivered at once.
 * @throws PageError when it does not answer.
 */
export async function startForm(prepared: PreparedForm, start: FormStart): Promise<RunningForm> {
  const { folder } = prepared;
  const workbook = prepared.kept === undefined ? start.firstWorkbook : prepared.workbook;
  const former = prepared.kept ?? newKeptForm(placeOf(start.firstWorkbook));
  const kept = workbook === undefined ? former : { ...former, workbook: placeOf(workbook) };
  folder.keep(kept);
  start.desk.onRename = (renamed) => {
    if (renamed.id === kept.workbook.id) folder.keep({ ...kept, workbook: placeOf(renamed) });
  };
  const credentials = start.google.addServiceAccount(ACCOUNT, kept.privateKey);
  if (workbook === undefined) sayMissing(kept.workbook.fileName);
  else shareWorkbook(start.desk, workbook, ACCOUNT);
  await endLeftOver(folder);
  const port = await portFrom(start.port);
  const variables = formVariables(kept, credentials);
  const { stateFolder } = folder;
  const worker = await spawnWorker({ port, stateFolder, variables, outbox: outboxOf(start.desk.folder) });
  folder.keepProcess({ groupId: worker.groupId, port });
  const form = runningForm(folder, worker, `http://127.0.0.1:${port}/`, port !== start.port);
  if ((await worker.ready) && (await takesUp(form.address, kept.operationsToken))) return form;
  await form.stop();
  throw new PageError("Le formulaire public n’a pas démarré : il ne répond pas. Le reste fonctionne.");
}

async function portFrom(wanted: number): Promise<number> {
  const probe = createServer();
  const address = await listenFrom(probe, wanted, "--port-formulaire");
  await closeServer(probe);
  return Number(new URL(address).port);
}

function runningForm(
  folder: FormFolder,
  worker: WorkerProcess,
  address: string,
  isOtherPort: boolean,
): RunningForm {
  let isStopping = false;
  const end = async (): Promise<void> => {
    await worker.ended;
    folder.forgetProcess();
    if (!isStopping) process.stderr.write("Le formulaire public s’est arrêté. Relancez Revue Qualité.\n");
  };
  const ended = end();
  return {
    address,
    isOtherPort,
    stop: async () => {
      isStopping = true;
      await worker.stop();
      await ended;
    },
  };
}

/**
 * Asks the site's object how things are: it sees by itself what waits, which an alarm would do only later.
 * False when it does not answer as it should.
 */
async function takesUp(address: string, operationsToken: string): Promise<boolean> {
  const response = await fetch(`${address}${localSite().id}/exploitation`, {
    headers: { Accept: "application/json", Authorization: `Bearer ${operationsToken}` },
    signal: AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS),
  }).catch(() => undefined);
  return response?.ok === true;
}

function sayMissing(fileName: string): void {
  process.stderr.write(
    `Le classeur du formulaire public, « ${fileName} », n’est plus dans le dossier ou ne s’ouvre pas : les messages reçus attendent. Remettez-le, puis relancez : ils partiront d’eux-mêmes.\n`,
  );
}
