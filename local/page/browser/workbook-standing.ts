// What presses in each tab and why rates are empty, as the server last said: asked anew once the typing rests.
import type { Standing } from "../protocol/workbook.ts";
import { api, RefusedError } from "./api.ts";

const REST_MILLISECONDS = 600;
const NOTHING_SAID: Standing = { marks: {}, emptyRates: {} };

/** Whom it is read for. */
interface StandingHost {
  workbookId(): string;
  /** The program ended: it is not asked. */
  isLost(): boolean;
  /** Something was read; `areReasonsNew` when rates are empty for other reasons than before. */
  read(areReasonsNew: boolean): void;
}

/** The standing of the workbook on screen. */
export class WorkbookStanding {
  readonly #host: StandingHost;
  #last = NOTHING_SAID;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: StandingHost) {
    this.#host = host;
  }

  get marks(): Standing["marks"] {
    return this.#last.marks;
  }

  get emptyRates(): Standing["emptyRates"] {
    return this.#last.emptyRates;
  }

  /** Reads it once nothing has changed for a while. */
  readAtRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.read(), REST_MILLISECONDS);
  }

  async read(): Promise<void> {
    const id = this.#host.workbookId();
    if (this.#host.isLost()) return;
    const standing = await api.standing(id).catch((error: unknown) => {
      // The stream tells that the program ended.
      if (error instanceof RefusedError) return null;
      throw error;
    });
    if (standing === null || id !== this.#host.workbookId()) return;
    const areReasonsNew = JSON.stringify(standing.emptyRates) !== JSON.stringify(this.#last.emptyRates);
    this.#last = standing;
    this.#host.read(areReasonsNew);
  }
}
