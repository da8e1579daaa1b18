// The add-on's thread: runs one function of the built bundle, and waits where Apps Script waits.
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { AddOnHost } from "../../apps-script/host.ts";
import { listedSheets } from "../../apps-script/listed-sheets.ts";
import { loadAddOn } from "../../apps-script/runtime.ts";
import { GoogleError } from "../../google/google-error.ts";
import type { GoogleServices } from "../../google/service.ts";
import type { ThreadAnswer, ThreadMessage, ThreadOrder } from "./thread-messages.ts";

const order: ThreadOrder = workerData;
const bell = new Int32Array(order.bell);

const services: GoogleServices = { call: (call) => answeredValue(asked({ kind: "call", call })) };

const host: AddOnHost = {
  services,
  spreadsheetId: order.spreadsheetId,
  sheets: () => listedSheets(services, order.spreadsheetId),
  currentTime: Date.now,
  answerAlert: (alert) => {
    const answer = asked({ kind: "ask", alert });
    return answer.kind === "button" ? answer.button : "CLOSE";
  },
  // An alert is shown by the question that waits for its answer.
  show: (event) => event.kind !== "alert" && say({ kind: "show", event }),
  log: (message) => say({ kind: "log", message }),
  isLockTaken: () => {
    const answer = asked({ kind: "takeLock" });
    return answer.kind === "lock" && answer.isTaken;
  },
};

try {
  const result = loadAddOn(order.code, host).run(order.functionName);
  say({ kind: "end", result, fault: null });
} catch (error) {
  say({
    kind: "end",
    result: null,
    fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

/** Says something and sleeps until its answer. */
function asked(message: ThreadMessage): ThreadAnswer {
  Atomics.store(bell, 0, 0);
  say(message);
  Atomics.wait(bell, 0, 0);
  const received = receiveMessageOnPort(order.answers);
  if (received === undefined) throw new Error("The server rang without an answer.");
  return received.message;
}

function answeredValue(answer: ThreadAnswer): unknown {
  if (answer.kind === "error") throw new GoogleError(answer.status, answer.message, answer.details);
  return answer.kind === "value" ? answer.value : undefined;
}
