// Starts the HTTP face with its accounts and tokens: the one way in for servers, tests and tools.
import { createAccessTokens } from "../auth/access-tokens.ts";
import {
  createServiceAccount,
  type ServiceAccount,
  type ServiceAccountCredentials,
} from "../auth/service-accounts.ts";
import { createFaults, type Faults } from "../faults/faults.ts";
import { createQuotas } from "../quotas/quotas.ts";
import type { ServicesByAccount } from "./served-google.ts";
import { closeServer, createGoogleServer, listenOnLoopback } from "./server.ts";

/** The project that local accounts belong to. */
const PROJECT_ID = "revue-qualite-locale";
const ALL_SCOPES = ["drive", "spreadsheets", "presentations"].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

export interface StartOptions {
  services: ServicesByAccount;
  /** A free one when absent. */
  port?: number;
  /** Whether calls above Google's quotas are refused; they are not when absent. */
  quotas?: boolean;
  /** The clock, in milliseconds since 1970; the machine's when absent. */
  now?: () => number;
}

/** A stand-in that answers HTTP. */
export interface RunningGoogle {
  /** For example `http://127.0.0.1:4100`. */
  address: string;
  faults: Faults;
  /** Makes a token good for every service, for an hour. */
  issueToken(email: string): string;
  /** Makes every token issued so far expire. */
  expireTokens(): void;
  /** Makes a service account whose credentials lead to this server, with a key in PEM or a new one. */
  addServiceAccount(email: string, privateKey?: string): ServiceAccountCredentials;
  close(): Promise<void>;
}

/** Starts serving on 127.0.0.1. @throws Error when the port is taken. */
export async function startGoogle(options: StartOptions): Promise<RunningGoogle> {
  const now = options.now ?? Date.now;
  const tokens = createAccessTokens(now);
  const faults = createFaults();
  const accounts: ServiceAccount[] = [];
  const quotas = options.quotas ? createQuotas(now) : undefined;
  const server = createGoogleServer({ services: options.services, accounts, tokens, faults, quotas, now });
  const address = await listenOnLoopback(server, options.port ?? 0);
  return {
    address,
    faults,
    issueToken: (email) => tokens.issue({ email, projectId: PROJECT_ID, scopes: ALL_SCOPES }),
    expireTokens: () => tokens.expireAll(),
    addServiceAccount(email, privateKey) {
      const { account, credentials } = createServiceAccount(
        email,
        PROJECT_ID,
        `${address}/token`,
        privateKey,
      );
      accounts.push(account);
      return credentials;
    },
    close: () => closeServer(server),
  };
}
