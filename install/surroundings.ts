// What the installation's commands find around them: the real things, or a test's.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PROCESS_TERMINAL, type Terminal } from "../local/cli/terminal.ts";
import { askAtTerminal } from "./ask-at-terminal.ts";
import { builtAssets } from "./form/form-assets.ts";
import { type Wrangler, wranglerOf } from "./form/wrangler.ts";
import type { GoogleAddresses } from "./google/clients.ts";
import { loginPath } from "./google/login.ts";
import { STATE_FOLDER } from "./state/state-folder.ts";

/** Everything outside the process that a command touches. */
export interface Surroundings {
  terminal: Terminal;
  /** The checkout, where clasp's files are. */
  checkout: string;
  /** What an installation keeps. */
  stateFolder: string;
  /** Where clasp keeps logins. */
  loginPath: string;
  googleAddresses: GoogleAddresses;
  /** Every address that an installation needs to reach, and those that only the form needs. */
  reachedAddresses: readonly string[];
  formReachedAddresses: readonly string[];
  wrangler: Wrangler;
  /** Cloudflare's API, as wrangler calls it: `https://api.cloudflare.com/client/v4`. */
  cloudflareAddress: string;
  /** Builds what the form serves as files; gives what tells them from those of another build. */
  formAssets(): Promise<string>;
  /** Opens clasp's own login, in the browser; gives its exit code. */
  claspLogin(words: readonly string[]): Promise<number>;
  /** Asks the person one line, who may leave (`Interrupted`); `null` when nobody is there to answer. */
  ask: ((question: string) => Promise<string>) | null;
  sleep(milliseconds: number): Promise<void>;
  /** The form's address by its host name. */
  formAddress(host: string): string;
  environment: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  now(): number;
}

const REACHED = [
  "accounts.google.com",
  "oauth2.googleapis.com",
  "script.googleapis.com",
  "sheets.googleapis.com",
  "slides.googleapis.com",
  "www.googleapis.com",
];
const REACHED_FOR_THE_FORM = [
  "serviceusage.googleapis.com",
  "iam.googleapis.com",
  "orgpolicy.googleapis.com",
  "api.cloudflare.com",
  // Where wrangler signs in.
  "dash.cloudflare.com",
];

/** The technician's machine. */
export function realSurroundings(): Surroundings {
  const checkout = join(import.meta.dirname, "..");
  return {
    terminal: PROCESS_TERMINAL,
    checkout,
    stateFolder: STATE_FOLDER,
    loginPath: loginPath(),
    googleAddresses: {},
    reachedAddresses: REACHED.map((host) => `https://${host}`),
    formReachedAddresses: REACHED_FOR_THE_FORM.map((host) => `https://${host}`),
    wrangler: wranglerOf(checkout),
    cloudflareAddress: process.env.CLOUDFLARE_API_BASE_URL ?? "https://api.cloudflare.com/client/v4",
    formAssets: () => builtAssets(checkout),
    claspLogin: (words) => claspLogin(checkout, words),
    ask: process.stdin.isTTY ? (question) => askAtTerminal(question) : null,
    sleep: wait,
    formAddress: (host) => `https://${host}`,
    environment: process.env,
    now: Date.now,
  };
}

function claspLogin(checkout: string, words: readonly string[]): Promise<number> {
  const script = join(checkout, "node_modules", "@google", "clasp", "build", "src", "index.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, "login", ...words], { cwd: checkout, stdio: "inherit" });
    // Ctrl+C leaves a window that never answers; what it means is told by set-up, which goes on.
    const goOn = (): void => {};
    process.on("SIGINT", goOn);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("SIGINT", goOn);
      resolve(code ?? 1);
    });
  });
}
