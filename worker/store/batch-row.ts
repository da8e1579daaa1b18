// What a batch holds: of which kind, and a message as a row for the sheet.
import * as z from "zod";
import { fieldShape } from "./field-columns.ts";

export const batchKindSchema = z.enum(["complaints", "opinions"]);

/** What a batch's rows are, and so the tab that they go to. */
export type BatchKind = z.infer<typeof batchKindSchema>;

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
