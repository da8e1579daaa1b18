// The Worker in processes of its own, which a test can kill as a crash would.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const SERVE = fileURLToPath(new URL("../../../local/form/serve-worker.ts", import.meta.url));

export interface WorkerProcess {
  /** Sends SIGKILL at once; resolves when the processes are gone. */
  kill(): Promise<void>;
}

/** Starts the Worker and waits until it answers; `onOutput` is given what it prints, `serve` is the script that runs it. */
export async function startWorkerProcess(
  options: { port: number; stateFolder: string; variables: Record<string, string> },
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
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      onOutput(String(chunk));
      if (String(chunk).includes('{"formulaire"')) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`The Worker ended with ${code}.`)));
  });
  return {
    async kill() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        process.kill(-child.pid, "SIGKILL");
      }
      await ended;
    },
  };
}
