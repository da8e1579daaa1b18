// Checks calls against Google's discovery documents: method, parameter and field names, types, enums, patterns.
import { readFileSync } from "node:fs";
import { z } from "zod/mini";
import type { GoogleCall } from "../../local/google/service.ts";
import { googleReference } from "./google-reference.ts";

const SCHEMA_FIELDS = {
  type: z.optional(z.string()),
  $ref: z.optional(z.string()),
  format: z.optional(z.string()),
  enum: z.optional(z.array(z.string())),
  pattern: z.optional(z.string()),
  readOnly: z.optional(z.boolean()),
  required: z.optional(z.boolean()),
  repeated: z.optional(z.boolean()),
  location: z.optional(z.string()),
};

/** A type as a discovery document describes it. */
export type Schema = z.infer<z.ZodMiniObject<typeof SCHEMA_FIELDS>> & {
  properties?: Record<string, Schema> | undefined;
  items?: Schema | undefined;
  additionalProperties?: Schema | undefined;
};
const SCHEMA: z.ZodMiniType<Schema> = z.object({
  ...SCHEMA_FIELDS,
  get properties() {
    return z.optional(z.record(z.string(), SCHEMA));
  },
  get items() {
    return z.optional(SCHEMA);
  },
  get additionalProperties() {
    return z.optional(SCHEMA);
  },
});

const METHOD = z.object({
  id: z.string(),
  parameters: z.optional(z.record(z.string(), SCHEMA)),
  request: z.optional(z.object({ $ref: z.string() })),
});
type Method = z.infer<typeof METHOD>;

interface Resource {
  methods?: Record<string, Method> | undefined;
  resources?: Record<string, Resource> | undefined;
}
const RESOURCE: z.ZodMiniType<Resource> = z.object({
  methods: z.optional(z.record(z.string(), METHOD)),
  get resources() {
    return z.optional(z.record(z.string(), RESOURCE));
  },
});

const DOCUMENT = z.object({
  name: z.string(),
  parameters: z.record(z.string(), SCHEMA),
  resources: z.record(z.string(), RESOURCE),
  schemas: z.record(z.string(), SCHEMA),
});

/** One service's definition. */
export interface DiscoveryDocument {
  name: string;
  methods: ReadonlyMap<string, Method>;
  commonParameters: Record<string, Schema>;
  schemas: Record<string, Schema>;
}

const FILES = { sheets: "discovery/sheets.v4.json", slides: "discovery/slides.v1.json" };

/** Reads a service's document, or nothing when the folder of discovery documents is not there. */
export function readDiscovery(service: keyof typeof FILES): DiscoveryDocument | undefined {
  const path = googleReference(FILES[service]);
  if (path === undefined) return undefined;
  const document = DOCUMENT.parse(JSON.parse(readFileSync(path, "utf8")));
  const methods = Object.values(document.resources).flatMap(methodsOf);
  return {
    name: document.name,
    methods: new Map(methods.map((method) => [method.id.slice(document.name.length + 1), method])),
    commonParameters: document.parameters,
    schemas: document.schemas,
  };
}

/** Every fault of a call, as `place: what is wrong`; none when the call is valid. */
export function faultsOfCall(document: DiscoveryDocument, call: GoogleCall): string[] {
  const method = document.methods.get(call.method);
  if (method === undefined) return [`method: ${call.method} is not in ${document.name}`];
  const bodyFaults =
    method.request === undefined
      ? faultsOfAbsentBody(call.body)
      : faultsOf(document, { $ref: method.request.$ref }, call.body ?? {}, "body");
  return [...faultsOfParameters(document, method, call.params), ...bodyFaults];
}

function methodsOf({ methods = {}, resources = {} }: Resource): Method[] {
  return [...Object.values(methods), ...Object.values(resources).flatMap(methodsOf)];
}

function faultsOfAbsentBody(body: unknown): string[] {
  return body === undefined ? [] : ["body: the method takes none"];
}

function faultsOfParameters(
  document: DiscoveryDocument,
  method: Method,
  params: Record<string, unknown>,
): string[] {
  const known: Record<string, Schema> = { ...document.commonParameters, ...method.parameters };
  const missing = Object.entries(known)
    .filter(([name, { required }]) => required === true && params[name] === undefined)
    .map(([name]) => `params.${name}: required`);
  const wrong = Object.entries(params).flatMap(([name, value]) => {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined;
    if (schema === undefined) return [`params.${name}: unknown`];
    if (schema.repeated !== true || !Array.isArray(value)) {
      return faultsOf(document, schema, value, `params.${name}`);
    }
    return value.flatMap((item, index) => faultsOf(document, schema, item, `params.${name}[${index}]`));
  });
  return [...missing, ...wrong];
}

function faultsOf(document: DiscoveryDocument, schema: Schema, value: unknown, place: string): string[] {
  if (schema.$ref !== undefined) {
    const target = document.schemas[schema.$ref];
    return target === undefined
      ? [`${place}: schema ${schema.$ref} is missing`]
      : faultsOf(document, target, value, place);
  }
  // Unset, for Google.
  if (value === null) return [];
  switch (schema.type) {
    case "object":
      return faultsOfObject(document, schema, value, place);
    case "array":
      if (!Array.isArray(value)) return [`${place}: ${shown(value)} is not a list`];
      return value.flatMap((item, index) =>
        faultsOf(document, schema.items ?? {}, item, `${place}[${index}]`),
      );
    case "any":
    case undefined:
      return [];
    default:
      return faultsOfScalar(schema, value, place);
  }
}

function faultsOfObject(
  document: DiscoveryDocument,
  schema: Schema,
  value: unknown,
  place: string,
): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [`${place}: ${shown(value)} is not an object`];
  }
  return Object.entries(value).flatMap(([name, item]) => {
    const properties = schema.properties ?? {};
    const field = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    if (field === undefined) return [`${place}.${name}: unknown`];
    if (item === undefined) return [];
    return faultsOf(document, field, item, `${place}.${name}`);
  });
}

function faultsOfScalar(schema: Schema, value: unknown, place: string): string[] {
  if (!isOfType(schema, value)) {
    return [`${place}: ${shown(value)} is not of type ${schema.format ?? schema.type}`];
  }
  if (schema.enum !== undefined && !schema.enum.includes(String(value))) {
    return [`${place}: ${shown(value)} is none of ${schema.enum.join(", ")}`];
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(String(value))) {
    return [`${place}: ${shown(value)} does not match ${schema.pattern}`];
  }
  return [];
}

function isOfType({ type, format }: Schema, value: unknown): boolean {
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "integer":
      return isInteger(value, format === "uint32" ? 0 : -(2 ** 31), format === "uint32" ? 2 ** 32 : 2 ** 31);
    case "string":
      if (format === "int64") return typeof value === "string" && /^-?\d+$/.test(value);
      return typeof value === "string";
    default:
      return false;
  }
}

function isInteger(value: unknown, least: number, bound: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value < bound;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
