// Loads of tabs from the server: the last one asked for is the one that counts.

/** What is asked for, and whether the tab in sight is still as the server has it. */
export class TabLoading {
  /** The tab shown must be loaded again: rows or columns came, went or moved. */
  isStale = false;
  #loads = 0;
  #others = 0;

  /** Whether another tab is asked for: the one that it replaces is not loaded again meanwhile. */
  get isLeaving(): boolean {
    return this.#others > 0;
  }

  /** Another tab; nothing when a later load began meanwhile. */
  async other<Loaded>(load: () => Promise<Loaded>): Promise<Loaded | undefined> {
    this.#others += 1;
    return this.again(load).finally(() => {
      this.#others -= 1;
    });
  }

  /** The tab in sight again; nothing when a later load began meanwhile. */
  async again<Loaded>(load: () => Promise<Loaded>): Promise<Loaded | undefined> {
    this.#loads += 1;
    const turn = this.#loads;
    this.isStale = true;
    const loaded = await load();
    if (turn !== this.#loads) return undefined;
    this.isStale = false;
    return loaded;
  }
}
