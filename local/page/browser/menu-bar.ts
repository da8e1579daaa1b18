// A menu of the header: a button with its list, groups apart.
import type { ContextLine } from "./context-line.ts";
import { menuLines } from "./context-menu.ts";
import { button, make } from "./dom.ts";
import { lineFor } from "./menu-keys.ts";

/** A menu: its name and what it offers, in groups. */
export interface HeaderMenu {
  caption: string;
  groups: readonly (readonly ContextLine[])[];
}

/** A menu button with its list: arrows, Enter, Escape. */
export function menuButton({ caption, groups }: HeaderMenu): HTMLElement {
  const list = make("div", { class: "menu-list", role: "menu", hidden: true, "aria-label": caption });
  const opener = button(caption, () => setOpen(list.hidden === true), "quiet menu-opener");
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) list.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  };
  const close = (): void => {
    setOpen(false);
    opener.focus();
  };
  list.append(...menuLines(groups, close));
  const items = [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const place = make("div", { class: "menu" }, opener, list);
  place.addEventListener("keydown", (event) => {
    const line = lineFor(event.key, items);
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.stopPropagation();
    } else if (line !== undefined) {
      event.preventDefault();
      if (list.hidden) setOpen(true);
      else line.focus();
    }
  });
  place.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) setOpen(false);
  });
  return place;
}
