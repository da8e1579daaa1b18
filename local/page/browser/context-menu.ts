// A menu that opens at a point of the window, about what is named at its top.
import type { ContextLine } from "./context-line.ts";
import { make } from "./dom.ts";
import { lineFor } from "./menu-keys.ts";

export interface ContextMenu {
  /** What the lines act on: « Ligne 4 ». */
  about: string;
  /** A rule between groups. */
  groups: readonly (readonly ContextLine[])[];
  /** It was left without choosing. */
  left(): void;
}

/** Opens the menu; the focus is on its first line, and another that had it goes. */
export function openContextMenu({ about, groups, left }: ContextMenu, x: number, y: number): void {
  const menu = make("div", { class: "menu-list context-menu", role: "menu", "aria-label": about });
  menu.append(make("div", { class: "context-about", "aria-hidden": "true" }, about));
  let isOpen = true;
  const close = (): void => {
    // To remove what has the focus takes the focus from it, which closes too.
    if (isOpen) {
      isOpen = false;
      menu.remove();
    }
  };
  menu.append(...menuLines(groups, close));
  const lines = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
  menu.addEventListener("keydown", (event) => {
    const line = lineFor(event.key, lines);
    const chosen = chosenBy(event, lines);
    if (event.key === "Escape" || event.key === "Tab") {
      close();
      left();
    } else if (line !== undefined) line.focus();
    else if (chosen !== undefined) chosen.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) close();
  });
  // In the page's main part: what stands in none is met by no landmark.
  (document.querySelector("main") ?? document.body).append(menu);
  place(menu, x, y);
  lines[0]?.focus();
}

/** The lines of a menu, groups apart; `close` is called before a line does what it says. */
export function menuLines(groups: readonly (readonly ContextLine[])[], close: () => void): HTMLElement[] {
  return groups.flatMap((group, index) => [
    ...(index > 0 ? [make("div", { role: "separator" })] : []),
    ...group.map((line) => lineElement(line, close)),
  ]);
}

function lineElement({ label, letter, shortcut, isOff, run }: ContextLine, close: () => void): HTMLElement {
  const key = letter ?? shortcut ?? "";
  const line = make(
    "button",
    {
      type: "button",
      role: "menuitem",
      tabindex: "-1",
      ...(isOff === true ? { "aria-disabled": "true" } : {}),
      ...(letter === undefined ? {} : { "data-letter": letter.toLowerCase(), "aria-keyshortcuts": letter }),
      onclick: () => {
        if (isOff === true) return;
        close();
        run();
      },
    },
    make("span", {}, label),
  );
  if (key !== "") line.append(make("kbd", { "aria-hidden": "true" }, key));
  return line;
}

function chosenBy({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, lines: readonly HTMLElement[]) {
  if (ctrlKey || metaKey || altKey) return undefined;
  return lines.find((line) => line.dataset.letter === key.toLowerCase());
}

/** In the window whole, upward when there is no room below. */
function place(menu: HTMLElement, x: number, y: number): void {
  const { offsetWidth, offsetHeight } = menu;
  const top = y + offsetHeight <= innerHeight ? y : y - offsetHeight;
  Object.assign(menu.style, {
    left: `${Math.max(0, Math.min(x, innerWidth - offsetWidth))}px`,
    top: `${Math.max(0, Math.min(top, innerHeight - offsetHeight))}px`,
  });
}
