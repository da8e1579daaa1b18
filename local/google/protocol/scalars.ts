// How plain values are accepted and read, by the kind of field.
import type { ScalarKind } from "./message.ts";

interface Scalar {
  /** As errors name the type. */
  name: string;
  accepts: (value: unknown) => boolean;
  read: (value: unknown) => unknown;
  /** Whether lists and objects are values of their own. */
  takesJson?: true;
}

const isIntegerText = (value: unknown): boolean => typeof value === "string" && /^-?\d+$/.test(value);
const isNumberText = (value: unknown): boolean =>
  typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value));
const isInt32 = (value: unknown): boolean =>
  (typeof value === "number" || isIntegerText(value)) &&
  Number.isInteger(Number(value)) &&
  Number(value) >= -(2 ** 31) &&
  Number(value) < 2 ** 31;
const isNumber = (value: unknown): boolean => typeof value === "number" || isNumberText(value);
const asIs = (value: unknown): unknown => value;
const toNumber = (value: unknown): number => Number(value);

/** The kinds of plain fields, with Google's names for them. */
export const SCALARS: Record<ScalarKind, Scalar> = {
  string: { name: "TYPE_STRING", accepts: (value) => typeof value === "string", read: asIs },
  boolean: {
    name: "TYPE_BOOL",
    accepts: (value) => typeof value === "boolean" || value === "true" || value === "false",
    read: (value) => value === true || value === "true",
  },
  int32: { name: "TYPE_INT32", accepts: isInt32, read: toNumber },
  uint32: {
    name: "TYPE_UINT32",
    accepts: (value) => isInt32(value) && Number(value) >= 0,
    read: toNumber,
  },
  int64: {
    name: "TYPE_INT64",
    accepts: (value) => Number.isInteger(value) || isIntegerText(value),
    read: (value) => String(value),
  },
  float: { name: "TYPE_FLOAT", accepts: isNumber, read: (value) => nearestFloat(Number(value)) },
  double: { name: "TYPE_DOUBLE", accepts: isNumber, read: toNumber },
  value: { name: "TYPE_VALUE", accepts: () => true, read: asIs, takesJson: true },
  listValue: {
    name: "type.googleapis.com/google.protobuf.ListValue",
    accepts: Array.isArray,
    read: asIs,
    takesJson: true,
  },
};

/** Whether the value names an enumeration's member, by name or by number. */
export function isEnumValue(values: readonly string[], value: unknown): boolean {
  return typeof value === "number"
    ? Number.isInteger(value) && value >= 0 && value < values.length
    : typeof value === "string" && values.includes(value);
}

/**
 * The shortest decimal number that a 32-bit float keeps, as Google prints such fields.
 * @example nearestFloat(66 / 255) // 0.25882354
 */
export function nearestFloat(value: number): number {
  const single = Math.fround(value);
  for (let digits = 6; digits <= 9; digits += 1) {
    const shorter = Number(single.toPrecision(digits));
    if (Math.fround(shorter) === single) return shorter;
  }
  return single;
}
