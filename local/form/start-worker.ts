// Runs the real Worker in workerd on this machine, its state in a folder, against some address for Google.
import { fileURLToPath } from "node:url";
import { unstable_startWorker } from "wrangler";

const CONFIGURATION = fileURLToPath(new URL("../../wrangler.toml", import.meta.url));

export interface WorkerOptions {
  /** A free one when 0. */
  port: number;
  /** Where workerd keeps its objects. */
  stateFolder: string;
  /** Variables and secrets over those of `wrangler.toml`. */
  variables: Readonly<Record<string, string>>;
  /** Whether the Worker's logs are printed; only errors are when absent. */
  logs?: boolean | undefined;
}

/** A Worker that answers HTTP. */
export interface RunningWorker {
  /** For example `http://127.0.0.1:8787`. */
  address: string;
  stop(): Promise<void>;
}

/** Starts the Worker on 127.0.0.1. @throws Error when its configuration is wrong or the port taken. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { port, stateFolder, variables, logs = false } = options;
  const worker = await unstable_startWorker({
    config: CONFIGURATION,
    bindings: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, { type: "plain_text" as const, value }]),
    ),
    dev: {
      server: { hostname: "127.0.0.1", port },
      inspector: false,
      persist: stateFolder,
      watch: false,
      logLevel: logs ? "log" : "error",
      remote: false,
    },
  });
  await worker.ready;
  const { origin } = await worker.url;
  return { address: origin, stop: () => worker.dispose() };
}
