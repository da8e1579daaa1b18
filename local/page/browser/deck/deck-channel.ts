// What the windows that show one deck say to each other: the page, and the speaker's view.

/** A message between windows. */
export type DeckMessage =
  /** A window has just opened and asks where the others are. */
  | { kind: "hello" }
  /** The slide shown, from 0. */
  | { kind: "shown"; index: number }
  /** Whether the screen is black. */
  | { kind: "blank"; isBlank: boolean }
  /** The page shows another deck: it is read anew. */
  | { kind: "changed" }
  /** The speaker's view is over. */
  | { kind: "end" };

/** The windows of one workbook's deck, in this browser. */
export class DeckChannel {
  readonly #channel: BroadcastChannel;

  constructor(workbookId: string, onMessage: (message: DeckMessage) => void) {
    this.#channel = new BroadcastChannel(`diaporama ${workbookId}`);
    this.#channel.addEventListener("message", ({ data }: MessageEvent<DeckMessage>) => onMessage(data));
  }

  tell(message: DeckMessage): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}
