// Starts the page: the data folder, the workbooks, Google's stand-in and the public form beside, the page's server.
import { accessSync, constants, mkdirSync } from "node:fs";
import { errorCode } from "../error-code.ts";
import { AIX_2020 } from "../examples/aix-2020/aix-2020.ts";
import { localSite } from "../form/form-variables.ts";
import { prepareForm, type RunningForm, startForm } from "../form/local-form.ts";
import { closeServer } from "../google/http/server.ts";
import { type RunningGoogle, startGoogle } from "../google/http/start.ts";
import { OWNER } from "../google/stand-in.ts";
import type { PageArguments } from "../page/arguments.ts";
import { EXAMPLE_TITLE } from "../page/example.ts";
import { listWorkbooks } from "../page/folder/file-places.ts";
import { lockFolder } from "../page/folder/lock.ts";
import { pageKey } from "../page/folder/page-key.ts";
import { listenFrom } from "../page/listen.ts";
import { PageError } from "../page/page-error.ts";
import { KEY_PARAMETER, PageAccess } from "../page/server/access.ts";
import { buildAssets, buildFrameScript } from "../page/server/assets.ts";
import { formLink, STARTING_FORM } from "../page/server/form-link.ts";
import { createPageServer } from "../page/server/page-server.ts";
import { Desk } from "../page/workbooks/desk.ts";
import { preparedWorkbook } from "../page/workbooks/new-file.ts";

const FILES_LOOK_MILLISECONDS = 2_000;

/** A page that runs. */
export interface RunningPage {
  /** With the key that lets in whoever opens it. */
  address: string;
  /** The port that was asked for was taken. */
  isOtherPort: boolean;
  workbookId: string;
  /** The public form once it answers, after the page; nothing when it could not start, which has been said. */
  form: Promise<RunningForm | undefined>;
  /** The form's site. */
  site: string;
  google: RunningGoogle;
  token: string;
  close(): Promise<void>;
}

/** Starts everything; the page answers, the form soon will. @throws PageError when the folder can't be used or is in use. */
export async function startPage({
  port,
  formPort,
  folder,
}: Omit<PageArguments, "json">): Promise<RunningPage> {
  prepareFolder(folder);
  const lock = await lockFolder(folder);
  const key = pageKey(folder);
  const desk = new Desk(folder);
  const building = Promise.all([buildAssets(), buildFrameScript()]);
  const prepared = await prepareForm(desk);
  const workbookId = await firstWorkbook(desk);
  const [assets, frameScript] = await building;
  assets.set("/formulaire", STARTING_FORM);
  desk.formWorkbookId = prepared.kept === undefined ? workbookId : (prepared.workbook?.id ?? null);
  const server = createPageServer({ desk, assets, frameScript, access: new PageAccess(key) });
  const address = await listenFrom(server, port, "--port");
  const google = await startGoogle({ services: desk.services });
  const form = startForm(prepared, {
    desk,
    google,
    firstWorkbook: desk.workbook(workbookId),
    port: formPort,
  }).catch(saidAbsence);
  void form.then((running) =>
    assets.set("/formulaire", formLink(running && `${running.address}${localSite().id}`)),
  );
  const look = setInterval(() => desk.lookAtFiles(), FILES_LOOK_MILLISECONDS);
  return {
    address: `${address}/?${KEY_PARAMETER}=${key}`,
    isOtherPort: new URL(address).port !== String(port),
    workbookId,
    form,
    site: localSite().id,
    google,
    token: google.issueToken(OWNER),
    close: async () => {
      clearInterval(look);
      await Promise.all([form.then((running) => running?.stop()), closeServer(server), google.close()]);
      await desk.close();
      lock.release();
    },
  };
}

/** Without the form, the page is still worth opening. */
function saidAbsence(error: unknown): undefined {
  if (!(error instanceof PageError)) throw error;
  process.stderr.write(`${error.message}\n`);
}

function prepareFolder(folder: string): void {
  try {
    // A new one is for this account alone; of one that is there, its owner has decided.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (errorCode(error) === "") throw error;
    throw new PageError(
      `Le dossier « ${folder} » ne peut pas être créé ou écrit. Vérifiez ses droits, ou choisissez un autre dossier avec --donnees.`,
    );
  }
}

/** The workbook changed last; the example on the very first run. One that can't be read is passed over, and said. */
async function firstWorkbook(desk: Desk): Promise<string> {
  for (const { fileName } of listWorkbooks(desk.folder)) {
    try {
      return (await desk.open(fileName)).id;
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return (await desk.add(EXAMPLE_TITLE, await preparedWorkbook(AIX_2020))).id;
}
