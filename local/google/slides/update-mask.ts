// The `fields` of an update request: which properties it sets, and which it resets by leaving them out.
import { invalidArgument } from "../google-error.ts";
import type { FieldType, MessageType } from "../protocol/message.ts";

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
  const result = structuredClone(current);
  for (const path of maskPaths(type, fields)) copyPath(result, changes, path);
  return result;
}

/** The top-level fields that a mask names. */
export function maskedFields(type: MessageType, fields: string | null | undefined): Set<string> {
  return new Set(maskPaths(type, fields).map((path) => path[0] ?? ""));
}

function maskPaths(type: MessageType, fields: string | null | undefined): string[][] {
  const mask = (fields ?? "").trim();
  if (mask === "") {
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  if (mask === "*") return Object.keys(type.fields).map((name) => [name]);
  return mask.split(",").map((written) => checkedPath(type, written.trim()));
}

function checkedPath(type: MessageType, written: string): string[] {
  const path = written.split(".").map(camelCase);
  let level: MessageType | undefined = type;
  for (const name of path) {
    const field: FieldType | undefined = fieldNamed(level, name);
    if (field === undefined) throw invalidArgument(`Invalid field: ${written.replaceAll(/[A-Z]/g, snake)}`);
    level = field.kind === "message" ? field.message() : undefined;
  }
  return path;
}

function fieldNamed(type: MessageType | undefined, name: string): FieldType | undefined {
  return type !== undefined && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
}

function copyPath(target: object, source: object, [name = "", ...rest]: readonly string[]): void {
  const value: unknown = Reflect.get(source, name);
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(target, name);
    else Reflect.set(target, name, structuredClone(value));
    return;
  }
  const existing: unknown = Reflect.get(target, name);
  const inner = isObject(existing) ? existing : {};
  if (inner !== existing) Reflect.set(target, name, inner);
  copyPath(inner, isObject(value) ? value : {}, rest);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function snake(letter: string): string {
  return `_${letter.toLowerCase()}`;
}
