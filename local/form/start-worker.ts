// Runs the real Worker in workerd on this machine, its state in a folder, against some address for Google.
//
// wrangler is the only tool that reads `wrangler.toml` as the deployment does (assets, objects, migrations, rate limits,
// compatibility date), so that what runs here is what is deployed. Miniflare, which it drives, would take the same
// settings a second time, in options of its own. `unstable_` is the price: package-lock.json holds its version, and
// the tests start it. Its bundling is about a second of a start.
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

/** A Worker that answers HTTP; it ends with its process. */
export interface RunningWorker {
  /** For example `http://127.0.0.1:8787`. */
  address: string;
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
  return { address: origin };
}
