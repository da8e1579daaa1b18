// Checks calls against Google's definitions: method, parameter and field names, types, enumerations, patterns.
import type { ServiceDefinitions } from "../../local/google/definitions/service-definitions.ts";
import { DEFINITIONS } from "../../local/google/definitions/services.ts";
import type { FieldType, MessageType } from "../../local/google/protocol/message.ts";
import type { GoogleCall } from "../../local/google/service.ts";

/** Every fault of a call, as `place: what is wrong`; none when the call is valid. */
export function faultsOfCall(call: GoogleCall): string[] {
  const service = DEFINITIONS[call.service];
  if (!Object.hasOwn(service.facts.methods, call.method)) {
    return [`method: ${call.method} is not in ${call.service}`];
  }
  return [...faultsOfParameters(service, call), ...faultsOfBody(service, call)];
}

function faultsOfBody(service: ServiceDefinitions, { method, body }: GoogleCall): string[] {
  if (service.method(method).body !== undefined)
    return faultsOfMessage(service, service.body(method), body ?? {}, "body");
  return body === undefined ? [] : ["body: the method takes none"];
}

function faultsOfParameters(service: ServiceDefinitions, { method, params }: GoogleCall): string[] {
  const fields = { ...service.commonParameters().fields, ...service.parameters(method).fields };
  const written = service.method(method).parameters;
  const missing = Object.entries(written)
    .filter(([name, text]) => text.startsWith("path ") && params[name] === undefined)
    .map(([name]) => `params.${name}: required`);
  const wrong = Object.entries(params).flatMap(([name, value]) => {
    const place = `params.${name}`;
    const field = fields[name];
    if (field === undefined) return [`${place}: unknown`];
    const [, pattern] = / matching (.*)$/.exec(written[name] ?? "") ?? [];
    const faults = faultsOf(
      service,
      field,
      field.kind === "repeated" && !Array.isArray(value) ? [value] : value,
      place,
    );
    if (faults.length > 0 || pattern === undefined || new RegExp(pattern).test(String(value))) return faults;
    return [`${place}: ${shown(value)} does not match ${pattern}`];
  });
  return [...missing, ...wrong];
}

function faultsOfMessage(
  service: ServiceDefinitions,
  { name: message, fields }: MessageType,
  value: unknown,
  place: string,
): string[] {
  if (!isObject(value)) return [`${place}: ${shown(value)} is not an object`];
  return Object.entries(value).flatMap(([name, item]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return [`${place}.${name}: unknown`];
    // Absent, or unset for Google.
    if (item === undefined || item === null) return [];
    const isReadOnly = service.facts.messages[message]?.[name]?.startsWith("readonly ");
    return isReadOnly ? [`${place}.${name}: read only`] : faultsOf(service, field, item, `${place}.${name}`);
  });
}

function faultsOf(service: ServiceDefinitions, type: FieldType, value: unknown, place: string): string[] {
  switch (type.kind) {
    case "message":
      return faultsOfMessage(service, type.message(), value, place);
    case "repeated":
      if (!Array.isArray(value)) return [`${place}: ${shown(value)} is not a list`];
      return value.flatMap((item, index) => faultsOf(service, type.of, item, `${place}[${index}]`));
    case "map":
      if (!isObject(value)) return [`${place}: ${shown(value)} is not an object`];
      return Object.entries(value).flatMap(([name, item]) =>
        faultsOf(service, type.of, item, `${place}.${name}`),
      );
    case "enum":
      if (type.values.some((known) => known === value)) return [];
      return [`${place}: ${shown(value)} is none of ${type.values.join(", ")}`];
    default:
      return IS_OF_KIND[type.kind](value) ? [] : [`${place}: ${shown(value)} is not of type ${type.kind}`];
  }
}

const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isIntegerFrom = (least: number, bound: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value < bound;

/** Stricter than Google, which takes numbers in texts and lone values for lists: what is sent is well formed. */
const IS_OF_KIND: Record<
  Exclude<FieldType["kind"], "message" | "repeated" | "map" | "enum">,
  (value: unknown) => boolean
> = {
  boolean: (value) => typeof value === "boolean",
  double: isNumber,
  float: isNumber,
  int32: isIntegerFrom(-(2 ** 31), 2 ** 31),
  int64: (value) => typeof value === "string" && /^-?\d+$/.test(value),
  listValue: Array.isArray,
  string: (value) => typeof value === "string",
  uint32: isIntegerFrom(0, 2 ** 32),
  value: () => true,
};

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
