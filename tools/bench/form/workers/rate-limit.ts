// The rate limit as Cloudflare does it: counters in the memory of the machine that the Worker runs on. It never refuses.

/** Makes the binding that the Worker is given. */
export function createRateLimit() {
  const counts = new Map<string, number>();
  return {
    async limit({ key }: { key: string }): Promise<{ success: true }> {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return { success: true };
    },
  };
}
