// The short tracking code: derived from the reference, so that nothing more is kept.
import { codeFrom } from "../complaint/reference.ts";
import { keyedBytes } from "../signing.ts";

/** The code of a submission, grouped: `K7M 3QX HB9`. */
export async function trackingCode(secret: string, siteId: string, reference: string): Promise<string> {
  return codeFrom(await keyedBytes(secret, `code.${siteId}.${reference}`));
}
