// Colours have two fields each (`backgroundColor`, `backgroundColorStyle`): writing one writes the other.
import type { FieldType, MessageType } from "../../protocol/message.ts";
import { nearestFloat } from "../../protocol/scalars.ts";
import type { FieldMask } from "../fields/field-mask.ts";
import { THEME_COLORS } from "../new-spreadsheet.ts";

/** The colour fields of a message that have a twin, without the `Style`. */
const pairsByMessage = new WeakMap<MessageType, string[]>();

function pairsOf(type: MessageType): string[] {
  const known = pairsByMessage.get(type);
  if (known !== undefined) return known;
  const pairs = Object.keys(type.fields).filter(
    (name) => Object.hasOwn(type.fields, `${name}Style`) && isColor(type.fields[name]),
  );
  pairsByMessage.set(type, pairs);
  return pairs;
}

function isColor(field: FieldType | undefined): boolean {
  return field?.kind === "message" && field.message().name === "Color";
}

/** Completes, in place, the colours of a message just read and of all messages in it. */
export function completeColors(type: MessageType, message: object): void {
  if (type.name === "Color") keepBytes(message);
  for (const name of pairsOf(type)) completePair(message, name);
  for (const name of coloredFields(type)) {
    const value: unknown = Reflect.get(message, name);
    const field = type.fields[name];
    if (field !== undefined && value !== undefined) completeField(field, value);
  }
}

/** The fields under which there may be colours: large batches hold many messages without any. */
const coloredByMessage = new WeakMap<MessageType, string[]>();

function coloredFields(type: MessageType): string[] {
  const known = coloredByMessage.get(type);
  if (known !== undefined) return known;
  const names = Object.keys(type.fields).filter((name) => reachesColors(type.fields[name], new Set()));
  coloredByMessage.set(type, names);
  return names;
}

function reachesColors(field: FieldType | undefined, seen: Set<MessageType>): boolean {
  if (field?.kind === "repeated" || field?.kind === "map") return reachesColors(field.of, seen);
  if (field?.kind !== "message") return false;
  const type = field.message();
  if (seen.has(type)) return false;
  seen.add(type);
  if (type.name === "Color") return true;
  return Object.values(type.fields).some((inner) => reachesColors(inner, seen));
}

function completeField(field: FieldType, value: unknown): void {
  if (field.kind === "repeated" && Array.isArray(value))
    for (const item of value) completeField(field.of, item);
  else if (field.kind === "map")
    for (const item of Object.values(Object(value))) completeField(field.of, item);
  else if (field.kind === "message" && isObject(value)) completeColors(field.message(), value);
}

// Google keeps each channel in a byte: 0.5 comes back as 127/255.
function keepBytes(color: object): void {
  for (const channel of ["red", "green", "blue"]) {
    const value: unknown = Reflect.get(color, channel);
    if (typeof value !== "number") continue;
    const byte = Math.floor(Math.fround(Math.fround(value) * 255));
    Reflect.set(color, channel, nearestFloat(Math.max(0, Math.min(255, byte)) / 255));
  }
}

function completePair(message: object, name: string): void {
  const style: unknown = Reflect.get(message, `${name}Style`);
  const color: unknown = Reflect.get(message, name);
  if (isObject(style)) {
    const shown = shownColor(style);
    if (shown === undefined) Reflect.deleteProperty(message, `${name}Style`);
    else Reflect.set(message, name, shown);
  } else if (isObject(color)) Reflect.set(message, `${name}Style`, { rgbColor: color });
}

function shownColor(style: object): object | undefined {
  const rgb: unknown = Reflect.get(style, "rgbColor");
  if (isObject(rgb)) return rgb;
  const theme: unknown = Reflect.get(style, "themeColor");
  return THEME_COLORS.find(([name]) => name === theme)?.[1];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The mask with, beside each colour named, its twin. */
export function withColorPairs(type: MessageType, mask: FieldMask): FieldMask {
  if (mask === true) return true;
  const complete = new Map<string, FieldMask>();
  for (const [name, below] of mask) {
    const field = type.fields[name];
    const nested =
      field?.kind === "message" && below !== true ? withColorPairs(field.message(), below) : below;
    const pair = pairsOf(type).find((color) => color === name || `${color}Style` === name);
    if (pair === undefined) complete.set(name, nested);
    else for (const twin of [pair, `${pair}Style`]) complete.set(twin, true);
  }
  return complete;
}
