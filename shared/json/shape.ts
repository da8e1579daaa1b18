// Reads unknown JSON (Google's answers, what was kept) as what it must be: a schema library would weigh twenty times more.

/** Reads a value, which stands at `place` in the whole. @throws Error that names the place of what is something else. */
export type Reader<Value> = (value: unknown, place?: string) => Value;

/** What a reader gives. */
export type Read<R> = R extends Reader<infer Value> ? Value : never;

/** A text. */
export const text: Reader<string> = (value, place) =>
  typeof value === "string" ? value : refuse("a text", place);

/** A number. */
export const number: Reader<number> = (value, place) =>
  typeof value === "number" ? value : refuse("a number", place);

/** Whatever stands there. */
export const anything: Reader<unknown> = (value) => value;

/** A list, each of whose items is read. */
export function list<Item>(item: Reader<Item>): Reader<Item[]> {
  return (value, place = "") =>
    Array.isArray(value)
      ? value.map((one, index) => item(one, `${place}[${index}]`))
      : refuse("a list", place);
}

/** An object with these fields; others are left out. */
export function object<Shape extends Record<string, Reader<unknown>>>(
  shape: Shape,
): Reader<{ [Key in keyof Shape]: Read<Shape[Key]> }> {
  const fields = Object.entries(shape);
  return (value, place = "") => {
    const source = asObject(value, place);
    const read = fields.map(([key, reader]) => [key, reader(Reflect.get(source, key), `${place}.${key}`)]);
    return Object.fromEntries(read) as { [Key in keyof Shape]: Read<Shape[Key]> };
  };
}

/** An object whose fields, whatever their names, are all read alike. */
export function record<Value>(reader: Reader<Value>): Reader<Record<string, Value>> {
  return (value, place = "") =>
    Object.fromEntries(
      Object.entries(asObject(value, place)).map(([key, one]) => [key, reader(one, `${place}.${key}`)]),
    );
}

/** What a reader reads, or a default where nothing stands: Google leaves zeros and empty lists out. */
export function orElse<Value>(reader: Reader<Value>, whenMissing: Value): Reader<Value> {
  return (value, place) => (value === undefined ? whenMissing : reader(value, place));
}

/** What a reader reads, or `undefined`. */
export function optional<Value>(reader: Reader<Value>): Reader<Value | undefined> {
  return orElse<Value | undefined>(reader, undefined);
}

/** What a reader reads, or `null`. */
export function nullable<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (value, place) => (value === null ? null : reader(value, place));
}

/** What a reader reads; `null` when it is something else. */
export function readOrNull<Value>(reader: Reader<Value>, value: unknown): Value | null {
  try {
    return reader(value);
  } catch {
    return null;
  }
}

function asObject(value: unknown, place: string): object {
  return typeof value === "object" && value !== null ? value : refuse("an object", place);
}

function refuse(expected: string, place = ""): never {
  throw new TypeError(`Not ${expected}: ${place === "" ? "the whole" : place}`);
}
