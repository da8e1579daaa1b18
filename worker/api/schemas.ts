// What the API answers when a complaint is kept.
import * as z from "zod";

export const acknowledgementSchema = z
  .object({
    reference: z.string().meta({ examples: ["F7KM-3QXB"] }),
    trackingCode: z.string(),
    trackingUrl: z.url(),
  })
  .meta({ id: "Acknowledgement" });

export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
