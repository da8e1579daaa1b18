// What the installation's commands find around them: the real things, or a test's.
import { join } from "node:path";
import { PROCESS_TERMINAL, type Terminal } from "../local/cli/terminal.ts";
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
  /** Every address that an installation needs to reach. */
  reachedAddresses: readonly string[];
  wrangler: Wrangler;
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
  "serviceusage.googleapis.com",
  "iam.googleapis.com",
  "api.cloudflare.com",
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
    wrangler: wranglerOf(checkout),
    formAddress: (host) => `https://${host}`,
    environment: process.env,
    now: Date.now,
  };
}
