// What the add-on shows: its toasts, its questions, its HTML dialogs; nothing in them runs.

import { displayText } from "../../../../shared/review/display-text.ts";
import type { AlertButton } from "../../../apps-script/host.ts";
import type { PageEvent } from "../../protocol.ts";
import { byId, make, paragraphs } from "../dom.ts";
import { type DialogButton, showModal } from "./modal.ts";

const TOAST_MILLISECONDS = 5_000;

const BUTTONS: Record<Extract<PageEvent, { kind: "question" }>["buttons"], DialogButton<AlertButton>[]> = {
  OK: [{ label: "OK", value: "OK", isMain: true }],
  OK_CANCEL: [
    { label: "Annuler", value: "CANCEL" },
    { label: "OK", value: "OK", isMain: true },
  ],
  YES_NO: [
    { label: "Non", value: "NO" },
    { label: "Oui", value: "YES", isMain: true },
  ],
  YES_NO_CANCEL: [
    { label: "Annuler", value: "CANCEL" },
    { label: "Non", value: "NO" },
    { label: "Oui", value: "YES", isMain: true },
  ],
};

/** Says something in passing. */
export function showToast(message: string, title = ""): void {
  const toast = make(
    "div",
    { class: "toast" },
    title === "" ? "" : make("strong", {}, title),
    " ",
    displayText(message),
  );
  byId("toasts", HTMLElement).append(toast);
  setTimeout(() => toast.remove(), TOAST_MILLISECONDS);
}

/** Takes away the toasts of an action that ended. */
export function clearToasts(): void {
  byId("toasts", HTMLElement).replaceChildren();
}

/** Asks the add-on's question. */
export function ask({
  title,
  message,
  buttons,
}: Extract<PageEvent, { kind: "question" }>): Promise<AlertButton> {
  return showModal(title, make("div", {}, ...paragraphs(message)), BUTTONS[buttons], "CLOSE");
}

/** What a click in an add-on's dialog may lead to. */
export interface DialogTargets {
  goToRow(tab: string, row: number, message: string): void;
  openDeck(): void;
}

/** Shows the add-on's HTML as it made it, in a frame without scripts; rows of alerts and the deck's link lead there. */
export function showHtml(title: string, html: string, targets: DialogTargets): void {
  const frame = make("iframe", { class: "add-on-frame", title, sandbox: "allow-same-origin", srcdoc: html });
  const done = showModal(title, frame, [{ label: "Fermer", value: null, isMain: true }], null, "wide");
  const leave = (): void => frame.closest("dialog")?.close();
  frame.addEventListener("load", () => {
    const inside = frame.contentDocument;
    if (inside === null) return;
    inside.documentElement.lang = "fr";
    inside.head.append(frameStyle(inside));
    for (const row of inside.querySelectorAll("tr")) makeAlertRow(row, targets, leave);
    for (const link of inside.querySelectorAll("a")) makeDeckLink(link, targets, leave);
  });
  void done;
}

const FRAME_STYLE =
  "html{color-scheme:light;background:#fff}tr[tabindex]{cursor:pointer}tr[tabindex]:hover,tr[tabindex]:focus{background:#e8edff;outline:2px solid #0a76f6;outline-offset:-2px}";

function frameStyle(inside: Document): HTMLStyleElement {
  const style = inside.createElement("style");
  style.textContent = FRAME_STYLE;
  return style;
}

// The add-on's table of alerts: gravity, tab, row, message.
function makeAlertRow(row: HTMLTableRowElement, targets: DialogTargets, leave: () => void): void {
  const [, tab = "", line = "", message = ""] = [...row.querySelectorAll("td")].map(
    (cell) => cell.textContent,
  );
  if (tab === "" || !/^\d+$/.test(line)) return;
  const go = (): void => {
    leave();
    targets.goToRow(tab, Number(line), message);
  };
  row.tabIndex = 0;
  row.setAttribute("aria-label", `Aller à ${tab}, ligne ${line}`);
  row.addEventListener("click", go);
  row.addEventListener("keydown", ({ key }) => key === "Enter" && go());
}

function makeDeckLink(link: HTMLAnchorElement, targets: DialogTargets, leave: () => void): void {
  if (!link.href.includes("/presentation/")) return;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
    targets.openDeck();
  });
}
