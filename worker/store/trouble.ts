// What stood in the way of a delivery or of a reading, in the words that the operations page shows.
import * as z from "zod";

export const troubleSchema = z.object({
  /** For logs: the call, the kind and Google's own name of it; no address, nothing that was sent. */
  code: z.string(),
  /** What happened, in French. */
  reason: z.string(),
  /** What to do, in French; empty when nothing is to be done. */
  remedy: z.string(),
  /** Who can do it. */
  by: z.enum(["referent", "technician", "nobody"]),
  /** The page of Google's where it is done, when Google gives one. */
  link: z.string().nullable(),
  /** Whether the trouble is with the way to the workbook, so that it strikes every batch alike. */
  isShared: z.boolean(),
});

/** A trouble, with its remedy. */
export type Trouble = z.infer<typeof troubleSchema>;

/** Both sentences. */
export function troubleText({ reason, remedy }: Pick<Trouble, "reason" | "remedy">): string {
  return remedy === "" ? reason : `${reason} ${remedy}`;
}

/** What a remedy begins with: who can do it. */
export const REMEDY_LABELS: Readonly<Record<Trouble["by"], string>> = {
  referent: "Remède (référent).",
  technician: "Remède (technicien).",
  nobody: "Remède.",
};
