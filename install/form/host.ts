// The form's host name: in a zone of the account, or under workers.dev.

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
