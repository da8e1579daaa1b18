// The `fields` parameter of a call: checked against the answer's message, then applied to the answer.
import { GoogleError } from "../../google-error.ts";
import { type FieldType, fieldNamed, type MessageType } from "../../protocol/message.ts";
import { type FieldMask, FieldMaskError, parseFieldMask } from "./field-mask.ts";

/**
 * Reads the `fields` parameter of a call whose answer is of the type.
 * @throws GoogleError INVALID_ARGUMENT when it names a field that the answer does not have.
 */
export function readMask(text: string, type: MessageType): FieldMask {
  const mask = parsed(text);
  const unknown = unknownPath(type, mask, []);
  if (unknown !== undefined) throw unknownField(unknown);
  return mask;
}

function parsed(text: string): FieldMask {
  try {
    return parseFieldMask(text);
  } catch (error) {
    if (error instanceof FieldMaskError) throw unknownField(text);
    throw error;
  }
}

function unknownPath(type: MessageType, mask: FieldMask, path: string[]): string | undefined {
  if (mask === true) return undefined;
  for (const [name, below] of mask) {
    const here = [...path, name];
    const field = fieldNamed(type, name);
    if (field === undefined) return here.join(".");
    const message = messageWithin(field.type);
    const unknown = below === true || message === undefined ? undefined : unknownPath(message, below, here);
    if (unknown !== undefined) return unknown;
    if (below !== true && message === undefined && isScalar(field.type))
      return [...here, ...below.keys()].join(".");
  }
  return undefined;
}

function messageWithin(type: FieldType): MessageType | undefined {
  if (type.kind === "repeated") return messageWithin(type.of);
  return type.kind === "message" ? type.message() : undefined;
}

function isScalar(type: FieldType): boolean {
  return type.kind !== "repeated" && type.kind !== "map" && type.kind !== "value";
}

function unknownField(path: string): GoogleError {
  return new GoogleError("INVALID_ARGUMENT", "Request contains an invalid argument.", [
    {
      "@type": "type.googleapis.com/google.rpc.BadRequest",
      fieldViolations: [
        {
          field: path,
          description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
        },
      ],
    },
  ]);
}

/** The part of an answer that a mask asks for; lists keep their length. */
export function projected(value: unknown, mask: FieldMask): unknown {
  if (mask === true || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => projected(item, mask));
  const kept: Record<string, unknown> = {};
  const fields: Record<string, unknown> = { ...value };
  for (const [name, below] of mask) {
    if (fields[name] !== undefined) kept[name] = projected(fields[name], below);
  }
  return kept;
}
