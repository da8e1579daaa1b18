// Starts the browser that tests and pictures drive.
import { type Browser, chromium } from "playwright-core";
import { installedChromium, isPackedForThisMachine } from "./find-chromium.ts";
import { packedChromium } from "./packed-chromium.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium. @throws Error when there is none for this machine. */
export async function launchChromium(): Promise<Browser> {
  if (installedChromium !== undefined)
    return chromium.launch({ executablePath: installedChromium, args: FLAGS });
  if (!isPackedForThisMachine) throw new Error("No Chromium here: install one and name it in CHROMIUM_PATH.");
  const { program, environment } = await packedChromium();
  return chromium.launch({ executablePath: program, args: FLAGS, env: { ...process.env, ...environment } });
}
