// The form of the facts that are committed for each service of Google, made from its discovery document.

/**
 * One service's names and types, nothing else of its document. A type is a text: `string`, `boolean`, `int32`,
 * `uint32`, `int64`, `float`, `double`, `datetime`, `fieldmask`, `any`, a message's name, `enum` and an
 * enumeration's name, `[…]` for a list or `{…}` for a map of such; `readonly` before it marks what Google alone
 * writes. A parameter's type comes after its place, `path` (always required) or `query`, and before its pattern,
 * if it has one: `path string matching ^[^/]+$`.
 */
export interface ServiceFacts {
  /** As in the ids of its methods: `sheets`. */
  name: string;
  version: string;
  /** The day of the document, as `20260921`. */
  revision: string;
  /** What every method takes. */
  parameters: Readonly<Record<string, string>>;
  /** The methods by their ids without the service's name. */
  methods: Readonly<Record<string, MethodFacts>>;
  /** The enumerations' values, parted by spaces, in the order of their numbers. */
  enumerations: Readonly<Record<string, string>>;
  /** The messages that methods reach, each with the types of its fields by their JSON names. */
  messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One method. */
export interface MethodFacts {
  verb: string;
  /** As `v4/spreadsheets/{spreadsheetId}`. */
  path: string;
  parameters: Readonly<Record<string, string>>;
  /** The message of the body; absent when the method takes none. */
  body?: string;
  /** The message of the answer; absent when it is none. */
  answer?: string;
  /** The scopes of which one is enough, without their common address, parted by spaces. */
  scopes?: string;
}
