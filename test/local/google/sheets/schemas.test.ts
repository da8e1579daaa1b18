import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FieldType, MessageType } from "../../../../local/google/protocol/message.ts";
import { requestHandlers } from "../../../../local/google/sheets/requests/handlers.ts";
import { builtRequests, unbuiltRequestKinds } from "../../../../local/google/sheets/schemas/batch-update.ts";
import { spreadsheet } from "../../../../local/google/sheets/schemas/spreadsheet.ts";
import * as values from "../../../../local/google/sheets/schemas/values.ts";
import { googleReference } from "../../../support/google-reference.ts";

const DISCOVERY = googleReference("discovery/sheets.v4.json");

interface DiscoveryField {
  type?: string;
  format?: string;
  $ref?: string;
  items?: DiscoveryField;
  additionalProperties?: DiscoveryField;
  enum?: string[];
}
interface DiscoveryDocument {
  schemas: Record<string, { properties?: Record<string, DiscoveryField> }>;
}

const KIND_BY_TYPE: Record<string, string> = {
  boolean: "boolean",
  "integer/int32": "int32",
  "number/float": "float",
  "number/double": "double",
  string: "string",
  "string/google-fieldmask": "string",
  "string/google-datetime": "string",
  any: "value",
};

/** The field as both sides may say it; a list's items in brackets, a message by name, an enumeration by its values. */
function described(field: FieldType): string {
  switch (field.kind) {
    case "message":
      return field.message().name;
    case "repeated":
      return `[${described(field.of)}]`;
    case "map":
      return `{${described(field.of)}}`;
    case "enum":
      return field.values.join("|");
    case "listValue":
      return "[value]";
    default:
      return field.kind;
  }
}

function discovered(field: DiscoveryField): string {
  if (field.$ref !== undefined) return field.$ref;
  if (field.items !== undefined) return `[${discovered(field.items)}]`;
  if (field.additionalProperties !== undefined) return `{${discovered(field.additionalProperties)}}`;
  if (field.enum !== undefined) return field.enum.join("|");
  const type = field.format === undefined ? field.type : `${field.type}/${field.format}`;
  return KIND_BY_TYPE[type ?? ""] ?? `unknown ${type}`;
}

function nested(field: FieldType): MessageType[] {
  if (field.kind === "message") return [field.message()];
  return field.kind === "repeated" || field.kind === "map" ? nested(field.of) : [];
}

function allMessages(roots: MessageType[]): Map<string, MessageType> {
  const found = new Map<string, MessageType>();
  const queue = [...roots];
  for (let message = queue.pop(); message !== undefined; message = queue.pop()) {
    if (found.has(message.name)) continue;
    found.set(message.name, message);
    for (const field of Object.values(message.fields)) queue.push(...nested(field));
  }
  return found;
}

describe.skipIf(DISCOVERY === undefined)("the Sheets messages and the discovery document", () => {
  const document: DiscoveryDocument =
    DISCOVERY === undefined ? { schemas: {} } : JSON.parse(readFileSync(DISCOVERY, "utf8"));
  const roots = [spreadsheet, ...Object.values(values), ...Object.values(builtRequests).flatMap(nested)];
  const messages = allMessages(roots);

  it("describe as many messages as the built requests reach", () => {
    expect(messages.size).toBeGreaterThan(190);
  });

  it.each([...messages])("%s has Google's fields, types and values", (name, message) => {
    const ours = Object.fromEntries(
      Object.entries(message.fields).map(([field, type]) => [field, described(type)]),
    );
    const theirs = Object.entries(document.schemas[name]?.properties ?? {});
    expect(ours).toEqual(Object.fromEntries(theirs.map(([field, type]) => [field, discovered(type)])));
    expect(document.schemas).toHaveProperty(name);
  });

  it("know every kind of request, built or not", () => {
    const kinds = [...Object.keys(builtRequests), ...unbuiltRequestKinds].sort();
    expect(kinds).toEqual(Object.keys(document.schemas.Request?.properties ?? {}).sort());
  });

  it("have a handler for each kind said to be built", () => {
    expect(Object.keys(requestHandlers).sort()).toEqual(Object.keys(builtRequests).sort());
  });
});
