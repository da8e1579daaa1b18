// The parts of the window that F6 goes through: the cell's line, the grid, the panel, the tabs, the header.
import { byId } from "./dom.ts";
import { focusTab } from "./tab-bar.ts";

interface Zone {
  element: HTMLElement;
  take(): void;
}

/** Goes to the next zone in sight, or the one before; what has no zone comes before the first. */
export function goToZone(step: 1 | -1, takeGrid: () => void): void {
  const zones = shownZones(takeGrid);
  const at = zones.findIndex(({ element }) => element.contains(document.activeElement));
  const start = at < 0 && step < 0 ? 0 : at;
  zones[(start + step + zones.length) % zones.length]?.take();
}

function shownZones(takeGrid: () => void): Zone[] {
  const zone = (id: string, focused: string): Zone => ({
    element: byId(id, HTMLElement),
    take: () => byId(focused, HTMLElement).focus(),
  });
  const rowForm = byId("row-form", HTMLElement);
  const dashboard = byId("dashboard", HTMLElement);
  return [
    zone("top-line", "cell-name"),
    {
      element: byId("grid-place", HTMLElement),
      take: takeGrid,
    },
    { element: rowForm, take: () => rowForm.querySelector<HTMLElement>("input, textarea")?.focus() },
    { element: dashboard, take: () => dashboard.querySelector("button")?.focus() },
    zone("panel", "close-panel"),
    { element: byId("tabs", HTMLElement), take: focusTab },
    {
      element: byId("menus", HTMLElement).closest("header") ?? document.body,
      take: () => byId("workbook-name", HTMLElement).focus(),
    },
  ].filter(({ element }) => element.checkVisibility());
}
