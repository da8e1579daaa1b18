// The time of day, and the time since the speaker's first move.
import { make } from "../dom.ts";

const SECOND = 1000;

export class Stopwatch {
  readonly clock = make("span", { class: "speaker-clock", role: "img" });
  readonly elapsed = make("span", { class: "speaker-elapsed" });
  #startedAt: number | null = null;

  constructor() {
    setInterval(() => this.#draw(), SECOND);
    this.#draw();
  }

  /** Counts from now; nothing when it counts already. */
  start(): void {
    this.#startedAt ??= Date.now();
    this.#draw();
  }

  /** Waits for the next move. */
  reset(): void {
    this.#startedAt = null;
    this.#draw();
  }

  #draw(): void {
    const now = new Date();
    const time = `${now.getHours()} h ${String(now.getMinutes()).padStart(2, "0")}`;
    this.clock.textContent = time;
    this.clock.setAttribute("aria-label", `Heure : ${time}`);
    const seconds = this.#startedAt === null ? 0 : Math.floor((now.getTime() - this.#startedAt) / SECOND);
    this.elapsed.textContent = `Depuis le début : ${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  }
}
