// The strict reading that Google's services do of a JSON body, and its plain form once read.
import { GoogleError } from "../google-error.ts";
import { type FieldType, fieldNamed, type MessageType } from "./message.ts";
import { isEnumValue, SCALARS } from "./scalars.ts";

/**
 * Reads a JSON body strictly. Fields set to `null` count as absent, as for Google.
 * @throws GoogleError INVALID_ARGUMENT, worded as Google does, listing every fault found.
 */
export function checkMessage(type: MessageType, value: unknown, path = ""): void {
  readMessage(type, value, path);
}

/**
 * Reads a JSON body strictly into its plain form: JSON names, lists where lists belong, numbers as numbers
 * (32-bit ones rounded so), without nulls nor the zeros that protocol buffers drop.
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
  const message = readFields(type, value, path, faults);
  if (faults.length === 0) return message;
  throw new GoogleError("INVALID_ARGUMENT", faults.map((fault) => fault.description).join("\n"), [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: faults },
  ]);
}

interface Fault {
  field?: string;
  description: string;
}

function readFields(
  type: MessageType,
  value: unknown,
  path: string,
  faults: Fault[],
): Record<string, unknown> {
  const message: Record<string, unknown> = {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    faults.push(invalidValue(path, typeName(type), value));
    return message;
  }
  for (const [name, fieldValue] of Object.entries(value)) {
    const field = fieldNamed(type, name);
    if (field === undefined) faults.push(unknownName(path, name, "Cannot find field."));
    else if (fieldValue !== null) {
      refuseSecondOfOneof(type, message, field.name, path, faults);
      const read = readField(field.type, fieldValue, { path, name }, faults);
      if (read !== undefined) message[field.name] = read;
    }
  }
  return message;
}

function refuseSecondOfOneof(
  type: MessageType,
  message: Record<string, unknown>,
  name: string,
  path: string,
  faults: Fault[],
): void {
  for (const [group, names] of Object.entries(type.oneofs ?? {})) {
    if (!names.includes(name) || !names.some((other) => other !== name && Object.hasOwn(message, other)))
      continue;
    const description = `Invalid value at '${path}' (oneof), oneof field '${group}' is already set. Cannot set '${name}'`;
    faults.push({ field: path, description });
  }
}

interface Place {
  path: string;
  name: string;
}

function readField(type: FieldType, value: unknown, place: Place, faults: Fault[]): unknown {
  const path = pathOf(place);
  switch (type.kind) {
    case "message":
      if (Array.isArray(value)) return refuseList(place, faults);
      return readFields(type.message(), value, path, faults);
    case "repeated":
      // Google's JSON reader takes a lone value for a list of one.
      if (!Array.isArray(value)) return [readItem(type.of, value, path, faults)];
      return value.map((item, index) => readItem(type.of, item, `${path}[${index}]`, faults));
    case "map":
      return readMap(type.of, value, path, faults);
    case "enum":
      return readEnum(type, value, path, faults);
    default:
      return readScalar(type, value, place, faults);
  }
}

function readItem(type: FieldType, value: unknown, path: string, faults: Fault[]): unknown {
  return readField(presentOf(type), value, { path, name: "" }, faults);
}

// Items of a list are all kept, zeros too.
function presentOf(type: FieldType): FieldType {
  switch (type.kind) {
    case "message":
    case "repeated":
    case "map":
    case "enum":
      return type;
    default:
      return { kind: type.kind, presence: true };
  }
}

function readMap(type: FieldType, value: unknown, path: string, faults: Fault[]): Record<string, unknown> {
  const entries = Object.entries(Object(value));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, readItem(type, item, `${path}[${key}]`, faults)]),
  );
}

function readEnum(
  type: Extract<FieldType, { kind: "enum" }>,
  value: unknown,
  path: string,
  faults: Fault[],
): unknown {
  if (!isEnumValue(type.values, value)) {
    faults.push(invalidValue(path, `type.googleapis.com/${type.name}`, value));
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
  if (scalar.takesJson) {
    if (!scalar.accepts(value)) faults.push(invalidValue(pathOf(place), scalar.name, value));
    return value;
  }
  if (Array.isArray(value)) return refuseList(place, faults);
  if (typeof value === "object") {
    faults.push(unknownName(place.path, place.name, "Starting an object on a scalar field"));
    return undefined;
  }
  if (!scalar.accepts(value)) {
    faults.push(invalidValue(pathOf(place), scalar.name, value));
    return undefined;
  }
  const read = scalar.read(value);
  return type.presence !== true && (read === 0 || read === false || read === "") ? undefined : read;
}

function refuseList(place: Place, faults: Fault[]): undefined {
  faults.push(unknownName(place.path, place.name, "Proto field is not repeating, cannot start list."));
  return undefined;
}

function unknownName(path: string, name: string, reason: string): Fault {
  const where = path === "" ? "" : ` at '${path}'`;
  const description = `Invalid JSON payload received. Unknown name "${name}"${where}: ${reason}`;
  return path === "" ? { description } : { field: path, description };
}

function invalidValue(path: string, type: string, value: unknown): Fault {
  const shown = typeof value === "object" ? JSON.stringify(value) : shownScalar(value);
  return { field: path, description: `Invalid value at '${path}' (${type}), ${shown}` };
}

function shownScalar(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function typeName(type: MessageType): string {
  return type.package === undefined ? type.name : `type.googleapis.com/${type.package}.${type.name}`;
}

function pathOf({ path, name }: Place): string {
  if (name === "") return path;
  return path === "" ? snakeCase(name) : `${path}.${snakeCase(name)}`;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
