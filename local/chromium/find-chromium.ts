// Which Chromium there is to drive: the machine's, or the one that comes with the packages.
import { existsSync } from "node:fs";

/** Where Debian has it; the one without a window first: each page of the other draws one, for more than the page's own work. */
const DEBIAN = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The program of an installed Chromium: where `CHROMIUM_PATH` says, or where Debian has it. */
export const installedChromium = process.env.CHROMIUM_PATH ?? DEBIAN.find(existsSync);

/** Whether the Chromium that a package brings, for Linux on x64, runs on this machine. */
export const isPackedForThisMachine = process.platform === "linux" && process.arch === "x64";

/** Whether there is a Chromium to launch. */
export const hasChromium = installedChromium !== undefined || isPackedForThisMachine;
