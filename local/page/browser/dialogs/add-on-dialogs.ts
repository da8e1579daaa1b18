// What the add-on shows: its toasts, its questions, its HTML pages.

import { displayText } from "../../../../shared/review/display-text.ts";
import type { AlertButton } from "../../../apps-script/host.ts";
import type { PageEvent } from "../../protocol.ts";
import { byId, make, paragraphs } from "../dom.ts";
import type { FrameAnswer, FrameMessage } from "../frame/google-script-shim.ts";
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

/** What a page of the add-on may lead to, beside the add-on's own functions. */
export interface DialogHost {
  run(functionName: string, values: readonly unknown[]): Promise<unknown>;
  openDeck(hash: string): void;
  /** Puts a text that the add-on's page copies in the clipboard. */
  copy(text: string): Promise<void>;
}

/**
 * Shows the add-on's page in a frame without an origin: its script runs, and reaches nothing but what Google's own
 * `google.script` would give it. The page's title is the frame's, its buttons close it.
 */
export function showAddOnPage(
  { title, widthPixels, heightPixels }: Extract<PageEvent, { kind: "dialog" }>,
  path: string,
  host: DialogHost,
): void {
  const frame = make("iframe", {
    class: "add-on-frame",
    title,
    sandbox: "allow-scripts allow-modals allow-popups",
    src: path,
    style: `--width:${widthPixels}px;--height:${heightPixels}px`,
  });
  const done = showModal(title, frame, [], null, "frame");
  const leave = (): void => frame.closest("dialog")?.close();
  const take = ({ source, data }: MessageEvent<FrameMessage>): void => {
    if (source !== frame.contentWindow) return;
    if (data.kind === "run") void answerCall(frame, data.callId, host.run(data.functionName, data.values));
    else if (data.kind === "copy") void answerCall(frame, data.callId, host.copy(data.text));
    else if (data.kind === "close") leave();
    else if (data.kind === "openDeck") {
      leave();
      host.openDeck(data.hash);
    }
  };
  addEventListener("message", take);
  frame.addEventListener("load", () => frame.focus());
  void done.then(() => removeEventListener("message", take));
}

async function answerCall(frame: HTMLIFrameElement, callId: number, done: Promise<unknown>): Promise<void> {
  const answer = await done.then(
    (value): FrameAnswer => ({ callId, value }),
    (error: Error): FrameAnswer => ({ callId, fault: error.message }),
  );
  // The frame has no origin that could be named.
  frame.contentWindow?.postMessage(answer, "*");
}
