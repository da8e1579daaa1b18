// Spreads the sites over time and over the service accounts, the same way each time.

/** A number in [0, 1) that depends on the site's name alone (FNV-1a, then mixed). */
export function spreadOf(siteId: string): number {
  let hash = 2_166_136_261;
  for (const character of siteId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (mixed(hash) >>> 0) / 2 ** 32;
}

// FNV leaves names that differ in their last character side by side: this spreads them too (MurmurHash3's last step).
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** The account that calls Google for a site: one account is one user, whose 60 calls a minute bind. */
export function accountOf<Account>(accounts: readonly Account[], siteId: string): Account {
  // The half of the hash that hardly moves the site in time: the sites of one account would else all be read at once.
  const other = (spreadOf(siteId) * 2 ** 16) % 1;
  const account = accounts[Math.floor(other * accounts.length)];
  if (account === undefined) throw new RangeError("There is no service account.");
  return account;
}
