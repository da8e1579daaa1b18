// `google.script` inside an add-on's page: Google's own calls, said to the page that holds the frame.

/** What the frame says to the page. */
export type FrameMessage =
  | { kind: "run"; callId: number; functionName: string; values: unknown[] }
  | { kind: "copy"; callId: number; text: string }
  | { kind: "close" }
  | { kind: "focus" }
  | { kind: "keep"; key: string; text: string }
  | { kind: "openDeck"; hash: string }
  | { kind: "openDocument"; documentId: string }
  | FrameKey;

/** A key that is the page's wherever the keyboard is. */
export interface FrameKey {
  kind: "key";
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
}

/** What the page answers. */
export type FrameAnswer = { callId: number } & ({ value: unknown } | { fault: string });

/** What the page asks of the frame: to look at the workbook, as when it gets the focus. */
export interface FrameOrder {
  kind: "look";
}

interface Handlers {
  success: (value: unknown, userObject: unknown) => void;
  failure: (error: Error, userObject: unknown) => void;
  userObject: unknown;
}

/** At most that many calls wait at once, as in Google. */
const MOST_CALLS = 10;
const waiting = new Map<number, Handlers>();
let calls = 0;

addEventListener("message", ({ source, data }: MessageEvent<FrameAnswer | FrameOrder>) => {
  if (source !== parent) return;
  if ("kind" in data) {
    dispatchEvent(new FocusEvent("focus"));
    return;
  }
  const handlers = waiting.get(data.callId);
  if (handlers === undefined) return;
  waiting.delete(data.callId);
  if ("fault" in data) handlers.failure(new Error(data.fault), handlers.userObject);
  else handlers.success(data.value, handlers.userObject);
});

// The deck opens in the page that holds the frame, which gives documents too: neither Google Slides nor Docs is here.
addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null) return;
  const documentId = /\/document\/d\/([\w-]+)/.exec(link.href)?.[1];
  if (documentId === undefined && !link.href.includes("/presentation/d/")) return;
  event.preventDefault();
  say(
    documentId === undefined ? { kind: "openDeck", hash: link.hash } : { kind: "openDocument", documentId },
  );
});

// A frame without an origin has no clipboard: the page that holds it copies, with the local address of a deck's link.
Object.defineProperty(navigator, "clipboard", {
  value: {
    writeText: (text: string) =>
      new Promise<void>((resolve, reject) => {
        calls += 1;
        const handlers = { success: () => resolve(), failure: reject, userObject: undefined };
        waiting.set(calls, handlers);
        say({ kind: "copy", callId: calls, text });
      }),
  },
});

// A frame without an origin keeps nothing: the page that holds it does, and names the frame with what is kept.
const kept = new Map<string, unknown>(
  Object.entries(Object(JSON.parse(window.name === "" ? "{}" : window.name))),
);
Object.defineProperty(globalThis, "localStorage", {
  value: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      kept.set(key, text);
      say({ kind: "keep", key, text });
    },
  },
});

// The frame has the keyboard: without this, neither Escape nor F6 would leave it, and Ctrl+G would be the browser's.
addEventListener("keydown", (event) => {
  if (event.defaultPrevented) return;
  const { key, ctrlKey, shiftKey } = event;
  if (key === "Escape") say({ kind: "close" });
  else if (key === "F6" || (ctrlKey && key.toLowerCase() === "g")) {
    event.preventDefault();
    say({ kind: "key", key, ctrlKey, shiftKey });
  }
});

Object.defineProperty(globalThis, "google", {
  value: {
    script: {
      run: runner({ success: () => undefined, failure: report, userObject: undefined }),
      host: { close: () => say({ kind: "close" }), editor: { focus: () => say({ kind: "focus" }) } },
    },
  },
});

/** A runner is never changed: each handler gives a new one. */
function runner(handlers: Handlers): object {
  const builders: Record<string, (value: never) => object> = {
    withSuccessHandler: (success: Handlers["success"]) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handlers["failure"]) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(builders, {
    get: (target, name) => {
      if (typeof name !== "string") return undefined;
      return target[name] ?? ((...values: unknown[]) => call(name, values, handlers));
    },
  });
}

function call(functionName: string, values: unknown[], handlers: Handlers): void {
  for (const [index, value] of values.entries()) checkLegal(value, `${index}`);
  if (waiting.size >= MOST_CALLS) throw new Error("Too many calls of google.script.run wait at once.");
  calls += 1;
  waiting.set(calls, handlers);
  say({ kind: "run", callId: calls, functionName, values });
}

/** Google carries numbers, booleans, texts, null, arrays and plain objects of these; nothing else. */
function checkLegal(value: unknown, place: string): void {
  if (value === null || value === undefined) return;
  if (["number", "boolean", "string"].includes(typeof value)) return;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (typeof value !== "object" || !isPlain) {
    throw new TypeError(`Failed due to illegal value in property: ${place}`);
  }
  for (const [key, inner] of Object.entries(value)) checkLegal(inner, key);
}

function report(error: Error): void {
  reportError(error);
}

function say(message: FrameMessage): void {
  parent.postMessage(message, "*");
}
