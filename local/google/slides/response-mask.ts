// The `fields` parameter of a call: which parts of the answer are wanted (`a/b`, `a.b`, `a(b,c)`, `*`).
import type { MessageType } from "../protocol/message.ts";
import { projected, readMask } from "../sheets/fields/read-mask.ts";

/**
 * The parts of an answer that a mask names; the whole answer without a mask.
 * @throws GoogleError INVALID_ARGUMENT when the mask is malformed or names an unknown field.
 */
export function maskedResponse(type: MessageType, response: object, fields: unknown): object {
  if (typeof fields !== "string" || fields === "") return response;
  return Object(projected(response, readMask(fields, type)));
}
