// The bar of tabs under the grid: arrows, Home and End go from one to another.

import type { ListedTab } from "../protocol.ts";
import { byId, make } from "./dom.ts";

/** What the bar asks for. */
export interface TabBarEvents {
  /** To show a tab, the keyboard staying on the bar. */
  show(sheetId: number): void;
  /** To go into a tab. */
  enter(sheetId: number): void;
}

/** Draws the tabs; the focus stays on the one shown when the bar has it. */
export function drawTabs(
  tabs: readonly ListedTab[],
  shownId: number | undefined,
  { show, enter }: TabBarEvents,
): void {
  const place = byId("tabs", HTMLElement);
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(
    ...tabs.map(({ sheetId, title }) => {
      const isShown = sheetId === shownId;
      return make(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": String(isShown),
          "aria-controls": "grid-place",
          tabindex: isShown ? "0" : "-1",
          onclick: () => enter(sheetId),
        },
        title,
      );
    }),
  );
  place.onkeydown = ({ key }) => {
    const index = tabs.findIndex(({ sheetId }) => sheetId === shownId);
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -index,
      End: tabs.length - 1 - index,
    };
    const tab = tabs[index + (steps[key] ?? 0)];
    if (key in steps && tab !== undefined) show(tab.sheetId);
  };
  const shown = shownTab();
  shown?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (hadFocus) shown?.focus();
}

/** Puts the keyboard on the tab shown. */
export function focusTab(): void {
  shownTab()?.focus();
}

function shownTab(): HTMLElement | null {
  return byId("tabs", HTMLElement).querySelector<HTMLElement>('[aria-selected="true"]');
}
