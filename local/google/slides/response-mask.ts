// The `fields` parameter of a call: which parts of the answer are wanted (`a/b`, `a.b`, `a(b,c)`, `*`).
import { GoogleError, invalidArgument } from "../google-error.ts";
import type { FieldType, MessageType } from "../protocol/message.ts";

/** The wanted fields by name; null wants the field whole. */
type Wanted = Map<string, Wanted | null>;

/**
 * The parts of an answer that a mask names; the whole answer without a mask.
 * @throws GoogleError INVALID_ARGUMENT when the mask is malformed or names an unknown field.
 */
export function maskedResponse(type: MessageType, response: object, fields: unknown): object {
  if (fields === undefined || fields === null || fields === "") return response;
  if (typeof fields !== "string") throw invalidArgument("Invalid value at 'fields'");
  const wanted = parsedMask(fields);
  checkMask(type, wanted, []);
  return picked(response, wanted);
}

function parsedMask(mask: string): Wanted {
  const tokens = mask.match(/[A-Za-z0-9_*]+|[(),./]/g) ?? [];
  if (tokens.join("") !== mask.replaceAll(/\s/g, "")) throw malformed(mask);
  const reader = { tokens, at: 0, mask };
  const wanted = readList(reader);
  if (reader.at < tokens.length) throw malformed(mask);
  return wanted;
}

interface MaskReader {
  tokens: readonly string[];
  at: number;
  mask: string;
}

function readList(reader: MaskReader): Wanted {
  const wanted: Wanted = new Map();
  do readPath(reader, wanted);
  while (took(reader, ","));
  return wanted;
}

function readPath(reader: MaskReader, wanted: Wanted): void {
  const name = reader.tokens[reader.at];
  if (name === undefined || /[(),./]/.test(name)) throw malformed(reader.mask);
  reader.at += 1;
  const inner = readInner(reader);
  const field = camelCase(name);
  wanted.set(field, wanted.has(field) ? united(wanted.get(field) ?? null, inner) : inner);
}

function united(one: Wanted | null, other: Wanted | null): Wanted | null {
  if (one === null || other === null) return null;
  const union: Wanted = new Map(one);
  for (const [name, inner] of other) {
    union.set(name, union.has(name) ? united(union.get(name) ?? null, inner) : inner);
  }
  return union;
}

function readInner(reader: MaskReader): Wanted | null {
  if (took(reader, ".") || took(reader, "/")) {
    const inner: Wanted = new Map();
    readPath(reader, inner);
    return inner;
  }
  if (!took(reader, "(")) return null;
  const inner = readList(reader);
  if (!took(reader, ")")) throw malformed(reader.mask);
  return inner;
}

function took(reader: MaskReader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function checkMask(type: MessageType | undefined, wanted: Wanted, path: readonly string[]): void {
  for (const [name, inner] of wanted) {
    if (name === "*") continue;
    const field = type !== undefined && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    if (field === undefined) throw unknownField([...path, name].join("."));
    if (inner !== null) checkMask(messageWithin(field), inner, [...path, name]);
  }
}

function messageWithin(field: FieldType): MessageType | undefined {
  if (field.kind === "message") return field.message();
  return field.kind === "repeated" || field.kind === "map" ? messageWithin(field.of) : undefined;
}

function picked(value: object, wanted: Wanted): object {
  if (wanted.get("*") === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const inner = wanted.get(name) ?? (wanted.has(name) ? null : wanted.get("*"));
    if (inner === undefined) continue;
    result[name] = inner === null ? field : pickedField(field, inner);
  }
  return result;
}

function pickedField(field: unknown, inner: Wanted): unknown {
  if (Array.isArray(field)) return field.map((item) => pickedField(item, inner));
  return typeof field === "object" && field !== null ? picked(field, inner) : field;
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function malformed(mask: string): GoogleError {
  return invalidArgument(`Request contains an invalid argument. Invalid field mask: ${mask}`);
}

function unknownField(path: string): GoogleError {
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`;
  return new GoogleError("INVALID_ARGUMENT", "Request contains an invalid argument.", [
    {
      "@type": "type.googleapis.com/google.rpc.BadRequest",
      fieldViolations: [{ field: path, description }],
    },
  ]);
}
