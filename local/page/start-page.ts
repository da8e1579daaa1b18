// Starts the page: the data folder, the workbooks, Google's stand-in beside, the page's server.
import { accessSync, constants, mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { AIX_2020 } from "../examples/aix-2020/aix-2020.ts";
import { closeServer, listenOnLoopback } from "../google/http/server.ts";
import { type RunningGoogle, startGoogle } from "../google/http/start.ts";
import { OWNER } from "../google/stand-in.ts";
import type { PageArguments } from "./arguments.ts";
import { listWorkbooks } from "./folder/file-places.ts";
import { lockFolder } from "./folder/lock.ts";
import { PageError } from "./page-error.ts";
import { buildAssets } from "./server/assets.ts";
import { createPageServer } from "./server/page-server.ts";
import { Desk } from "./workbooks/desk.ts";
import { preparedWorkbook } from "./workbooks/new-file.ts";

const EXAMPLE_TITLE = "Exemple – Aix-en-Provence 2020";
const MOST_PORTS = 100;
const FILES_LOOK_MILLISECONDS = 2_000;

/** A page that runs. */
export interface RunningPage {
  address: string;
  /** The port that was asked for was taken. */
  isOtherPort: boolean;
  workbookId: string;
  google: RunningGoogle;
  token: string;
  close(): Promise<void>;
}

/** Starts everything. @throws PageError when the folder can't be used or is in use. */
export async function startPage({ port, folder }: Omit<PageArguments, "json">): Promise<RunningPage> {
  prepareFolder(folder);
  const lock = await lockFolder(folder);
  const desk = new Desk(folder);
  const workbookId = await firstWorkbook(desk);
  const google = await startGoogle({ services: desk.services });
  const server = createPageServer(desk, await buildAssets());
  const address = await listenFrom(server, port);
  const look = setInterval(() => desk.lookAtFiles(), FILES_LOOK_MILLISECONDS);
  return {
    address: `${address}/`,
    isOtherPort: new URL(address).port !== String(port),
    workbookId,
    google,
    token: google.issueToken(OWNER),
    close: async () => {
      clearInterval(look);
      await Promise.all([closeServer(server), google.close()]);
      await desk.close();
      lock.release();
    },
  };
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
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

async function listenFrom(server: Server, port: number): Promise<string> {
  for (let candidate = port; candidate < port + MOST_PORTS && candidate <= 65_535; candidate += 1) {
    const address = await listenOnLoopback(server, candidate).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return undefined;
      throw error;
    });
    if (address !== undefined) return address;
  }
  throw new PageError(`Aucun port libre à partir de ${port}. Choisissez-en un autre avec --port.`);
}
