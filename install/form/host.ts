// The form's host name: in a zone of the account, or under workers.dev.

const LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
/** Two labels at least, and the last one no number: an address of four numbers is no name. */
const HOST_NAME = new RegExp(`^(${LABEL}\\.)+[a-z]${LABEL}$`);

/** The host name of what a person gives, be it pasted as an address or in capitals; `null` when it has none. */
export function hostNameIn(given: string): string | null {
  const address = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  // An `@` parts a person from a server in it: that is an e-mail address.
  if (given.includes("@") || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return HOST_NAME.test(hostname) ? hostname : null;
}

/** Whether a host is one that Cloudflare gives to each account, for lack of a zone. */
export function isWorkersDev(host: string): boolean {
  return host.endsWith(".workers.dev");
}

/** The zone that a host is in, among the account's. */
export function zoneOf<Zone extends { name: string }>(
  host: string,
  zones: readonly Zone[],
): Zone | undefined {
  return zones.find(({ name }) => host === name || host.endsWith(`.${name}`));
}
