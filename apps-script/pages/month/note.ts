// What is told above the fields, with what to do about it.
import { make } from "../client/dom.ts";

/** A note; with a tone, it is told at once. */
export function note(words: string, acts: readonly HTMLElement[], tone = ""): HTMLElement {
  const role = tone === "" ? "status" : "alert";
  return make("div", { class: `bloc ${tone}`, role }, make("p", {}, `${words} `), ...acts);
}
