// Describes a message of the Slides service.
import type { FieldType, MessageType } from "../../protocol/message.ts";

/** A message of the Slides API, by its name in the discovery document; `oneofs` as in MessageType. */
export function slidesMessage(
  name: string,
  fields: Record<string, FieldType>,
  oneofs?: MessageType["oneofs"],
): MessageType {
  return { name, package: "google.apps.slides.v1", fields, ...(oneofs === undefined ? {} : { oneofs }) };
}
