// The panel drawn anew, without losing the place of the keyboard nor what is unfolded.
import { show } from "../client/dom.ts";

/** Shows the panel; what has the focus is found again by its `data-cle`. */
export function shown(body: readonly Node[], foot: readonly Node[]): void {
  const key = document.activeElement?.getAttribute("data-cle") ?? null;
  const scroll = document.querySelector("main")?.scrollTop ?? 0;
  show(body, foot);
  const main = document.querySelector("main");
  if (main !== null) main.scrollTop = scroll;
  const same = [...document.querySelectorAll<HTMLElement>("[data-cle]")].find(
    (element) => element.getAttribute("data-cle") === key,
  );
  if (key !== null) same?.focus();
}
