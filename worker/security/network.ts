// What counts as one address: who has an IPv6 network could otherwise change address at will.

/** The network that a caller disposes of: an IPv4 address whole, the first half of an IPv6 one (RFC 6177). */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const skipped = tail === undefined ? 0 : Math.max(8 - groups.length - last.length, 0);
  const whole = [...groups, ...Array.from({ length: skipped }, () => "0"), ...last];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
