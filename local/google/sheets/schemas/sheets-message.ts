// How the messages and enumerations of Sheets v4 are described.
import { type FieldType, type MessageType, oneOf } from "../../protocol/message.ts";

const PACKAGE = "google.apps.sheets.v4";

/** Describes a message of Sheets v4, with its groups of fields that exclude one another. */
export function sheetsMessage(
  name: string,
  fields: Record<string, FieldType>,
  oneofs?: Record<string, readonly string[]>,
): MessageType {
  return oneofs === undefined
    ? { name, package: PACKAGE, fields }
    : { name, package: PACKAGE, fields, oneofs };
}

/** Describes an enumeration of Sheets v4; its members in one text, in the order of their numbers. */
export function sheetsEnum(name: string, members: string): FieldType {
  return oneOf(`${PACKAGE}.${name}`, ...members.split(/\s+/));
}
