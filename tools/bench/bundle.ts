// The bundle that goes to Google: its size, and the time to load it in a bare context.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { type Figure, shownDuration } from "./figure.ts";
import { medianMilliseconds } from "./median-time.ts";

const BUNDLE_PATH = join(import.meta.dirname, "..", "..", "dist", "classeur", "Code.js");

/** Size and load time of `dist/classeur/Code.js`, which must have been built. */
export function bundleFigures(): Figure[] {
  const code = readFileSync(BUNDLE_PATH, "utf8");
  const load = () => {
    const context = createContext({});
    runInContext(code, context, { filename: "Code.js" });
    return context;
  };
  return [
    {
      what: "Bundle",
      measured: `${(Buffer.byteLength(code) / 1000).toFixed(0)} KB`,
      aim: "≤ 280 KB without its pages",
    },
    { what: "Bundle: loading", measured: shownDuration(medianMilliseconds(load)), aim: "" },
  ];
}
