// Sends one batch: safe to do again whatever became of it, because its guard can arrive only once.
import type { Batch, BatchRow } from "../store/batches.ts";
import { batchRequests, GUARD_KEY, placeColumns } from "./batch-requests.ts";
import { columnsSentence, failureSentence, MISSING_TAB } from "./french-reasons.ts";
import { GoogleCallError, isRefusal } from "./google-call.ts";
import type { Guard, SheetsClient } from "./sheets-client.ts";

/** What became of an attempt; reasons are in French. */
export type Outcome =
  | { kind: "delivered" }
  | {
      kind: "retry";
      reason: string;
      retryAfterMilliseconds: number;
      isOverQuota: boolean;
      /** Whether the rows may be in the sheet, or get there yet. */
      mayArrive: boolean;
    }
  | {
      kind: "refused";
      reason: string /** Whether the workbook itself is no more. */;
      isWorkbookGone: boolean;
    }
  /** Another program's metadata bears the guard's id. */
  | { kind: "guardTaken" };

export interface Sending {
  client: SheetsClient;
  batch: Batch;
  rows: readonly BatchRow[];
  /** What marks the guard as ours: site and installation. */
  owner: string;
  /** Which of these guards, found in the sheet, may leave it. */
  outdatedAmong: (guardIds: readonly number[]) => ReadonlySet<number>;
}

/** Attempts a delivery: reads the headers and guards, then writes. Never throws for a failed call. */
export async function sendBatch(sending: Sending): Promise<Outcome> {
  const guard = {
    id: sending.batch.guardId,
    key: GUARD_KEY,
    value: `${sending.owner}.${sending.batch.number}`,
  };
  try {
    return await attempt(sending, guard);
  } catch (error) {
    if (error instanceof GoogleCallError) return outcomeOf(error);
    throw error;
  }
}

async function attempt(sending: Sending, guard: Guard): Promise<Outcome> {
  const { client, rows, outdatedAmong } = sending;
  const state = await client.readState();
  if (state === undefined) return { kind: "refused", reason: MISSING_TAB, isWorkbookGone: false };
  const known = outcomeByGuard(state.guards, guard);
  if (known !== undefined) return known;
  const places = placeColumns(state.headers);
  if (!("positions" in places)) {
    const reason = columnsSentence(places.missing, places.duplicated);
    return { kind: "refused", reason, isWorkbookGone: false };
  }
  const { positions } = places;
  const outdatedGuardIds = outdatedAmong(state.guards.map(({ id }) => id));
  try {
    await client.append(batchRequests({ state, positions, rows, guard, outdatedGuardIds }));
    return { kind: "delivered" };
  } catch (error) {
    // A 400 may mean that the guard arrived by an earlier attempt since we looked: only the guard itself tells.
    if (!isRefusal(error, 400)) throw error;
    const later = await client.readState();
    return outcomeByGuard(later?.guards ?? [], guard) ?? outcomeOf(error);
  }
}

function outcomeByGuard(guards: readonly Guard[], ours: Guard): Outcome | undefined {
  const found = guards.find(({ id }) => id === ours.id);
  if (found === undefined) return undefined;
  const isOurs = found.key === ours.key && found.value === ours.value;
  return { kind: isOurs ? "delivered" : "guardTaken" };
}

function outcomeOf(error: GoogleCallError): Outcome {
  const reason = failureSentence(error);
  const { failure } = error;
  const isAppend = error.call === "append";
  if (failure.kind === "unknown") {
    return { kind: "retry", reason, retryAfterMilliseconds: 0, isOverQuota: false, mayArrive: isAppend };
  }
  const { status, retryAfterMilliseconds } = failure;
  const isPermanent = status >= 400 && status < 500 && ![401, 408, 429].includes(status);
  if (isPermanent) return { kind: "refused", reason, isWorkbookGone: status === 404 };
  // Google may do what it answers by an error of its own; what it refuses for the quota or the token, it does not.
  const mayArrive = isAppend && status !== 401 && status !== 429;
  return { kind: "retry", reason, retryAfterMilliseconds, isOverQuota: status === 429, mayArrive };
}
