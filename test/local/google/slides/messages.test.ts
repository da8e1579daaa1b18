// The messages' description against Google's own (read beside the repository, when it is there).
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FieldType, MessageType } from "../../../../local/google/protocol/message.ts";
import { BATCH_UPDATE_PRESENTATION_REQUEST } from "../../../../local/google/slides/messages/batch-request-messages.ts";
import { PRESENTATION } from "../../../../local/google/slides/messages/page-messages.ts";
import { googleReference } from "../../../support/google-reference.ts";

interface Schema {
  type?: string;
  format?: string;
  enum?: string[];
  $ref?: string;
  items?: Schema;
  additionalProperties?: Schema;
  properties?: Record<string, Schema>;
}

const DISCOVERY = googleReference("discovery/slides.v1.json");

describe.skipIf(DISCOVERY === undefined)("the description of messages", () => {
  const schemas: Record<string, Schema> =
    DISCOVERY === undefined ? {} : JSON.parse(readFileSync(DISCOVERY, "utf8")).schemas;

  it.each([BATCH_UPDATE_PRESENTATION_REQUEST, PRESENTATION])("has every field and value of $name", (type) => {
    expect(described(type)).toEqual(documented(schemas, type.name));
  });

  it("covers the whole document but the answers", () => {
    const names = new Set([
      ...Object.keys(described(BATCH_UPDATE_PRESENTATION_REQUEST)),
      ...Object.keys(described(PRESENTATION)),
    ]);
    const missing = Object.keys(schemas).filter((name) => !names.has(name));
    expect(missing.filter((name) => !name.endsWith("Response"))).toEqual(["Thumbnail"]);
  });
});

type Description = Record<string, Record<string, string>>;

function described(type: MessageType, seen: Description = {}): Description {
  if (seen[type.name] !== undefined) return seen;
  const fields: Record<string, string> = {};
  seen[type.name] = fields;
  for (const [name, field] of Object.entries(type.fields)) {
    fields[name] = fieldText(field);
    const inner = messageWithin(field);
    if (inner !== undefined) described(inner, seen);
  }
  return seen;
}

function messageWithin(field: FieldType): MessageType | undefined {
  if (field.kind === "message") return field.message();
  return field.kind === "repeated" || field.kind === "map" ? messageWithin(field.of) : undefined;
}

function fieldText(field: FieldType): string {
  switch (field.kind) {
    case "message":
      return field.message().name;
    case "repeated":
    case "map":
      return `${field.kind} ${fieldText(field.of)}`;
    case "enum":
      return field.values.join("|");
    default:
      return field.kind;
  }
}

function documented(schemas: Record<string, Schema>, name: string, seen: Description = {}): Description {
  if (seen[name] !== undefined) return seen;
  const fields: Record<string, string> = {};
  seen[name] = fields;
  for (const [field, schema] of Object.entries(schemas[name]?.properties ?? {})) {
    fields[field] = schemaText(schema);
    const inner = schema.$ref ?? schema.items?.$ref ?? schema.additionalProperties?.$ref;
    if (inner !== undefined) documented(schemas, inner, seen);
  }
  return seen;
}

function schemaText(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.items !== undefined) return `repeated ${schemaText(schema.items)}`;
  if (schema.additionalProperties !== undefined) return `map ${schemaText(schema.additionalProperties)}`;
  if (schema.enum !== undefined) return schema.enum.join("|");
  const textual = ["google-fieldmask", "google-datetime"];
  return schema.format === undefined || textual.includes(schema.format) ? String(schema.type) : schema.format;
}
