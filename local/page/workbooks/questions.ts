// Questions of the add-on that wait for the person's answer.
import { randomUUID } from "node:crypto";
import type { AlertButton, AlertEvent } from "../../apps-script/host.ts";
import type { PageEvents } from "./page-events.ts";

/** The questions asked and not yet answered. */
export class Questions {
  readonly #waiting = new Map<string, { clientId: string; answer: (button: AlertButton) => void }>();
  readonly #events: PageEvents;

  constructor(events: PageEvents) {
    this.#events = events;
  }

  /** Asks one browser tab. A tab that is gone answers as if the question were closed. */
  ask(clientId: string, { title, message, buttons }: AlertEvent): Promise<AlertButton> {
    const questionId = randomUUID();
    return new Promise((answer) => {
      this.#waiting.set(questionId, { clientId, answer });
      const question = { kind: "question", questionId, title, message, buttons } as const;
      if (!this.#events.tellClient(clientId, question)) this.answer(questionId, "CLOSE");
    });
  }

  /** Gives an answer; false when no such question waits. */
  answer(questionId: string, button: AlertButton): boolean {
    const question = this.#waiting.get(questionId);
    this.#waiting.delete(questionId);
    question?.answer(button);
    return question !== undefined;
  }

  /** Closes what a browser tab leaves unanswered. */
  leave(clientId: string): void {
    for (const [questionId, question] of this.#waiting)
      if (question.clientId === clientId) this.answer(questionId, "CLOSE");
  }
}
