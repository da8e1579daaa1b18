// What the add-on's thread and the server say to each other.
import type { MessagePort } from "node:worker_threads";
import type { AlertButton, AlertEvent, InterfaceEvent } from "../../apps-script/host.ts";
import type { GoogleErrorStatus } from "../../google/google-error.ts";
import type { GoogleCall } from "../../google/service.ts";

/** The texts that outlive a run. */
export type KeptStore = "properties" | "cache";

/** What the thread is started with. */
export interface ThreadOrder {
  code: string;
  functionName: string;
  /** What a page gives the function. */
  values: readonly unknown[];
  spreadsheetId: string;
  /** What is kept as the run starts; it says each change. */
  kept: Record<KeptStore, Readonly<Record<string, string>>>;
  ownFiles: readonly string[];
  /** Where answers come. */
  answers: MessagePort;
  /** One 32-bit cell: becomes 1 when an answer has come. */
  bell: SharedArrayBuffer;
}

/** What the thread says. The first three wait for a ThreadAnswer. */
export type ThreadMessage =
  | { kind: "call"; call: GoogleCall }
  | { kind: "ask"; alert: AlertEvent }
  | { kind: "takeLock" }
  | { kind: "show"; event: InterfaceEvent }
  | { kind: "log"; message: string }
  | { kind: "keep"; store: KeptStore; key: string; value: string | null }
  | { kind: "end"; result: unknown; fault: string | null };

/** What the thread waits for. */
export type ThreadAnswer =
  | { kind: "value"; value: unknown }
  | { kind: "button"; button: AlertButton }
  | { kind: "lock"; isTaken: boolean }
  | { kind: "error"; status: GoogleErrorStatus; message: string; details: readonly unknown[] };
