// The add-on's menu, as its onOpen built it, and the page's own file menu.
import { button, make } from "./dom.ts";
import { lineFor } from "./menu-keys.ts";

/** One line of a menu. */
export interface MenuLine {
  label: string;
  run(): void;
}

/** A menu button with its list: arrows, Enter, Escape. */
export function menuButton(caption: string, lines: readonly MenuLine[], className = ""): HTMLElement {
  const list = make("div", { class: "menu-list", role: "menu", hidden: true, "aria-label": caption });
  const opener = button(caption, () => setOpen(list.hidden === true), className);
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) list.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  };
  const items = lines.map(({ label, run }) => {
    const item = button(label, () => {
      setOpen(false);
      opener.focus();
      run();
    });
    item.setAttribute("role", "menuitem");
    item.tabIndex = -1;
    return item;
  });
  list.append(...items);
  const place = make("div", { class: "menu" }, opener, list);
  place.addEventListener("keydown", (event) => {
    const line = lineFor(event.key, items);
    if (event.key === "Escape") {
      setOpen(false);
      opener.focus();
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
