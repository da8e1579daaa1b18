// The `fields` of Drive: what it shows by default, or what a mask asks.
import type { MessageType } from "../protocol/message.ts";
import { projected, readMask } from "../sheets/fields/read-mask.ts";

/** The asked part of an answer. @throws GoogleError INVALID_ARGUMENT for a field that the answer lacks. */
export function masked(type: MessageType, answer: object, asked: unknown, byDefault: string): unknown {
  return projected(answer, readMask(typeof asked === "string" ? asked : byDefault, type));
}
