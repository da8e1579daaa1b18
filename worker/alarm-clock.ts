// The object's alarm, whose time is asked of the storage once in the object's life.

/** Sets the alarm and knows when it comes. Nothing else may set it. */
export class AlarmClock {
  readonly #storage: DurableObjectStorage;
  /** In milliseconds since 1970; `null` without alarm, nothing while unknown. */
  #alarmAt: number | null | undefined;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /** When the alarm comes, or came should it be past; `null` when none is set. */
  async alarmAt(): Promise<number | null> {
    if (this.#alarmAt === undefined) this.#alarmAt = await this.#storage.getAlarm();
    return this.#alarmAt;
  }

  async set(alarmAt: number): Promise<void> {
    this.#alarmAt = alarmAt;
    await this.#storage.setAlarm(alarmAt);
  }

  async clear(): Promise<void> {
    this.#alarmAt = null;
    await this.#storage.deleteAlarm();
  }
}
