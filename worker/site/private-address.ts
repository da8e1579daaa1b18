// Which addresses lead to this machine or to a private network: nobody outside may make the form call them.

/** Loopback, link-local, private and unique-local addresses, and names that only a private network knows. */
const PRIVATE =
  /^(localhost|.*\.(localhost|local|internal|lan|home\.arpa)|0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(::|f[cd]|fe[89ab]|::ffff:))/i;

/** Whether an address leads to this machine or to a private network; one without a point leads nowhere else either. */
export function isPrivate(address: string): boolean {
  const { hostname } = new URL(address);
  return PRIVATE.test(hostname.replace(/\.$/, "")) || !/[.\]]/.test(hostname);
}

/** Whether an address would take what it is told across the Internet unencrypted. */
export function isInTheClear(address: string): boolean {
  return new URL(address).protocol !== "https:" && !isPrivate(address);
}
