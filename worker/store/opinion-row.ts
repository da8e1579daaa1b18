// An opinion as it is kept, and as a row for the sheet.
import * as z from "zod";

export const opinionRowSchema = z.object({
  sequence: z.int(),
  reference: z.string(),
  givenAt: z.number(),
  isSatisfied: z.int().transform((one) => one === 1),
  comment: z.string().nullable(),
});

/** An opinion for the sheet; its comment is `null` once erased. */
export type OpinionRow = z.infer<typeof opinionRowSchema>;
