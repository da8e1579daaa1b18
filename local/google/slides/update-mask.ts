// The `fields` of an update request: which properties it sets, and which it resets by leaving them out.
import type { MessageType } from "../protocol/message.ts";
import { updateMask, withMaskedFields } from "../sheets/fields/update-mask.ts";

/**
 * `current` with the masked fields taken from `changes`; one that `changes` lacks is reset.
 * @throws GoogleError INVALID_ARGUMENT for an empty mask or an unknown field.
 */
export function updated<T extends object>(
  type: MessageType,
  current: T,
  changes: T,
  fields: string | null | undefined,
): T {
  return structuredClone(withMaskedFields(current, changes, updateMask(fields, type)));
}

/** The top-level fields that a mask names; all of them for `*`. */
export function maskedFields(type: MessageType, fields: string | null | undefined): Set<string> {
  const mask = updateMask(fields, type);
  return new Set(mask === true ? Object.keys(type.fields) : mask.keys());
}
