// Runs the very bundle that goes to Google: a bare context with the Apps Script globals that we build.
import { constants, createContext, runInContext } from "node:vm";
import { MANIFEST } from "../../apps-script/manifest.ts";
import { advancedServices } from "./advanced-services.ts";
import { baseServices } from "./base-services.ts";
import type { AddOnHost } from "./host.ts";
import type { Manifest } from "./manifest.ts";
import { ScriptRun } from "./script-run.ts";
import { spreadsheetApp } from "./user-interface.ts";

/** A loaded add-on. */
export interface AddOn {
  /**
   * Runs a top-level function, as a menu item does, or a page with what it gives.
   * @returns what it returns, as plain JSON; `null` for nothing.
   * @throws Error when the add-on has no such function, and whatever the function throws.
   */
  run(functionName: string, ...values: readonly unknown[]): unknown;
}

/**
 * Loads a bundle with its manifest, the add-on's own. Its globals are JavaScript's own and the Apps Script ones of
 * this folder, the advanced services being those that the manifest enables; nothing else.
 */
export function loadAddOn(code: string, host: AddOnHost, manifest: Manifest = MANIFEST): AddOn {
  // A plain global: one that Node wraps makes each mention of `Math` or `Map` a slow search. Generating code from
  // strings stays off: what runs is what was built.
  const context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
  });
  installClock(context, host);
  const run = new ScriptRun(host, manifest, context);
  Object.assign(context, baseServices(host, run), advancedServices(run), {
    SpreadsheetApp: spreadsheetApp(host, run),
  });
  run.begin();
  runInContext(code, context, { filename: "Code.js" });
  return { run: (functionName, ...values) => runTopLevel(context, run, functionName, values) };
}

function runTopLevel(
  context: object,
  run: ScriptRun,
  functionName: string,
  values: readonly unknown[],
): unknown {
  const found: unknown = Reflect.get(context, functionName);
  if (typeof found !== "function") throw new Error(`The add-on has no function ${functionName}.`);
  run.begin();
  const result: unknown = Reflect.apply(found, undefined, values);
  run.end();
  return result === undefined ? null : JSON.parse(JSON.stringify(result));
}

/** Makes `new Date()` and `Date.now()` tell the host's time. */
const CLOCK = `(currentTime) => {
  globalThis.Date = class extends Date {
    constructor(...parts) {
      if (parts.length === 0) super(currentTime());
      else super(...parts);
    }
    static now() {
      return currentTime();
    }
  };
}`;

function installClock(context: object, host: AddOnHost): void {
  const install: unknown = runInContext(CLOCK, context);
  if (typeof install === "function") Reflect.apply(install, undefined, [() => host.currentTime()]);
}
