// A technician's machine for the tests: a login, folders of its own, and what its terminal said.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Surroundings } from "../../install/surroundings.ts";
import { TENANT_NOW, type Tenant } from "./fake-tenant.ts";

export interface Technician {
  around: Surroundings;
  /** Lines said and printed since the last look. */
  said(): string[];
  leave(): void;
}

/** What an installation reads of a checkout: the form's configuration, and packages that are those of the lock file. */
function giveCheckout(folder: string): void {
  copyFileSync("wrangler.toml", join(folder, "wrangler.toml"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["package-lock.json", join("node_modules", ".package-lock.json")])
    writeFileSync(join(folder, name), '{"packages":{}}');
}

/** A machine with clasp's login, before a tenant. The clock stands still. */
export function technicianOf(
  tenant: Pick<Tenant, "addresses">,
  parts: Partial<Surroundings> = {},
): Technician {
  const folder = mkdtempSync(join(tmpdir(), "revue-qualite-install-"));
  const loginPath = join(folder, "clasprc.json");
  const login = { client_id: "c", client_secret: "s", refresh_token: "r", type: "authorized_user" };
  writeFileSync(loginPath, JSON.stringify({ tokens: { default: login } }));
  giveCheckout(folder);
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(...line.split("\n"));
  return {
    around: {
      terminal: { print: write, say: write },
      checkout: folder,
      stateFolder: join(folder, "installation"),
      loginPath,
      googleAddresses: tenant.addresses,
      reachedAddresses: [],
      formReachedAddresses: [],
      cloudflareAddress: "http://127.0.0.1:9",
      wrangler: () => Promise.reject(new Error("This test runs no wrangler.")),
      formAssets: () => Promise.resolve("files"),
      claspLogin: () => Promise.reject(new Error("This test opens no browser.")),
      ask: null,
      sleep: () => Promise.resolve(),
      // Nothing answers there, and no name is looked up outside.
      formAddress: () => "http://127.0.0.1:9",
      environment: {},
      now: () => TENANT_NOW,
      ...parts,
    },
    said: () => lines.splice(0),
    leave: () => rmSync(folder, { recursive: true }),
  };
}
