// Runs a function of the add-on in a thread, so that the page answers, and questions wait, meanwhile.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { AlertButton, AlertEvent, InterfaceEvent, KeptTexts } from "../../apps-script/host.ts";
import { errorCode } from "../../error-code.ts";
import { GoogleError } from "../../google/google-error.ts";
import type { GoogleServices } from "../../google/service.ts";
import { PageError } from "../page-error.ts";
import type { ThreadAnswer, ThreadMessage, ThreadOrder } from "./thread-messages.ts";

const BUNDLE_PATH = join(import.meta.dirname, "..", "..", "..", "dist", "classeur", "Code.js");

/** The surroundings of one run. */
export interface RunHost {
  services: GoogleServices;
  spreadsheetId: string;
  show(event: InterfaceEvent): void;
  ask(alert: AlertEvent): Promise<AlertButton>;
  /** Takes the workbook's lock for this run; false when another has it. */
  takeLock(): boolean;
  /** The document's properties, and what scripts of the same user say to each other. */
  properties: KeptTexts;
  cache: KeptTexts;
  /** Files that the add-on made before. */
  ownFiles: readonly string[];
}

/** Runs a function to its end and answers what it returned. @throws Error when the bundle itself failed. */
export function runAddOn(
  functionName: string,
  host: RunHost,
  values: readonly unknown[] = [],
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const bell = new SharedArrayBuffer(4);
  const { spreadsheetId, properties, cache, ownFiles } = host;
  const order: ThreadOrder = {
    code: readBundle(),
    functionName,
    values,
    spreadsheetId,
    kept: { properties: properties.all(), cache: cache.all() },
    ownFiles,
    answers: port2,
    bell,
  };
  const worker = new Worker(join(import.meta.dirname, "add-on-worker.ts"), {
    workerData: order,
    transferList: [port2],
  });
  const answer = (value: ThreadAnswer): void => {
    port1.postMessage(value);
    const cell = new Int32Array(bell);
    Atomics.store(cell, 0, 1);
    Atomics.notify(cell, 0);
  };
  return new Promise<unknown>((resolve, reject) => {
    worker.on("message", (message: ThreadMessage) => {
      if (message.kind !== "end") handle(message, host, answer).catch(reject);
      else if (message.fault === null) resolve(message.result);
      else reject(new Error(message.fault));
    });
    worker.once("error", reject);
  }).finally(() => {
    port1.close();
    return worker.terminate();
  });
}

async function handle(
  message: Exclude<ThreadMessage, { kind: "end" }>,
  host: RunHost,
  answer: (value: ThreadAnswer) => void,
): Promise<void> {
  switch (message.kind) {
    case "call":
      return answer(called(host.services, message));
    case "ask":
      return answer({ kind: "button", button: await host.ask(message.alert) });
    case "takeLock":
      return answer({ kind: "lock", isTaken: !host.takeLock() });
    case "show":
      return host.show(message.event);
    case "keep":
      return host[message.store].set(message.key, message.value);
    case "log":
      process.stderr.write(`${message.message}\n`);
  }
}

function called(services: GoogleServices, { call }: Extract<ThreadMessage, { kind: "call" }>): ThreadAnswer {
  try {
    return { kind: "value", value: services.call(call) };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const { status, message, details } = error;
    return { kind: "error", status, message, details };
  }
}

function readBundle(): string {
  try {
    return readFileSync(BUNDLE_PATH, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      throw new PageError(
        "Le complément n’est pas construit : lancez « npm run build », puis recommencez.",
        500,
      );
    }
    throw error;
  }
}
