// Google's JSON messages, described field by field, and the strict reading that its services do of them.
import { GoogleError } from "../google-error.ts";

/** The type of one field. Enumerations and messages bear their Google name, which errors quote. */
export type FieldType =
  | { kind: "string" | "boolean" | "int32" | "int64" | "uint32" | "float" | "double" | "value" }
  | { kind: "enum"; name: string; values: readonly string[] }
  | { kind: "message"; message: () => MessageType }
  | { kind: "repeated"; of: FieldType }
  | { kind: "map"; of: FieldType };

/** One message: its name in the discovery document and its fields in JSON (camelCase) names. */
export interface MessageType {
  name: string;
  fields: Record<string, FieldType>;
}

export const STRING: FieldType = { kind: "string" };
export const BOOLEAN: FieldType = { kind: "boolean" };
export const INT32: FieldType = { kind: "int32" };
export const FLOAT: FieldType = { kind: "float" };
export const DOUBLE: FieldType = { kind: "double" };
/** Any JSON value (`google.protobuf.Value`). */
export const VALUE: FieldType = { kind: "value" };

/** A field that holds a list. */
export function repeated(of: FieldType): FieldType {
  return { kind: "repeated", of };
}

/** A field that holds one of the values; `name` is the enumeration's full name, as errors quote it. */
export function oneOf(name: string, ...values: string[]): FieldType {
  return { kind: "enum", name, values };
}

/** A field that holds a message, named lazily since messages refer to each other. */
export function messageOf(message: () => MessageType): FieldType {
  return { kind: "message", message };
}

/** Describes a message. */
export function defineMessage(name: string, fields: Record<string, FieldType>): MessageType {
  return { name, fields };
}

/**
 * Reads a JSON body strictly. Fields set to `null` count as absent, as for Google.
 * @throws GoogleError INVALID_ARGUMENT, worded as Google does, listing every fault found.
 */
export function checkMessage(type: MessageType, value: unknown, path = ""): void {
  const faults: Fault[] = [];
  visitMessage(type, value, path, faults);
  if (faults.length === 0) return;
  throw new GoogleError("INVALID_ARGUMENT", faults.map((fault) => fault.description).join("\n"), [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: faults },
  ]);
}

interface Fault {
  field?: string;
  description: string;
}

function visitMessage(type: MessageType, value: unknown, path: string, faults: Fault[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    faults.push(invalidValue(path, type.name, value));
    return;
  }
  for (const [name, fieldValue] of Object.entries(value)) {
    const field = fieldNamed(type, name);
    if (field === undefined) faults.push(unknownName(path, name));
    else if (fieldValue !== null) visitField(field, fieldValue, joined(path, snakeCase(name)), faults);
  }
}

function fieldNamed(type: MessageType, name: string): FieldType | undefined {
  return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
}

function visitField(type: FieldType, value: unknown, path: string, faults: Fault[]): void {
  switch (type.kind) {
    case "message":
      visitMessage(type.message(), value, path, faults);
      return;
    case "repeated":
      visitList(type.of, value, path, faults);
      return;
    case "map":
      for (const [key, item] of Object.entries(Object(value)))
        visitField(type.of, item, `${path}[${key}]`, faults);
      return;
    case "enum":
      if (!isEnumValue(type.values, value)) {
        faults.push(invalidValue(path, `type.googleapis.com/${type.name}`, value));
      }
      return;
    default:
      if (!SCALARS[type.kind].accepts(value)) faults.push(invalidValue(path, SCALARS[type.kind].name, value));
  }
}

function visitList(of: FieldType, value: unknown, path: string, faults: Fault[]): void {
  // Google's JSON reader takes a lone value for a list of one.
  const items = Array.isArray(value) ? value : [value];
  for (const [index, item] of items.entries()) visitField(of, item, `${path}[${index}]`, faults);
}

function isEnumValue(values: readonly string[], value: unknown): boolean {
  return typeof value === "number"
    ? Number.isInteger(value)
    : typeof value === "string" && values.includes(value);
}

const isIntegerText = (value: unknown): boolean => typeof value === "string" && /^-?\d+$/.test(value);
const isNumberText = (value: unknown): boolean =>
  typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value));
const isInt32 = (value: unknown): boolean =>
  (typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31) || isIntegerText(value);
const isNumber = (value: unknown): boolean => typeof value === "number" || isNumberText(value);

const SCALARS = {
  string: { name: "TYPE_STRING", accepts: (value: unknown) => typeof value === "string" },
  boolean: {
    name: "TYPE_BOOL",
    accepts: (value: unknown) => typeof value === "boolean" || value === "true" || value === "false",
  },
  int32: { name: "TYPE_INT32", accepts: isInt32 },
  uint32: { name: "TYPE_UINT32", accepts: (value: unknown) => isInt32(value) && Number(value) >= 0 },
  int64: { name: "TYPE_INT64", accepts: (value: unknown) => Number.isInteger(value) || isIntegerText(value) },
  float: { name: "TYPE_FLOAT", accepts: isNumber },
  double: { name: "TYPE_DOUBLE", accepts: isNumber },
  value: { name: "TYPE_VALUE", accepts: () => true },
};

function unknownName(path: string, name: string): Fault {
  const where = path === "" ? "" : ` at '${path}'`;
  const description = `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`;
  return path === "" ? { description } : { field: path, description };
}

function invalidValue(path: string, type: string, value: unknown): Fault {
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  return { field: path, description: `Invalid value at '${path}' (${type}), ${shown}` };
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
