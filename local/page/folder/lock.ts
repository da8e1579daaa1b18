// One server a data folder: a local socket that vanishes with its process, even killed.
import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorCode } from "../../error-code.ts";
import { PageError } from "../page-error.ts";

/** Holds a folder until released. */
export interface FolderLock {
  release(): void;
}

/** Takes the folder. @throws PageError when another server holds it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const address = lockAddress(folder);
  const server = (await listening(address)) ?? (await takenOver(address, folder));
  // The lock alone must not keep the process alive.
  server.unref();
  return { release: () => server.close() };
}

function lockAddress(folder: string): string {
  const key = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return process.platform === "win32"
    ? `\\\\.\\pipe\\revue-qualite-${key}`
    : join(tmpdir(), `revue-qualite-${key}.sock`);
}

/** The socket left by a killed server answers nobody: it is removed. */
async function takenOver(address: string, folder: string): Promise<Server> {
  const isHeld = await answers(address);
  if (!isHeld) rmSync(address, { force: true });
  const server = isHeld ? undefined : await listening(address);
  if (server !== undefined) return server;
  throw new PageError(
    `Le dossier « ${folder} » est déjà ouvert par une autre page de Revue Qualité. Fermez-la, ou choisissez un autre dossier avec --donnees.`,
  );
}

function listening(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once("error", (error) => {
      if (errorCode(error) === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
