// The strict reading that Google's services do of a JSON body, and its plain form once read.
import { GoogleError } from "../google-error.ts";
import { type FieldType, fieldNamed, type MessageType } from "./message.ts";
import { isEnumValue, SCALARS } from "./scalars.ts";

/**
 * Reads a JSON body strictly into its plain form: JSON names, lists where lists belong, numbers as numbers
 * (32-bit ones rounded so), without nulls (absent, for Google) nor the zeros that protocol buffers drop.
 * `Message` must be the TypeScript type of the message described.
 * @throws GoogleError INVALID_ARGUMENT, worded as Google does, listing every fault found.
 */
export function readMessage<Message extends object>(
  type: MessageType,
  value: unknown,
  path?: string,
): Message;
export function readMessage(type: MessageType, value: unknown, path = ""): object {
  const faults: Fault[] = [];
  const message = readFields(type, value, { text: path }, faults);
  if (faults.length === 0) return message;
  throw new GoogleError("INVALID_ARGUMENT", faults.map((fault) => fault.description).join("\n"), [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: faults },
  ]);
}

interface Fault {
  field?: string;
  description: string;
}

/** Where a value is, put into words only when a fault is told. */
type Place = { text: string } | { parent: Place; field: string } | { parent: Place; index: number };

function pathOf(place: Place): string {
  if ("text" in place) return place.text;
  const parent = pathOf(place.parent);
  if ("index" in place) return `${parent}[${place.index}]`;
  return parent === "" ? snakeCase(place.field) : `${parent}.${snakeCase(place.field)}`;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function readFields(
  type: MessageType,
  value: unknown,
  place: Place,
  faults: Fault[],
): Record<string, unknown> {
  const message: Record<string, unknown> = {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    faults.push(invalidValue(place, typeName(type), value));
    return message;
  }
  for (const [name, fieldValue] of Object.entries(value)) {
    const field = fieldNamed(type, name);
    const here = { parent: place, field: name };
    if (field === undefined) faults.push(unknownName(here, "Cannot find field."));
    else if (fieldValue !== null && fieldValue !== undefined) {
      if (type.oneofs !== undefined) refuseSecondOfOneof(type.oneofs, message, field.name, place, faults);
      const read = readField(field.type, fieldValue, here, faults);
      if (read !== undefined) message[field.name] = read;
    }
  }
  return message;
}

function refuseSecondOfOneof(
  oneofs: Record<string, readonly string[]>,
  message: Record<string, unknown>,
  name: string,
  place: Place,
  faults: Fault[],
): void {
  for (const [group, names] of Object.entries(oneofs)) {
    if (!names.includes(name) || !names.some((other) => other !== name && Object.hasOwn(message, other)))
      continue;
    const field = pathOf(place);
    const description = `Invalid value at '${field}' (oneof), oneof field '${group}' is already set. Cannot set '${name}'`;
    faults.push({ field, description });
  }
}

function readField(type: FieldType, value: unknown, place: Place, faults: Fault[]): unknown {
  switch (type.kind) {
    case "message":
      if (Array.isArray(value)) return refuseList(place, faults);
      return readFields(type.message(), value, place, faults);
    case "repeated":
      // Google's JSON reader takes a lone value for a list of one.
      if (!Array.isArray(value)) return [readItem(type.of, value, place, faults)];
      return value.map((item, index) => readItem(type.of, item, { parent: place, index }, faults));
    case "map":
      return readMap(type.of, value, place, faults);
    case "enum":
      return readEnum(type, value, place, faults);
    default:
      return readScalar(type, value, place, faults);
  }
}

// Items of a list are all kept, zeros too.
function readItem(type: FieldType, value: unknown, place: Place, faults: Fault[]): unknown {
  switch (type.kind) {
    case "message":
    case "repeated":
    case "map":
    case "enum":
      return readField(type, value, place, faults);
    default:
      return readField({ kind: type.kind, presence: true }, value, place, faults);
  }
}

function readMap(type: FieldType, value: unknown, place: Place, faults: Fault[]): Record<string, unknown> {
  const entries = Object.entries(Object(value));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, readItem(type, item, { text: `${pathOf(place)}[${key}]` }, faults)]),
  );
}

function readEnum(
  type: Extract<FieldType, { kind: "enum" }>,
  value: unknown,
  place: Place,
  faults: Fault[],
): unknown {
  if (!isEnumValue(type.values, value)) {
    faults.push(invalidValue(place, `type.googleapis.com/${type.name}`, value));
    return undefined;
  }
  const name = typeof value === "number" ? type.values[value] : value;
  return typeof name === "string" && name.endsWith("_UNSPECIFIED") ? undefined : name;
}

function readScalar(
  type: Extract<FieldType, { presence?: true }>,
  value: unknown,
  place: Place,
  faults: Fault[],
): unknown {
  const scalar = SCALARS[type.kind];
  if (!scalar.takesJson && Array.isArray(value)) return refuseList(place, faults);
  if (!scalar.takesJson && typeof value === "object") {
    faults.push(unknownName(place, "Starting an object on a scalar field"));
    return undefined;
  }
  if (!scalar.accepts(value)) {
    faults.push(invalidValue(place, scalar.name, value));
    return undefined;
  }
  const read = scalar.read(value);
  return type.presence !== true && (read === 0 || read === false || read === "") ? undefined : read;
}

function refuseList(place: Place, faults: Fault[]): undefined {
  faults.push(unknownName(place, "Proto field is not repeating, cannot start list."));
  return undefined;
}

// Told at the message around, under the name as it was written.
function unknownName(place: Place, reason: string): Fault {
  const path = "parent" in place ? pathOf(place.parent) : "";
  const name = "field" in place ? place.field : pathOf(place);
  const where = path === "" ? "" : ` at '${path}'`;
  const description = `Invalid JSON payload received. Unknown name "${name}"${where}: ${reason}`;
  return path === "" ? { description } : { field: path, description };
}

function invalidValue(place: Place, type: string, value: unknown): Fault {
  const path = pathOf(place);
  const shown =
    typeof value === "object" || typeof value === "string" ? JSON.stringify(value) : String(value);
  return { field: path, description: `Invalid value at '${path}' (${type}), ${shown}` };
}

function typeName(type: MessageType): string {
  return type.fullName === undefined ? type.name : `type.googleapis.com/${type.fullName}`;
}
