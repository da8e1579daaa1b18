// Google's JSON messages, described field by field.

/** The type of a field that holds one plain value. */
export type ScalarKind =
  | "string"
  | "boolean"
  | "int32"
  | "int64"
  | "uint32"
  | "float"
  | "double"
  | "value"
  | "listValue";

/**
 * The type of one field. Enumerations and messages bear their Google name, which errors quote. `presence`
 * marks a scalar whose zero is told apart from its absence: the zero of any other is dropped, as protocol
 * buffers do, and so vanishes from answers.
 */
export type FieldType =
  | { kind: ScalarKind; presence?: true }
  | { kind: "enum"; name: string; values: readonly string[] }
  | { kind: "message"; message: () => MessageType }
  | { kind: "repeated"; of: FieldType }
  | { kind: "map"; of: FieldType };

/** One message: its name in the discovery document and its fields in JSON (camelCase) names. */
export interface MessageType {
  name: string;
  /** As an error quotes the type, such as `google.apps.sheets.v4.Sheet`; the name alone when absent. */
  fullName?: string;
  fields: Record<string, FieldType>;
  /** Groups of fields of which one at most may be set, by the group's name in Google's definition. */
  oneofs?: Record<string, readonly string[]>;
}

/** The type of a field by its JSON name or its original snake_case name, with the JSON name. */
export function fieldNamed(type: MessageType, name: string): { name: string; type: FieldType } | undefined {
  const jsonName = name.includes("_") ? camelCase(name) : name;
  const field = Object.hasOwn(type.fields, jsonName) ? type.fields[jsonName] : undefined;
  return field === undefined ? undefined : { name: jsonName, type: field };
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
