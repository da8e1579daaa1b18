// What a batch and its rows are, as the store keeps them.
import * as z from "zod";
import { fieldShape } from "./field-shape.ts";
import type { Try } from "./tries.ts";

export const batchSchema = z.object({
  number: z.int(),
  /** What its rows are, and so the tab that they go to. */
  kind: z.enum(["complaints", "opinions"]),
  guardId: z.int(),
  /** `parked`: set aside, tried again slowly. */
  state: z.enum(["open", "parked"]),
  attempts: z.int(),
  /** How often it was tried since it was set aside. */
  slowTries: z.int(),
  madeAt: z.number(),
  nextAttemptAt: z.number(),
  /** The workbook that may hold it by an earlier attempt; `null` when surely none does. */
  spreadsheetId: z.string().nullable(),
  tries: z.string(),
});

export type BatchKind = z.infer<typeof batchSchema>["kind"];

/** A batch that may be sent. Times are in milliseconds since 1970. */
export type Batch = Omit<z.infer<typeof batchSchema>, "tries"> & { tries: readonly Try[] };

export const batchRowSchema = z.object({
  ...fieldShape,
  sequence: z.int(),
  reference: z.string(),
  receivedAt: z.number(),
  language: z.string(),
  flag: z.string(),
});

/** One row for the sheet. */
export type BatchRow = z.infer<typeof batchRowSchema>;
