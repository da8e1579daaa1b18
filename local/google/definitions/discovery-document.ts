// What is read of a discovery document: the descriptions are left aside.
import { z } from "zod/mini";

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

const REFERENCE = z.object({ $ref: z.string() });
const METHOD = z.object({
  id: z.string(),
  httpMethod: z.string(),
  path: z.string(),
  parameters: z.optional(z.record(z.string(), SCHEMA)),
  request: z.optional(REFERENCE),
  response: z.optional(REFERENCE),
  scopes: z.array(z.string()),
});
export type Method = z.infer<typeof METHOD>;

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
  version: z.string(),
  revision: z.string(),
  parameters: z.record(z.string(), SCHEMA),
  resources: z.record(z.string(), RESOURCE),
  schemas: z.record(z.string(), SCHEMA),
});
export type DiscoveryDocument = z.infer<typeof DOCUMENT>;

/** Reads a document's JSON text. @throws SyntaxError or ZodError when it is no discovery document. */
export function readDiscoveryDocument(text: string): DiscoveryDocument {
  return DOCUMENT.parse(JSON.parse(text));
}

/** Every method of a document, at any depth. */
export function methodsOf({ methods = {}, resources = {} }: Resource): Method[] {
  return [...Object.values(methods), ...Object.values(resources).flatMap(methodsOf)];
}
