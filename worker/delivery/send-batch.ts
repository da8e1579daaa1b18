// Sends one batch: safe to do again whatever became of it, because its guard can arrive only once.
import type { Batch } from "../store/batches.ts";
import type { Trouble } from "../store/trouble.ts";
import { type BatchContent, batchRequests, GUARD_KEY, placeColumns } from "./batch-requests.ts";
import { GoogleCallError, isRefusal, refusalOf } from "./google-call.ts";
import type { RefusalKind } from "./google-refusal.ts";
import type { Guard, SheetState, SheetsClient, TabSearch } from "./sheets-client.ts";
import { filledKeys, type RowCells, type RowSettings, TAB_OF_KIND } from "./tab-rows.ts";
import { callTrouble, columnsTrouble, missingTabTrouble, severalTabsTrouble } from "./troubles.ts";

/** What became of an attempt. */
export type Outcome =
  /** What arrived, now or by an earlier attempt, in the revision that the guard tells. */
  | { kind: "delivered"; revision: number }
  | {
      kind: "retry";
      trouble: Trouble;
      retryAfterMilliseconds: number;
      isOverQuota: boolean;
      /** Whether the rows may be in the sheet, or get there yet. */
      mayArrive: boolean;
    }
  | {
      kind: "refused";
      trouble: Trouble;
      /** Whether the workbook itself is no more. */
      isWorkbookGone: boolean;
    }
  /** Another program's metadata bears the guard's id. */
  | { kind: "guardTaken" };

export interface Sending {
  client: SheetsClient;
  batch: Batch;
  /** Read only once the columns are found. */
  rows: () => readonly RowCells[];
  rowSettings: RowSettings;
  /** What marks the guard as ours: site and installation. */
  owner: string;
  /** The address that the workbook is shared with. */
  account: string;
  /** Which of these guards, found in the sheet, may leave it. */
  outdatedAmong: (guardIds: readonly number[]) => ReadonlySet<number>;
}

/** Attempts a delivery: reads the headers and guards, then writes. Never throws for a failed call. */
export async function sendBatch(sending: Sending): Promise<Outcome> {
  try {
    return await attempt(sending);
  } catch (error) {
    const { title } = TAB_OF_KIND[sending.batch.kind];
    if (error instanceof GoogleCallError) return outcomeOf(error, title, sending.account);
    throw error;
  }
}

async function attempt(sending: Sending): Promise<Outcome> {
  const { client, batch, rows, rowSettings, account, outdatedAmong } = sending;
  const tab = await client.readState();
  const described = TAB_OF_KIND[batch.kind];
  if (tab.kind !== "found") return refused(searchTrouble(described.title, tab));
  const { state } = tab;
  const known = outcomeByGuard(state, sending);
  if (known !== undefined) return known;
  const search = placeColumns(described, state.headers, filledKeys(batch.kind, rowSettings));
  if (!("places" in search)) return refused(columnsTrouble(described.title, search));
  const outdatedGuardIds = outdatedAmong(state.guards.map(({ id }) => id));
  const { places } = search;
  const guard = guardOf(sending);
  try {
    await append(client, { tab: described, state, places, rows: rows(), guard, outdatedGuardIds });
    return { kind: "delivered", revision: batch.revision };
  } catch (error) {
    // A 400 may mean that the guard arrived by an earlier attempt since we looked: only the guard itself tells.
    if (!(error instanceof GoogleCallError) || refusalOf(error)?.status !== 400) throw error;
    const later = await client.readState();
    const arrived = later.kind === "found" ? outcomeByGuard(later.state, sending) : undefined;
    return arrived ?? outcomeOf(error, described.title, account);
  }
}

/** The typed columns of a table refuse formats, and the whole batch with them: it then goes without. */
async function append(client: SheetsClient, content: Omit<BatchContent, "areFormatted">): Promise<void> {
  try {
    await client.append(batchRequests({ ...content, areFormatted: true }));
  } catch (error) {
    if (!isRefusal(error, "typedColumns")) throw error;
    await client.append(batchRequests({ ...content, areFormatted: false }));
  }
}

/** The same id for all revisions of a batch, so that only one of them arrives; the value tells which. */
function guardOf(sending: Sending): Guard {
  const { guardId, revision } = sending.batch;
  const value = revision === 0 ? guardName(sending) : `${guardName(sending)}.${revision}`;
  return { id: guardId, key: GUARD_KEY, value };
}

function guardName({ owner, batch }: Sending): string {
  return `${owner}.${batch.number}`;
}

function outcomeByGuard({ guards }: SheetState, sending: Sending): Outcome | undefined {
  const found = guards.find(({ id }) => id === sending.batch.guardId);
  if (found === undefined) return undefined;
  const revision = found.key === GUARD_KEY ? revisionIn(found.value, guardName(sending)) : undefined;
  return revision === undefined ? { kind: "guardTaken" } : { kind: "delivered", revision };
}

/** The revision that a guard's value tells; nothing when it is not the batch's. */
function revisionIn(value: string, name: string): number | undefined {
  if (value === name) return 0;
  const [, digits] = value.startsWith(name) ? (/^\.(\d+)$/.exec(value.slice(name.length)) ?? []) : [];
  return digits === undefined ? undefined : Number(digits);
}

/** Why the tab of that title was not found. */
export function searchTrouble(title: string, search: Exclude<TabSearch, { kind: "found" }>): Trouble {
  return search.kind === "missing" ? missingTabTrouble(title) : severalTabsTrouble(title, search.titles);
}

function refused(trouble: Trouble): Outcome {
  return { kind: "refused", trouble, isWorkbookGone: false };
}

/** Refusals that pass by themselves: the same call is made again before long. */
const PASSING: readonly RefusalKind[] = [
  "tokenInvalid",
  "clockSkew",
  "quota",
  "conflict",
  "slow",
  "googleFailure",
];
/** Refusals that surely did nothing; Google may do what it answers by an error of its own. */
const UNDONE: readonly RefusalKind[] = ["tokenInvalid", "quota"];

function outcomeOf(error: GoogleCallError, title: string, account: string): Outcome {
  const trouble = callTrouble(error, account, title);
  const { failure } = error;
  const isAppend = error.call === "append";
  if (failure.kind === "unknown") {
    return { kind: "retry", trouble, retryAfterMilliseconds: 0, isOverQuota: false, mayArrive: isAppend };
  }
  const { refusal, retryAfterMilliseconds } = failure;
  const { kind } = refusal;
  if (!PASSING.includes(kind)) {
    return { kind: "refused", trouble, isWorkbookGone: kind === "workbookMissing" };
  }
  const mayArrive = isAppend && !UNDONE.includes(kind);
  return { kind: "retry", trouble, retryAfterMilliseconds, isOverQuota: kind === "quota", mayArrive };
}
