// Folding: journals put into the .xlsx by a thread of its own.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { PageError } from "../page-error.ts";

/** What the thread reads and writes. */
export interface FoldOrder {
  fileName: string;
  basePath: string;
  journalPaths: readonly string[];
  outputPath: string;
}

/** How it ended: `null` when the output stands. */
export interface FoldOutcome {
  fault: string | null;
}

/** Writes the folded file. @throws PageError with the thread's French sentence. */
export async function foldJournals(order: FoldOrder): Promise<void> {
  const { fault } = await outcomeOf(order);
  if (fault !== null) throw new PageError(fault, 507);
}

function outcomeOf(order: FoldOrder): Promise<FoldOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, "fold-worker.ts"), { workerData: order });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The folding thread ended without an answer.")));
  });
}
