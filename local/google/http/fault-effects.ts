// Carries a call out through the fault planned for it, if any.
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { invalidCredentials } from "../auth/access-tokens.ts";
import type { Fault } from "../faults/faults.ts";
import { GoogleError, type GoogleErrorStatus } from "../google-error.ts";
import { type Answer, refusal, send, sendAnswer, sendErrorPage, textOf } from "./answers.ts";
import type { ServedGoogle } from "./served-google.ts";

const ERRORS_BY_CODE: Record<number, { status: GoogleErrorStatus; message: string } | undefined> = {
  429: { status: "RESOURCE_EXHAUSTED", message: "Resource has been exhausted (e.g. check quota)." },
  500: { status: "INTERNAL", message: "Internal error encountered." },
  503: { status: "UNAVAILABLE", message: "The service is currently unavailable." },
};

/** Does the call and answers it, unless a fault planned for `method` says otherwise. */
export async function proceedThroughFault(
  google: ServedGoogle,
  method: string,
  response: ServerResponse,
  act: () => Answer,
): Promise<void> {
  const fault = google.faults.take(method);
  if (fault === undefined) sendAnswer(response, act());
  else await strike(google, fault, response, act);
}

async function strike(
  google: ServedGoogle,
  fault: Fault,
  response: ServerResponse,
  act: () => Answer,
): Promise<void> {
  switch (fault.kind) {
    case "latency":
      await wait(fault.milliseconds);
      return sendAnswer(response, act());
    case "edit":
      fault.edit(google.services);
      return sendAnswer(response, act());
    case "status":
      return sendFaultStatus(response, fault.code, fault.retryAfterSeconds);
    case "refusal":
      return sendAnswer(response, { status: fault.code, body: fault.body });
    case "tokenExpired":
      return sendAnswer(response, refusal(invalidCredentials()));
    case "reset":
      return cutConnection(response);
    case "hang":
      return;
    case "answerLost":
      act();
      return cutConnection(response);
    case "lateEffect":
      if (!response.destroyed) await once(response, "close");
      await wait(fault.milliseconds);
      act();
      return;
    case "malformedBody":
      return sendHalf(response, act());
  }
}

function sendHalf(response: ServerResponse, answer: Answer): void {
  const text = textOf(answer);
  send(response, answer.status, "application/json; charset=UTF-8", text.slice(0, text.length / 2));
}

function sendFaultStatus(
  response: ServerResponse,
  code: number,
  retryAfterSeconds: number | undefined,
): void {
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
  const known = ERRORS_BY_CODE[code];
  // Google's front end answers 502 and 504 itself, with a page.
  if (known === undefined) sendErrorPage(response, code, "Server Error", "Please try again in 30 seconds.");
  else sendAnswer(response, { ...refusal(new GoogleError(known.status, known.message)), headers });
}

function cutConnection(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
