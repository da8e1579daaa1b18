// The process that runs the Worker: started as the leader of a group, ended with all its group.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { COMPILED } from "../compiled.ts";
import { errorCode } from "../error-code.ts";
import type { WorkerOptions } from "./start-worker.ts";

const SERVE = fileURLToPath(new URL("serve-worker.ts", import.meta.url));
const LONGEST_START_MILLISECONDS = 60_000;
const LONGEST_END_MILLISECONDS = 5_000;

// Nothing goes out: no telemetry, no error report; no log in the person's home.
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_WRITE_LOGS: "false",
  // Settings of a deployment that lie beside `wrangler.toml` are not for this machine.
  CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: "false",
  CLOUDFLARE_ENV: "",
};

/** A process that has been started. */
export interface WorkerProcess {
  /** Its process group's number. */
  groupId: number;
  /** Whether the Worker answers HTTP: true when it does, false once it has ended or has taken too long. */
  ready: Promise<boolean>;
  /** When it has ended, for whatever reason, and its group with it. */
  ended: Promise<void>;
  /** Ends it, and workerd with it. */
  stop(): Promise<void>;
}

/** Starts the process. Should this one be killed, it ends too. @throws Error when the system refuses. */
export async function spawnWorker(options: WorkerOptions): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [SERVE], {
    // Ctrl+C in the terminal is for the page, which then stops it.
    detached: true,
    // The channel closes when this process ends, even killed.
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, ...QUIET, NODE_COMPILE_CACHE: COMPILED, FORM_OPTIONS: JSON.stringify(options) },
  });
  await once(child, "spawn");
  const groupId = child.pid ?? 0;
  const ended = once(child, "exit").then(() => killGroup(groupId));
  return { groupId, ready: readiness(child, ended), ended, stop: () => stop(child, groupId, ended) };
}

/** Ends at once every process of a group; one that has ended already is no fault. */
export function killGroup(groupId: number): void {
  try {
    process.kill(process.platform === "win32" ? groupId : -groupId, "SIGKILL");
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

async function readiness(child: ChildProcess, ended: Promise<void>): Promise<boolean> {
  if (child.stdout === null) throw new Error("The Worker's output is not read.");
  const lines = createInterface({ input: child.stdout });
  const isReady = once(lines, "line").then(() => true);
  const isOver = ended.then(() => false);
  const isLate = wait(LONGEST_START_MILLISECONDS, false, { ref: false });
  return Promise.race([isReady, isOver, isLate]);
}

async function stop(child: ChildProcess, groupId: number, ended: Promise<void>): Promise<void> {
  if (child.connected) child.disconnect();
  await Promise.race([ended, wait(LONGEST_END_MILLISECONDS, undefined, { ref: false })]);
  killGroup(groupId);
}
