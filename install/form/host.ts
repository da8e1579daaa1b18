// The form's host name: in a zone of the account, or under workers.dev.

/** Whether a host is one that Cloudflare gives to each account, for lack of a zone. */
export function isWorkersDev(host: string): boolean {
  return host.endsWith(".workers.dev");
}

/** The zone that a host is in, among the account's. */
export function zoneOf(host: string, zones: readonly string[]): string | undefined {
  return zones.find((zone) => host === zone || host.endsWith(`.${zone}`));
}
