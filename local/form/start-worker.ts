// Runs the real Worker in workerd on this machine, its state in a folder, against some address for Google.
//
// wrangler reads `wrangler.toml` as the deployment does (assets, objects, rate limits, compatibility date); Miniflare,
// which it drives, runs what it read, without its development server: that one answers on the Worker's own port to
// whoever asks (explorer of the objects, triggers of handlers) and stores every request. `unstable_` and `unsafe` are
// the price: package-lock.json holds the versions, and the tests ask for what must not answer.
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { buildFiles } from "../../worker/build-files.ts";
import { bundleWorker } from "./bundle-worker.ts";
import { mailWorker } from "./mail-worker.ts";
import { dropForeignStores, storesFolder } from "./state-folder.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CONFIGURATION = here("../../wrangler.toml");
/** Part of the names of the objects' files: another name, and what was kept is not found again. */
const WORKER_NAME = "revue-qualite-formulaire";
/** Behind the form's port: it passes HTTP requests on, so that no other call of workerd's reaches the Worker. */
const DOOR = "export default { fetch: (request, { WORKER }) => WORKER.fetch(request) };";
const LOOPBACK = "127.0.0.1";

export interface WorkerOptions {
  /** A free one when 0. */
  port: number;
  /** Where workerd keeps its objects. */
  stateFolder: string;
  /** Variables and secrets over those of `wrangler.toml`. */
  variables: Readonly<Record<string, string>>;
  /** Where mail to staff is put as files, in place of being sent; without it the Worker has nothing to send with. */
  outbox?: string | undefined;
  /** Whether the Worker's logs are printed; only errors are when absent. */
  logs?: boolean | undefined;
}

/** A Worker that answers HTTP; it ends with its process. */
export interface RunningWorker {
  /** For example `http://127.0.0.1:8787`. */
  address: string;
}

/** Starts the Worker on 127.0.0.1. @throws Error when its configuration is wrong or its port is taken. */
export async function startWorker({ logs = false, ...options }: WorkerOptions): Promise<RunningWorker> {
  dropForeignStores(options.stateFolder);
  const door: V4WorkerOptions = {
    name: "door",
    modules: true,
    script: DOOR,
    compatibilityDate: "2026-11-01",
    cacheAPI: false,
    serviceBindings: { WORKER: WORKER_NAME },
    unsafeDirectSockets: [{ host: LOOPBACK, port: options.port }],
  };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      // Miniflare's own socket, on a port that nobody is told; what is left out below is off.
      host: LOOPBACK,
      port: 0,
      unsafeLocalExplorer: false,
      unsafeObservability: false,
      unsafeTriggerHandlers: false,
      unsafeInspectDurableObjects: false,
      // Nothing goes out: not even the question where the machine is.
      cf: false,
      logRequests: false,
      log: new Log(LogLevel.ERROR),
      handleStructuredLogs: ({ level, message }) => {
        if (logs || level === "error") process.stderr.write(`${message}\n`);
      },
      resourcePersistencePath: storesFolder(options.stateFolder),
      workers: [door, ...(await workersOf(options))],
    }),
  );
  await miniflare.ready;
  const { origin } = await miniflare.unsafeGetDirectURL("door");
  return { address: origin };
}

/** The Worker as it is deployed, and what stands here for Cloudflare's mail. */
async function workersOf({ variables, outbox }: WorkerOptions): Promise<V4WorkerOptions[]> {
  const deployed = await deployedWorker(variables);
  if (outbox === undefined) return [deployed];
  const mailer = mailWorker(outbox);
  const serviceBindings = { STAFF_MAIL: { name: mailer.name, entrypoint: "Mailer" } };
  return [{ ...deployed, serviceBindings }, mailer];
}

/** The Worker as `wrangler.toml` deploys it. */
async function deployedWorker(variables: WorkerOptions["variables"]): Promise<V4WorkerOptions> {
  const { main = "", workerOptions } = unstable_getMiniflareWorkerOptions(CONFIGURATION);
  // First: the script names the files.
  await buildFiles();
  const script = await bundleWorker({ entryPoints: [main] });
  const { modulesRules: _, ...deployed } = workerOptions;
  return {
    ...deployed,
    name: WORKER_NAME,
    modules: true,
    script,
    cacheAPI: false,
    bindings: Object.assign({}, deployed.bindings, variables),
  };
}
