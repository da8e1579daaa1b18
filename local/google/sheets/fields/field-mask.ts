// Field masks: `a.b,c(d,e/f)`, read into a tree.

/** The fields asked below a point: all of them, or some by name, each with what is asked below it. */
export type FieldMask = true | ReadonlyMap<string, FieldMask>;

/** The text could not be read as a mask. */
export class FieldMaskError extends Error {}

/**
 * Reads a mask; `.` and `/` both go down, parentheses group, `*` stands for all.
 * @throws FieldMaskError when the text is not a mask.
 */
export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[A-Za-z0-9_]+|[*(),./]/g) ?? [];
  if (tokens.join("") !== text.replaceAll(/\s/g, "") || tokens.length === 0) throw new FieldMaskError(text);
  const reader = { tokens, at: 0 };
  const mask = readList(reader);
  if (reader.at < tokens.length) throw new FieldMaskError(text);
  return mask;
}

interface Reader {
  tokens: string[];
  at: number;
}

function readList(reader: Reader): FieldMask {
  let mask: FieldMask = new Map();
  do mask = mergedMasks(mask, readPath(reader));
  while (takes(reader, ","));
  return mask;
}

function readPath(reader: Reader): FieldMask {
  const name = reader.tokens[reader.at];
  if (name === undefined || !/^(\*|[A-Za-z0-9_]+)$/.test(name)) throw new FieldMaskError(name ?? "");
  reader.at += 1;
  const below = readBelow(reader);
  return name === "*" ? true : new Map([[camelCased(name), below]]);
}

function readBelow(reader: Reader): FieldMask {
  if (takes(reader, ".") || takes(reader, "/")) return readPath(reader);
  if (!takes(reader, "(")) return true;
  const mask = readList(reader);
  if (!takes(reader, ")")) throw new FieldMaskError(reader.tokens.join(""));
  return mask;
}

function takes(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function mergedMasks(one: FieldMask, other: FieldMask): FieldMask {
  if (one === true || other === true) return true;
  const merged = new Map(one);
  for (const [name, below] of other) {
    const present = merged.get(name);
    merged.set(name, present === undefined ? below : mergedMasks(present, below));
  }
  return merged;
}

function camelCased(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What is asked below a field; nothing when the field is not asked. */
export function maskBelow(mask: FieldMask, name: string): FieldMask | undefined {
  return mask === true ? true : mask.get(name);
}

/** What is asked below a path of fields. */
export function maskAt(mask: FieldMask, ...names: string[]): FieldMask | undefined {
  let below: FieldMask | undefined = mask;
  for (const name of names) below = below === undefined ? undefined : maskBelow(below, name);
  return below;
}
