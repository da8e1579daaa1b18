// Ends what a page that was killed may have left running: it holds the form's port and its objects.
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { errorCode } from "../error-code.ts";
import { closeServer, listenOnLoopback } from "../google/http/server.ts";
import type { FormFolder } from "./kept-form.ts";
import { killGroup } from "./worker-process.ts";

const LONGEST_WAIT_MILLISECONDS = 2_000;
const LOOK_MILLISECONDS = 50;

/** Ends the folder's last process if it was not seen to end, and waits until its port is free, a moment at most. */
export async function endLeftOver(folder: FormFolder): Promise<void> {
  const last = folder.readProcess();
  if (last === undefined) return;
  const { groupId, port } = last;
  if (await isWorkerGroup(groupId)) killGroup(groupId);
  const end = Date.now() + LONGEST_WAIT_MILLISECONDS;
  // Another program may have taken the port since.
  while (!(await isFree(port)) && Date.now() < end) await wait(LOOK_MILLISECONDS);
}

/** Numbers of groups are given again, after a restart of the machine for one: the commands are looked at. */
async function isWorkerGroup(groupId: number): Promise<boolean> {
  if (process.platform === "win32") return false;
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pgid=,args="], {
    maxBuffer: 2 ** 26,
  }).catch(
    // Without `ps` the processes, which end with the page as a rule, are left to themselves.
    () => ({ stdout: "" }),
  );
  return stdout
    .split("\n")
    .some((line) => Number.parseInt(line, 10) === groupId && /serve-worker\.ts|workerd serve/.test(line));
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listenOnLoopback(server, port);
  } catch (error) {
    if (errorCode(error) === "EADDRINUSE") return false;
    throw error;
  }
  await closeServer(server);
  return true;
}
