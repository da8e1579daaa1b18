// The Worker in processes of its own, which a test can kill as a crash would.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { notePrinted, until } from "../../support/until.ts";

/** Milliseconds; others may load the machine. */
const LONGEST_START = 100_000;
const SERVE = fileURLToPath(new URL("../../../local/form/serve-worker.ts", import.meta.url));

export interface WorkerProcess {
  /** Sends SIGKILL at once; resolves when the processes are gone. */
  kill(): Promise<void>;
}

/** Starts the Worker and waits until it answers; `onOutput` is given what it prints, `serve` is the script that runs it. */
export async function startWorkerProcess(
  options: { port: number; stateFolder: string; variables: Record<string, string>; outbox?: string },
  onOutput: (text: string) => void,
  serve = SERVE,
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [serve], {
    // A group of its own, so that workerd dies with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      FORM_OPTIONS: JSON.stringify({ ...options, logs: true }),
    },
  });
  let isEnded = false;
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => {
      isEnded = true;
      resolve();
    }),
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      const text = String(chunk);
      notePrinted(text);
      onOutput(text);
      printed += text;
    });
  }
  await until(() => printed.includes('{"formulaire"') || isEnded, LONGEST_START);
  if (isEnded) throw new Error(`The Worker ended with ${child.exitCode}: ${printed}`);
  return {
    async kill() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        process.kill(-child.pid, "SIGKILL");
      }
      await ended;
    },
  };
}
