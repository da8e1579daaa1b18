// What the API asks beside the complaint, and what it answers when one is kept.
import * as z from "zod";

/** Idempotency keys; a UUID has 36 characters. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;

export const acknowledgementSchema = z.object({
  reference: z.string().meta({ examples: ["F7KM-3QXB"] }),
  trackingCode: z.string(),
  trackingUrl: z.url(),
});

export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
