// The add-on's page for the panel beside the workbook, 300 pixels wide as in Google.
import type { PageEvent } from "../protocol/events.ts";
import { addOnFrame, type DialogHost } from "./frame/add-on-frame.ts";

let forgetFormer: () => void = () => undefined;

/** Makes its frame; the former one is no longer listened to. `left` is called when Escape is pressed in it. */
export function sidebarFrame(
  { title }: Extract<PageEvent, { kind: "sidebar" }>,
  path: string,
  host: DialogHost,
  left: () => void,
): HTMLIFrameElement {
  forgetFormer();
  // Escape closes a dialog, never what stands beside the workbook: it only gives the keyboard back.
  const { frame, forget } = addOnFrame(title, path, { ...host, close: left });
  frame.className = "panel-frame";
  forgetFormer = forget;
  return frame;
}
