// Runs the form's Worker and the bare one in one workerd process, their state in a folder that goes with it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { bundleWorker } from "../../../local/form/bundle-worker.ts";
import { freePort } from "../../../local/free-port.ts";
import { workerdConfig } from "./workerd-config.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const DEPLOYMENT = here("../../../wrangler.toml");
/** How long workerd may take to answer, in milliseconds. */
const LONGEST_START = 20_000;

export interface RunningWorkerd {
  /** For example `http://127.0.0.1:9001`. */
  formAddress: string;
  bareAddress: string;
  /** Ends the process and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts both Workers; `variables` over those of `wrangler.toml`, `form` the module of the form's, which a measure may
 * put something around. @throws Error when they do not answer in time.
 */
export async function startWorkerd(
  variables: Readonly<Record<string, string>>,
  form: string = FORM,
): Promise<RunningWorkerd> {
  const folder = await mkdtemp(join(tmpdir(), "form-bench-"));
  const [formPort, barePort] = [await freePort(), await freePort()];
  for (const state of ["form-state", "bare-state"]) await mkdir(join(folder, state));
  await bundle(folder, form);
  const config = join(folder, "config.capnp");
  await writeFile(config, workerdConfig({ deployment: DEPLOYMENT, variables, formPort, barePort, folder }));
  const child = spawn(workerdPath(), ["serve", config], { stdio: ["ignore", "ignore", "inherit"] });
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const running = {
    formAddress: `http://127.0.0.1:${formPort}`,
    bareAddress: `http://127.0.0.1:${barePort}`,
    stop,
  };
  try {
    await answered(`${running.formAddress}/sante`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return running;
}

/** What workerd is to find in each bundle: it looks for a default export. */
const FORM = 'export { default, SiteObject } from "../../../worker/main.ts"';
const MODULES = {
  bare: 'export { bareApp as default, BareObject } from "./workers/bare-worker.ts"',
  "rate-limit": 'export { createRateLimit as default } from "./workers/rate-limit.ts"',
};

async function bundle(folder: string, form: string): Promise<void> {
  for (const [name, contents] of Object.entries({ ...MODULES, form })) {
    const script = await bundleWorker({ stdin: { contents, resolveDir: here("."), loader: "ts" } });
    await writeFile(join(folder, `${name}.js`), script);
  }
}

// workerd comes with wrangler, which knows where it is.
function workerdPath(): string {
  const wrangler = createRequire(import.meta.url).resolve("wrangler");
  return z.object({ default: z.string() }).parse(createRequire(wrangler)("workerd")).default;
}

async function answered(address: string, child: ChildProcess): Promise<void> {
  const latest = performance.now() + LONGEST_START;
  for (;;) {
    try {
      if ((await fetch(address)).ok) return;
      throw new Error(`workerd serves the form, but ${address} is not well.`);
    } catch (error) {
      // Refused until it listens.
      if (!(error instanceof TypeError)) throw error;
    }
    if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}.`);
    if (performance.now() > latest) throw new Error("workerd did not answer in time.");
    await wait(50);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
}
