// What the add-on shows in dialogs: its questions, its HTML pages.
import type { AlertButton } from "../../../apps-script/host.ts";
import type { PageEvent } from "../../protocol/events.ts";
import { make, paragraphs } from "../dom.ts";
import { addOnFrame, type DialogHost } from "../frame/add-on-frame.ts";
import { type DialogButton, showModal } from "./modal.ts";

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

/** Asks the add-on's question. */
export function ask({
  title,
  message,
  buttons,
}: Extract<PageEvent, { kind: "question" }>): Promise<AlertButton> {
  return showModal(title, make("div", {}, ...paragraphs(message)), BUTTONS[buttons], "CLOSE");
}

/** Shows the add-on's page over the workbook until it is closed. The page's title is the frame's, its buttons close it. */
export function showAddOnPage(
  { title, widthPixels, heightPixels }: Extract<PageEvent, { kind: "dialog" }>,
  path: string,
  host: DialogHost,
): Promise<void> {
  const { frame, forget } = addOnFrame(title, path, {
    ...host,
    close: () => frame.closest("dialog")?.close(),
    openDeck: (hash) => {
      frame.closest("dialog")?.close();
      host.openDeck(hash);
    },
  });
  // Google shows one page at a time: another takes its place.
  document.querySelector<HTMLDialogElement>("dialog.frame")?.close();
  frame.style.cssText = `--width:${widthPixels}px;--height:${heightPixels}px`;
  frame.addEventListener("load", () => frame.focus());
  return showModal(title, frame, [], null, "frame").then(forget);
}
