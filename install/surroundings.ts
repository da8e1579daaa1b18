// What the installation's commands find around them: the real things, or a test's.
import { join } from "node:path";
import { PROCESS_TERMINAL, type Terminal } from "../local/cli/terminal.ts";
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
  /** Milliseconds since 1970. */
  now(): number;
}

/** The technician's machine. */
export function realSurroundings(): Surroundings {
  return {
    terminal: PROCESS_TERMINAL,
    checkout: join(import.meta.dirname, ".."),
    stateFolder: STATE_FOLDER,
    loginPath: loginPath(),
    googleAddresses: {},
    now: Date.now,
  };
}
