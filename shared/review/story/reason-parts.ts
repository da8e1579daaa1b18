// A main reason of dissatisfaction as staff type it: its name, why, and the orientation given to it.
import { capitalised } from "./words.ts";

/** An orientation begins with what is to be done. */
const INFINITIVE = /^\p{L}+(?:er|ir|re|oir)(?![\p{L}])/u;
const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;

/** The parts of a reason; `null` where nobody typed one. */
export interface ReasonParts {
  name: string | null;
  text: string;
  orientation: string | null;
}

/** `Name : explanation. Orientation.` in its parts. */
export function reasonParts(typed: string): ReasonParts {
  const [head, ...rest] = typed.split(/[\s\u00a0]+:[\s\u00a0]+/u);
  const isNamed = rest.length > 0 && head !== undefined;
  const body = isNamed ? typed.slice(head.length).replace(/^[\s\u00a0]+:[\s\u00a0]+/u, "") : typed;
  const sentences = body.split(SENTENCE_END);
  const last = sentences.at(-1) ?? "";
  const isOrientation = sentences.length > 1 || INFINITIVE.test(last);
  return {
    name: isNamed ? head : null,
    text: capitalised(isOrientation ? sentences.slice(0, -1).join(" ") : body),
    orientation: isOrientation ? capitalised(last) : null,
  };
}
