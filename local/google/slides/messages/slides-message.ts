// How the messages and enumerations of the Slides service are described.
import { type FieldType, type MessageType, oneOf } from "../../protocol/message.ts";

const PACKAGE = "google.apps.slides.v1";

/** A message of the Slides API, by its name in the discovery document; `oneofs` as in MessageType. */
export function slidesMessage(
  name: string,
  fields: Record<string, FieldType>,
  oneofs?: MessageType["oneofs"],
): MessageType {
  return { name, package: PACKAGE, fields, ...(oneofs === undefined ? {} : { oneofs }) };
}

/** An enumeration of the Slides API; its values in one text, in the order of the discovery document. */
export function slidesEnum(name: string, values: string): FieldType {
  return oneOf(`${PACKAGE}.${name}`, ...values.split(/\s+/));
}
