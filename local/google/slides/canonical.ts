// Brings a checked message to the one form that the engine reads: numbers as numbers, lists as lists, no nulls.
import { notBuilt } from "../google-error.ts";
import type { FieldType, MessageType } from "../protocol/message.ts";

/** Of these, Google never writes a zero. */
const LEAVES_OUT_ZEROS = new Set(["RgbColor", "Dimension", "AffineTransform"]);

/** A canonical copy of `value`, which must have passed `checkMessage` for `type`. */
export function canonicalMessage(type: MessageType, value: object): object {
  const leavesOutZeros = LEAVES_OUT_ZEROS.has(type.name.slice(type.name.lastIndexOf(".") + 1));
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const fieldType = type.fields[name];
    if (fieldType === undefined || field === null || field === undefined) continue;
    const canonical = canonicalField(fieldType, field);
    if (!(leavesOutZeros && canonical === 0)) result[name] = canonical;
  }
  return result;
}

function canonicalField(type: FieldType, value: unknown): unknown {
  switch (type.kind) {
    case "message":
      return canonicalMessage(type.message(), Object(value));
    case "repeated":
      return (Array.isArray(value) ? value : [value]).map((item) => canonicalField(type.of, item));
    case "map":
      return Object.fromEntries(
        Object.entries(Object(value)).map(([key, item]) => [key, canonicalField(type.of, item)]),
      );
    case "enum":
      if (typeof value === "number") throw notBuilt("enumeration values given by number");
      return value;
    case "boolean":
      return value === true || value === "true";
    case "int32":
    case "uint32":
    case "float":
    case "double":
      return Number(value);
    default:
      return value;
  }
}
