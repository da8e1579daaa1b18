// The `fields` of an update request: which fields of a message replace those kept, the others left alone.
import { invalidArgument } from "../../google-error.ts";
import { fieldNamed, type MessageType } from "../../protocol/message.ts";
import { withColorPairs } from "./color-pairs.ts";
import { type FieldMask, FieldMaskError, parseFieldMask } from "./field-mask.ts";

/**
 * Reads the `fields` of an update, paths being those of the message updated; a colour brings its twin field along.
 * @throws GoogleError INVALID_ARGUMENT when it is empty or names a field that the message does not have.
 */
export function updateMask(text: string | null | undefined, type: MessageType): FieldMask {
  if (!text) {
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const mask = parsed(text);
  const unknown = unknownPath(type, mask, "");
  if (unknown !== undefined) throw invalidArgument(`Invalid field: ${unknown}`);
  return withColorPairs(type, mask);
}

function parsed(text: string): FieldMask {
  try {
    return parseFieldMask(text);
  } catch (error) {
    if (error instanceof FieldMaskError) throw invalidArgument(`Invalid field: ${text}`);
    throw error;
  }
}

function unknownPath(type: MessageType, mask: FieldMask, path: string): string | undefined {
  if (mask === true) return undefined;
  for (const [name, below] of mask) {
    const here = path === "" ? name : `${path}.${name}`;
    const field = fieldNamed(type, name);
    if (field === undefined) return here;
    if (below === true) continue;
    if (field.type.kind !== "message") return [here, ...below.keys()].join(".");
    const unknown = unknownPath(field.type.message(), below, here);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

/**
 * The message with the masked fields taken from `source`; a field that `source` lacks is removed. Nothing is
 * changed in place. The mask must have been checked by {@link updateMask}.
 */
export function withMaskedFields<T extends object>(target: T, source: T, mask: FieldMask): T {
  if (mask === true) return { ...source };
  const merged: T = { ...target };
  for (const [name, below] of mask) {
    const given: unknown = Reflect.get(source, name);
    const value = below === true ? given : mergedField(Reflect.get(merged, name), given, below);
    if (value === undefined || value === null) Reflect.deleteProperty(merged, name);
    else Reflect.set(merged, name, value);
  }
  return merged;
}

function mergedField(target: unknown, source: unknown, below: FieldMask): object | undefined {
  const merged = withMaskedFields(objectOr(target), objectOr(source), below);
  return Object.keys(merged).length > 0 ? merged : undefined;
}

function objectOr(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
