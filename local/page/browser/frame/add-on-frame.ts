// A page of the add-on in a frame without an origin: its script reaches nothing but what Google's own `google.script` gives.
import { make } from "../dom.ts";
import type { FrameAnswer, FrameKey, FrameMessage } from "./google-script-shim.ts";
import { keepForPages, keptForPages } from "./kept-texts.ts";

/** What a page of the add-on may lead to, beside the add-on's own functions. */
export interface DialogHost {
  run(functionName: string, values: readonly unknown[]): Promise<unknown>;
  openDeck(hash: string): void;
  openDocument(documentId: string): void;
  /** Puts a text that the add-on's page copies in the clipboard. */
  copy(text: string): Promise<void>;
}

/** The same, with what the frame's own closing does. */
export interface FrameHost extends DialogHost {
  close(): void;
}

/** Makes the frame and listens to it until `forget`. */
export function addOnFrame(
  title: string,
  path: string,
  host: FrameHost,
): { frame: HTMLIFrameElement; forget: () => void } {
  const frame = make("iframe", {
    class: "add-on-frame",
    title,
    name: keptForPages(),
    sandbox: "allow-scripts allow-modals allow-popups",
    src: path,
  });
  const told = (data: FrameMessage): void => {
    if (data.kind === "keep") keepForPages(data.key, data.text);
    else if (data.kind === "close") host.close();
    else if (data.kind === "openDeck") host.openDeck(data.hash);
    else if (data.kind === "openDocument") host.openDocument(data.documentId);
    else if (data.kind === "key") pressAround(frame, data);
  };
  const take = ({ source, data }: MessageEvent<FrameMessage>): void => {
    if (source !== frame.contentWindow) return;
    if (data.kind === "run") void answerCall(frame, data.callId, host.run(data.functionName, data.values));
    else if (data.kind === "copy") void answerCall(frame, data.callId, host.copy(data.text));
    else told(data);
  };
  addEventListener("message", take);
  return { frame, forget: () => removeEventListener("message", take) };
}

/** A key of the page's that was pressed inside the frame. */
function pressAround(frame: HTMLElement, { key, ctrlKey, shiftKey }: FrameKey): void {
  frame.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, shiftKey, bubbles: true }));
}

async function answerCall(frame: HTMLIFrameElement, callId: number, done: Promise<unknown>): Promise<void> {
  const answer = await done.then(
    (value): FrameAnswer => ({ callId, value }),
    (error: Error): FrameAnswer => ({ callId, fault: error.message }),
  );
  // The frame has no origin that could be named.
  frame.contentWindow?.postMessage(answer, "*");
}
