// The add-on's entry: one exported function per trigger and menu item; the build makes each a global.
import { addMenu } from "./menu.ts";

/** Opening the workbook: the menu, nothing else. */
export function onOpen(): void {
  addMenu();
}

/** Installing the standalone add-on in an open workbook. */
export function onInstall(): void {
  onOpen();
}
