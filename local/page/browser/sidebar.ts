// The add-on's page beside the workbook, 300 pixels wide as in Google.
import type { PageEvent } from "../protocol.ts";
import { byId } from "./dom.ts";
import { addOnFrame, type DialogHost } from "./frame/add-on-frame.ts";

let forgetFormer: () => void = () => undefined;

/** Shows it in the place of the former one. */
export function showSidebar(
  { title }: Extract<PageEvent, { kind: "sidebar" }>,
  path: string,
  host: DialogHost,
): void {
  const place = byId("sidebar", HTMLElement);
  forgetFormer();
  // Escape leaves a dialog, never what stands beside the workbook.
  const { frame, forget } = addOnFrame(title, path, { ...host, close: () => undefined });
  forgetFormer = forget;
  place.replaceChildren(frame);
  place.hidden = false;
}
