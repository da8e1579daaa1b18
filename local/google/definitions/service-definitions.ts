// A service's messages, parameters and methods, built when they are first asked from its facts and its overlay.
import type { FieldType, MessageType, ScalarKind } from "../protocol/message.ts";
import type { MethodFacts, ServiceFacts } from "./facts.ts";
import type { Overlay } from "./overlay.ts";

const SCALARS: Readonly<Record<string, ScalarKind>> = {
  string: "string",
  boolean: "boolean",
  int32: "int32",
  int64: "int64",
  uint32: "uint32",
  float: "float",
  double: "double",
  datetime: "string",
  fieldmask: "string",
  any: "value",
};

/** The definitions of one service; the names asked must be those of its facts. */
export class ServiceDefinitions<Facts extends ServiceFacts = ServiceFacts> {
  readonly facts: Facts;
  readonly overlay: Overlay;
  readonly #types = new Map<string, MessageType>();

  constructor(facts: Facts, overlay: Overlay) {
    this.facts = facts;
    this.overlay = overlay;
  }

  /** A message, always the same one for a name. */
  message(name: keyof Facts["messages"] & string): MessageType {
    return this.#message(name);
  }

  /** The facts of a method. */
  method(name: keyof Facts["methods"] & string): MethodFacts {
    const method = this.facts.methods[name];
    if (method === undefined) throw new Error(`${this.facts.name} has no method ${name}.`);
    return method;
  }

  /** The parameters that every method takes. */
  commonParameters(): MessageType {
    return this.#kept("parameters", () => this.facts.parameters);
  }

  /** A method's own parameters. */
  parameters(method: keyof Facts["methods"] & string): MessageType {
    return this.#kept(method, () => this.method(method).parameters);
  }

  /** A method's body; a message without fields when it takes none. */
  body(method: keyof Facts["methods"] & string): MessageType {
    return this.#messageOrNone(this.method(method).body);
  }

  /** A method's answer; a message without fields when it has none. */
  answer(method: keyof Facts["methods"] & string): MessageType {
    return this.#messageOrNone(this.method(method).answer);
  }

  #messageOrNone(name: string | undefined): MessageType {
    return name === undefined ? { name: "Empty", fields: {} } : this.#message(name);
  }

  #message(name: string): MessageType {
    return this.#kept(name, () => this.facts.messages[name]);
  }

  #kept(name: string, factsOf: () => Readonly<Record<string, string>> | undefined): MessageType {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const facts = factsOf();
    if (facts === undefined) throw new Error(`${this.facts.name} has no message ${name}.`);
    const { oneofs, presence } = this.overlay;
    const fields = Object.entries(facts).map(([field, text]): [string, FieldType] => [
      field,
      withPresence(this.#typeNamed(withoutMarks(text)), presence[name]?.includes(field) ?? false),
    ]);
    const type: MessageType = {
      name,
      fullName: this.#quoted(name),
      fields: Object.fromEntries(fields),
      ...(oneofs[name] && { oneofs: oneofs[name] }),
    };
    this.#types.set(name, type);
    return type;
  }

  #typeNamed(text: string): FieldType {
    // A list within a list is one value of its own for Google.
    if (text === "[[any]]") return { kind: "repeated", of: { kind: "listValue" } };
    const inner = text.slice(1, -1);
    if (text.startsWith("[")) return { kind: "repeated", of: this.#typeNamed(inner) };
    if (text.startsWith("{")) return { kind: "map", of: this.#typeNamed(inner) };
    if (text.startsWith("enum ")) return this.#enumeration(text.slice("enum ".length));
    const kind = SCALARS[text];
    return kind === undefined ? { kind: "message", message: () => this.#message(text) } : { kind };
  }

  #enumeration(name: string): FieldType {
    const values = this.facts.enumerations[name];
    if (values === undefined) throw new Error(`${this.facts.name} has no enumeration ${name}.`);
    return { kind: "enum", name: this.#quoted(name), values: values.split(" ") };
  }

  #quoted(name: string): string {
    return `${this.overlay.package}.${this.overlay.quotedNames[name] ?? name}`;
  }
}

function withoutMarks(text: string): string {
  return text.replace(/^(readonly|path|query) /, "").replace(/ matching .*$/, "");
}

function withPresence(type: FieldType, isTold: boolean): FieldType {
  if (!isTold) return type;
  if (!("of" in type || "message" in type || "values" in type)) return { ...type, presence: true };
  throw new Error(`A field of kind ${type.kind} has no zero.`);
}
