// The tabs under the grid, in groups by what people do; one bar with a list where the window is narrow.
import { OWN_TABS_TITLE } from "../../../shared/workbook/desk-tabs.ts";
import type { Standing, TabMark, WorkbookView } from "../protocol/workbook.ts";
import { openContextMenu } from "./context-menu.ts";
import { button, byId, make } from "./dom.ts";

/** Groups of the first row; the others are in the second. */
const FIRST_ROW_GROUPS = 2;
/** More tabs of the site's own are in a menu. */
const MOST_OWN_TABS = 6;
/** How soon one looks again whether a button is still pressed. */
const PRESS_MILLISECONDS = 50;

/** What the bar asks for. */
export interface TabBarEvents {
  /** To show a tab, the keyboard staying on the bar. */
  show(sheetId: number): void;
  /** To go into a tab. */
  enter(sheetId: number): void;
  /** To give a tab another name. */
  rename(sheetId: number): void;
  /** To show the panel, where it has no button of its own. */
  panelAsked(): void;
}

/** What is drawn. */
export interface ShownTabs {
  workbook: WorkbookView;
  shownId: number | undefined;
  marks: Standing["marks"];
}

/** The tabs in the order of the bar. */
export function tabsInOrder({ groups }: WorkbookView): number[] {
  return groups.flatMap(({ sheetIds }) => sheetIds);
}

let postponed: ReturnType<typeof setTimeout> | undefined;

/** Draws the tabs; the focus stays on the one shown when the bar has it. */
export function drawTabs(shown: ShownTabs, events: TabBarEvents): void {
  const place = byId("tabs", HTMLElement);
  clearTimeout(postponed);
  // A button replaced between its press and its release would not be clicked.
  if (place.matches(":active")) {
    postponed = setTimeout(() => drawTabs(shown, events), PRESS_MILLISECONDS);
    return;
  }
  const hadFocus = place.contains(document.activeElement);
  const { groups } = shown.workbook;
  const rows = [groups.slice(0, FIRST_ROW_GROUPS), groups.slice(FIRST_ROW_GROUPS)];
  place.replaceChildren(
    ...rows.flatMap((row) =>
      row.length === 0
        ? []
        : [make("div", { class: "tab-row" }, ...row.map((group) => groupElement(group, shown, events)))],
    ),
    shortBar(shown, events),
  );
  place.onkeydown = ({ key }) => walk(key, shown, events);
  if (hadFocus) focusTab();
}

/** Puts the keyboard on the tab shown. */
export function focusTab(): void {
  const tabs = [...byId("tabs", HTMLElement).querySelectorAll<HTMLElement>('[tabindex="0"], .shown-tab')];
  tabs.find((tab) => tab.checkVisibility())?.focus();
}

function groupElement(
  { title, sheetIds }: WorkbookView["groups"][number],
  shown: ShownTabs,
  events: TabBarEvents,
): HTMLElement {
  const id = `tab-group-${title}`.replaceAll(/\W/g, "-");
  const isLong = title === OWN_TABS_TITLE && sheetIds.length > MOST_OWN_TABS;
  const inSight = isLong ? sheetIds.filter((sheetId) => sheetId === shown.shownId) : sheetIds;
  const list = make(
    "ul",
    { "aria-labelledby": id },
    ...inSight.map((sheetId) => make("li", {}, tabButton(sheetId, shown, events))),
  );
  if (isLong) list.append(make("li", {}, listButton(title, sheetIds, shown, events)));
  return make("div", { class: "tab-group" }, make("h2", { id }, title), list);
}

function listButton(
  title: string,
  sheetIds: readonly number[],
  { workbook, marks }: ShownTabs,
  events: TabBarEvents,
): HTMLElement {
  const opener = button(`${sheetIds.length} onglets ▾`, () => {
    const lines = sheetIds.map((sheetId) => ({
      label: `${titleOf(workbook, sheetId)} ${marks[sheetId]?.text ?? ""}`.trim(),
      run: () => events.enter(sheetId),
    }));
    const { left, top } = opener.getBoundingClientRect();
    openContextMenu({ about: title, groups: [lines], left: () => opener.focus() }, left, top);
  });
  opener.setAttribute("aria-haspopup", "menu");
  return opener;
}

function tabButton(
  sheetId: number,
  { workbook, shownId, marks }: ShownTabs,
  { enter, rename }: TabBarEvents,
): HTMLElement {
  const isShown = sheetId === shownId;
  const order = tabsInOrder(workbook);
  const focusable = order.find((one) => one === shownId) ?? order[0];
  const mark = marks[sheetId];
  const opener = make(
    "button",
    {
      type: "button",
      ...(isShown ? { "aria-current": "page" } : {}),
      // Where a hidden tab is shown, the keyboard comes in at the first one.
      tabindex: sheetId === focusable ? "0" : "-1",
      "data-tab": titleOf(workbook, sheetId),
      onclick: () => enter(sheetId),
      ondblclick: () => rename(sheetId),
      oncontextmenu: (event) => openTabMenu(event, () => rename(sheetId)),
    },
    titleOf(workbook, sheetId),
  );
  if (mark !== undefined) opener.append(...markElements(mark));
  return opener;
}

function openTabMenu(event: Event, rename: () => void): void {
  const { currentTarget: opener } = event;
  if (!(opener instanceof HTMLElement)) return;
  event.preventDefault();
  const { left, top } = opener.getBoundingClientRect();
  const groups = [[{ label: "Renommer l’onglet…", run: rename }]];
  openContextMenu({ about: opener.dataset.tab ?? "", groups, left: () => opener.focus() }, left, top);
}

function markElements({ text, words, isPressing }: TabMark): HTMLElement[] {
  const seen = make(
    "span",
    { class: `tab-mark${isPressing ? " pressing" : ""}`, "aria-hidden": "true" },
    text,
  );
  return [seen, make("span", { class: "unseen" }, `, ${words}`)];
}

/** Where two rows have no room: the tab beside, the list of all, the panel. */
function shortBar(shown: ShownTabs, events: TabBarEvents): HTMLElement {
  const { workbook, shownId, marks } = shown;
  const order = tabsInOrder(workbook);
  const index = order.indexOf(shownId ?? -1);
  const beside = (label: string, name: string, step: number): HTMLElement => {
    const target = order[index + step];
    const arrow = button(label, () => target !== undefined && events.enter(target));
    arrow.setAttribute("aria-label", name);
    arrow.disabled = target === undefined;
    return arrow;
  };
  const title = shownId === undefined ? "Onglets" : titleOf(workbook, shownId);
  const list = button(`${title} ▾`, () => openList(list, shown, events), "shown-tab");
  list.setAttribute("aria-haspopup", "menu");
  const isPressing = Object.values(marks).some((mark) => mark.isPressing);
  return make(
    "div",
    { class: "short-tabs" },
    beside("‹", "Onglet précédent", -1),
    list,
    beside("›", "Onglet suivant", 1),
    button(isPressing ? "Qualité !" : "Qualité", () => events.panelAsked()),
  );
}

function openList(opener: HTMLElement, { workbook, marks }: ShownTabs, events: TabBarEvents): void {
  const groups = workbook.groups.map(({ sheetIds }) =>
    sheetIds.map((sheetId) => ({
      label: titleOf(workbook, sheetId),
      shortcut: marks[sheetId]?.text ?? "",
      run: () => events.enter(sheetId),
    })),
  );
  const { left, top } = opener.getBoundingClientRect();
  openContextMenu({ about: "Onglets", groups, left: () => opener.focus() }, left, top);
}

/** Arrows, Home and End go from one tab to another. */
function walk(key: string, { workbook, shownId }: ShownTabs, { show }: TabBarEvents): void {
  const order = tabsInOrder(workbook);
  const index = order.indexOf(shownId ?? -1);
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    Home: -index,
    End: order.length - 1 - index,
  };
  const target = order[index + (steps[key] ?? 0)];
  if (key in steps && target !== undefined) show(target);
}

function titleOf({ tabs }: WorkbookView, sheetId: number): string {
  return tabs.find((tab) => tab.sheetId === sheetId)?.title ?? "";
}
