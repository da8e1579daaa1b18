// A page of the add-on in a frame without an origin, over the local page's stand-in for `google.script`.

import type { Browser, Frame, Page } from "playwright-core";
import { bundlePages } from "../../apps-script/build-pages.ts";
import { type PageName, pageHtml } from "../../apps-script/interface/page-html.ts";
import { buildFrameScript } from "../../local/page/server/assets.ts";
import { DARK_THEME } from "../../local/page/server/page-theme.ts";
import { axeViolationsInFrame } from "../support/axe-violations.ts";

/** What the server answers to each function, as JSON; `null` fails the call, a number waits that long. */
export type Answers = Readonly<Record<string, unknown>>;

export interface PageFrame {
  page: Page;
  frame: Frame;
  /** What the page said to its host, in order. */
  messages(): Promise<
    { kind: string; functionName?: string; values?: unknown[]; key?: string; text?: string }[]
  >;
  /** Where the screen is light, then what can't be read where it is dark. */
  violations(): Promise<string[]>;
  /** Whether something is wider than the window. */
  overflows(): Promise<boolean>;
}

let bundled: ReturnType<typeof bundlePages> | null = null;
let frameScript: ReturnType<typeof buildFrameScript> | null = null;

/** The windows that dialogs are looked at in. */
export const DIALOG_SIZES = [
  ["900", { width: 900, height: 540 }],
  ["480", { width: 480, height: 480 }],
  ["zoom200", { width: 900, height: 540, zoom: 2 }],
] as const;

/** Of every page where the screen is dark. */
const DARK_GROUND = "rgb(22, 22, 22)";

/** The HTML of a page, as the built add-on gives it. */
export async function htmlOf(name: PageName, data: object): Promise<string> {
  bundled ??= bundlePages();
  Object.assign(globalThis, { PAGES: await bundled });
  return pageHtml(name, data);
}

/** Shows a page in a window of the given size; `zoom` is the browser's, `kept` what it keeps of pages closed before. */
export async function openFrame(
  browser: Browser,
  html: string,
  answers: Answers = {},
  { width = 900, height = 540, zoom = 1, kept = {} } = {},
): Promise<PageFrame> {
  const context = await browser.newContext({
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: zoom,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  frameScript ??= buildFrameScript();
  const inner = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><script>${await frameScript}</script>${DARK_THEME}${html}`;
  const [escaped, name] = [inner, JSON.stringify(kept)].map((text) =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
  );
  await page.setContent(
    `<!doctype html><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
     <script>
       window.messages = [];
       window.answers = ${JSON.stringify(answers).replaceAll("<", "\\u003c")};
       addEventListener("message", ({ data, source }) => {
         messages.push(data);
         if (data.kind !== "run") return;
         const value = answers[data.functionName];
         if (value === undefined) return;
         const { callId } = data;
         source.postMessage(value === null ? { callId, fault: "perdu" } : { callId, value }, "*");
       });
     </script>
     <iframe title="Page" name="${name}" sandbox="allow-scripts allow-modals allow-popups" srcdoc="${escaped}"></iframe>`,
  );
  const frame = page.frames().at(-1);
  if (frame === undefined) throw new Error("The page has no frame.");
  await frame.locator("main").waitFor();
  await page.locator("iframe").evaluate((element) => element.focus());
  return {
    page,
    frame,
    messages: () => page.evaluate("messages"),
    violations: async () => {
      const light = await axeViolationsInFrame(frame);
      await page.emulateMedia({ colorScheme: "dark" });
      const ground = await frame.evaluate<string>(
        "getComputedStyle(document.documentElement).backgroundColor",
      );
      const dark = ground === DARK_GROUND ? await axeViolationsInFrame(frame, ["color-contrast"]) : [ground];
      await page.emulateMedia({ colorScheme: "light" });
      return [...light, ...dark.map((words) => `dark: ${words}`)];
    },
    overflows: () =>
      frame.evaluate<boolean>(
        "[document.documentElement, document.querySelector('main')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)",
      ),
  };
}
