// Makes a service's facts from its discovery document.
import { type DiscoveryDocument, type Method, methodsOf, type Schema } from "./discovery-document.ts";
import { type EnumerationNames, enumerationNames, fieldsOf } from "./enumeration-names.ts";
import type { MethodFacts, ServiceFacts } from "./facts.ts";

const SCOPE_ADDRESS = "https://www.googleapis.com/auth/";
const FORMATS: Readonly<Record<string, string>> = {
  "google-datetime": "datetime",
  "google-fieldmask": "fieldmask",
};

/** The facts of a document. @throws Error for what the facts have no word for. */
export function factsOfDocument(document: DiscoveryDocument): ServiceFacts {
  const methods = methodsOf(document);
  const reached = reachedSchemas(document, methods);
  const names = enumerationNames([
    ...reached.flatMap(([name, schema]) => fieldsOf(name, schema.properties)),
    ...methods.flatMap((method) => fieldsOf(method.id, method.parameters)),
    ...fieldsOf(document.name, document.parameters),
  ]);
  return {
    name: document.name,
    version: document.version,
    revision: document.revision,
    parameters: mapped(document.parameters, (schema) => parameterText(schema, names)),
    methods: Object.fromEntries(
      methods.map((method) => [method.id.slice(document.name.length + 1), methodFacts(method, names)]),
    ),
    enumerations: Object.fromEntries([...names].map(([values, name]) => [name, values])),
    messages: Object.fromEntries(
      reached.map(([name, schema]) => [
        name,
        mapped(schema.properties ?? {}, (field) => fieldText(field, names)),
      ]),
    ),
  };
}

/** The schemas that the methods' bodies and answers reach, in the document's order. */
function reachedSchemas({ schemas }: DiscoveryDocument, methods: readonly Method[]): [string, Schema][] {
  const reached = new Set<string>();
  const visit = (schema: Schema | undefined): void => {
    if (schema === undefined) return;
    const { $ref, items, additionalProperties, properties = {} } = schema;
    for (const inner of [items, additionalProperties, ...Object.values(properties)]) visit(inner);
    if ($ref === undefined || reached.has($ref)) return;
    if (schemas[$ref] === undefined) throw new Error(`The schema ${$ref} is missing.`);
    reached.add($ref);
    visit(schemas[$ref]);
  };
  for (const { request, response } of methods) {
    visit(request);
    visit(response);
  }
  return Object.entries(schemas).filter(([name]) => reached.has(name));
}

function methodFacts(method: Method, names: EnumerationNames): MethodFacts {
  return {
    verb: method.httpMethod,
    path: method.path.replaceAll("{+", "{"),
    parameters: mapped(method.parameters ?? {}, (schema) => parameterText(schema, names)),
    ...(method.request && { body: method.request.$ref }),
    ...(method.response && { answer: method.response.$ref }),
    scopes: method.scopes.map((scope) => scope.replace(SCOPE_ADDRESS, "")).join(" "),
  };
}

function parameterText(schema: Schema, names: EnumerationNames): string {
  const { location, required = false, repeated, pattern } = schema;
  if (location === undefined || required !== (location === "path")) {
    throw new Error(`A parameter is ${location}, ${required ? "required" : "optional"}.`);
  }
  const type = fieldText(schema, names);
  const matching = pattern === undefined ? "" : ` matching ${pattern}`;
  return `${location} ${repeated ? `[${type}]` : type}${matching}`;
}

function fieldText(schema: Schema, names: EnumerationNames): string {
  return `${schema.readOnly ? "readonly " : ""}${typeText(schema, names)}`;
}

function typeText(schema: Schema, names: EnumerationNames): string {
  const { $ref, items, additionalProperties, enum: values, format, type } = schema;
  if ($ref !== undefined) return $ref;
  if (items !== undefined) return `[${typeText(items, names)}]`;
  if (additionalProperties !== undefined) return `{${typeText(additionalProperties, names)}}`;
  if (values !== undefined) return `enum ${names.get(values.join(" "))}`;
  if (format !== undefined) return FORMATS[format] ?? format;
  if (type === undefined) throw new Error("A schema has no type.");
  return type;
}

function mapped(schemas: Record<string, Schema>, textOf: (schema: Schema) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, textOf(schema)]));
}
