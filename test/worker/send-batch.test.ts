// One batch and a workbook that is made up: what a refusal makes of it, and how much a full one weighs.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { expect, test } from "vitest";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { NO_LISTS } from "../../worker/complaint/complaint.ts";
import { eachField } from "../../worker/complaint/fields.ts";
import { GoogleCallError } from "../../worker/delivery/google-call.ts";
import { readRefusal } from "../../worker/delivery/google-refusal.ts";
import { lastThatFits } from "../../worker/store/batch-limits.ts";
import type { BatchRow } from "../../worker/store/batch-row.ts";
import { workerFunction } from "./support/watched-store.ts";

const rowSettings = { timeZone: "Europe/Paris", isPageAcknowledgement: true, lists: NO_LISTS };
const headers = Object.values(complaintsTab.columns).map(({ header }) => header);
const client = {
  known: undefined,
  readState: async () => ({
    kind: "found",
    state: { sheetId: 0, title: complaintsTab.title, headers, guards: [] },
  }),
};

const sendBatch = await workerFunction("delivery/send-batch.ts", "sendBatch");
const complaintCells = await workerFunction("delivery/tab-rows.ts", "complaintCells");
type Guards = readonly { id: number; key: string; value: string }[];
type Append = (requests: readonly sheets_v4.Schema$Request[]) => Promise<void>;

/** Sends a batch of such rows; gives what became of it. */
async function send(
  append: Append,
  rows: readonly unknown[] = [],
  { revision = 0, guards = [] }: { revision?: number; guards?: Guards } = {},
): Promise<unknown> {
  const readState = async () => {
    const { kind, state } = await client.readState();
    return { kind, state: { ...state, guards } };
  };
  return sendBatch({
    client: { ...client, readState, append },
    batch: {
      revision,
      number: 1,
      kind: "complaints",
      guardId: 7,
      state: "open",
      attempts: 0,
      slowTries: 0,
      madeAt: 0,
      nextAttemptAt: 0,
      spreadsheetId: null,
      tries: [],
    },
    rows: () => rows,
    rowSettings,
    owner: "essai",
    account: "formulaire@essai.iam.gserviceaccount.com",
    outdatedAmong: () => new Set(),
  });
}

test.each([
  [401, "retry"],
  [408, "retry"],
  [409, "retry"],
  [429, "retry"],
  [500, "retry"],
  [403, "refused"],
  [404, "refused"],
  [413, "refused"],
])("a refusal by %i: %s", async (status, kind) => {
  const append = () => {
    const refusal = readRefusal("api", status, "");
    return Promise.reject(
      new GoogleCallError("append", { kind: "refused", refusal, retryAfterMilliseconds: 0 }),
    );
  };
  expect(await send(append)).toMatchObject({ kind });
});

test("a full batch weighs no more than the 2 MB that Google advises, however long its messages", async () => {
  for (const length of [100, 2_300, 3_600, 5_000]) {
    const waiting = Array.from(
      { length: 600 },
      (_, sequence): BatchRow => ({
        sequence,
        reference: "R-2026-ABCDEFGH",
        receivedAt: Date.UTC(2026, 10, 27),
        language: "fr",
        flag: "",
        ...eachField(() => ""),
        type: "complaint",
        author: "user",
        message: "é".repeat(length / 2),
      }),
    );
    const last = lastThatFits(waiting)?.sequence ?? 0;
    const sent: sheets_v4.Schema$Request[] = [];
    const append: Append = async (requests) => {
      sent.push(...requests);
    };
    const rows = waiting.slice(0, last + 1).map((row) => complaintCells(row, rowSettings));
    expect(await send(append, rows)).toEqual({ kind: "delivered", revision: 0 });
    const bytes = Buffer.byteLength(JSON.stringify({ requests: sent }));
    expect(bytes, `${last + 1} rows of messages of ${length} bytes`).toBeLessThanOrEqual(2_000_000);
  }
});

test("the guard tells in which revision a batch arrived, and no other's guard passes for it", async () => {
  const sent: sheets_v4.Schema$Request[] = [];
  const append: Append = async (requests) => {
    sent.push(...requests);
  };
  const guard = { id: 7, key: "revue-qualite.lot" };
  const sendAgain = (value: string) => send(append, [], { revision: 2, guards: [{ ...guard, value }] });
  expect(await sendAgain("essai.1")).toEqual({ kind: "delivered", revision: 0 });
  expect(await sendAgain("essai.1.1")).toEqual({ kind: "delivered", revision: 1 });
  for (const other of ["essai.12", "essai.1.", "essai.1.1.1", "essai.1.x", "autre.1", "autre.1.1"]) {
    expect(await sendAgain(other)).toEqual({ kind: "guardTaken" });
  }
  expect(sent).toEqual([]);
  // All its messages left: the guard goes alone, so that no earlier attempt can arrive any more.
  expect(await send(append, [], { revision: 2 })).toEqual({ kind: "delivered", revision: 2 });
  expect(sent).toEqual([
    {
      createDeveloperMetadata: { developerMetadata: expect.objectContaining({ metadataValue: "essai.1.2" }) },
    },
  ]);
});
