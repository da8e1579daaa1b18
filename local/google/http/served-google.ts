// All that the HTTP face of the stand-in serves.
import type { AccessTokens } from "../auth/access-tokens.ts";
import type { ServiceAccount } from "../auth/service-accounts.ts";
import type { Faults } from "../faults/faults.ts";
import type { Quotas } from "../quotas/quotas.ts";
import type { GoogleCall, GoogleServices } from "../service.ts";

/** The services as the HTTP face calls them: in the name of the account that the token was made for. */
export interface ServicesByAccount extends GoogleServices {
  callAs(email: string, call: GoogleCall): unknown;
}

/** All that the HTTP face serves. */
export interface ServedGoogle {
  services: ServicesByAccount;
  accounts: ServiceAccount[];
  tokens: AccessTokens;
  faults: Faults;
  /** Absent: calls are not counted. */
  quotas: Quotas | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}
