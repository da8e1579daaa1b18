// Names for the enumerations of a discovery document, which lists their values only.
import type { Schema } from "./discovery-document.ts";

/** The enumerations' names by their values, parted by spaces. */
export type EnumerationNames = ReadonlyMap<string, string>;

interface Field {
  /** The message or method that has it. */
  owner: string;
  name: string;
  schema: Schema;
}

/** The fields of a message, or the parameters of a method. */
export function fieldsOf(owner: string, schemas: Record<string, Schema> = {}): Field[] {
  return Object.entries(schemas).map(([name, schema]) => ({ owner, name, schema }));
}

/**
 * Names each list of values among the fields: by its first value where that tells it (`DAY_OF_WEEK_UNSPECIFIED`),
 * else by the first field that takes it; a name that several lists would bear gives way to that field's full one.
 */
export function enumerationNames(fields: readonly Field[]): EnumerationNames {
  const first = new Map<string, Field>();
  for (const field of fields) {
    const values = valuesOf(field.schema)?.join(" ");
    if (values !== undefined && !first.has(values)) first.set(values, field);
  }
  const shortNames = Map.groupBy(first, ([values, field]) => shortName(values, field));
  const named = [...shortNames].flatMap(([name, lists]) =>
    lists.map(([values, { owner, name: field }]): [string, string] => [
      values,
      lists.length === 1 ? name : `${owner}.${capitalized(field.split(/\W+/))}`,
    ]),
  );
  return new Map(named.sort(([, one], [, other]) => (one < other ? -1 : 1)));
}

function valuesOf(schema: Schema): string[] | undefined {
  const inner = schema.items ?? schema.additionalProperties;
  return inner === undefined ? schema.enum : valuesOf(inner);
}

function shortName(values: string, field: Field): string {
  const prefix = /^(\w+)_(?:UNSPECIFIED|UNDEFINED)\b/.exec(values)?.[1];
  return capitalized(prefix?.toLowerCase().split("_") ?? field.name.split(/\W+/));
}

function capitalized(words: readonly string[]): string {
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("");
}
