// The committed facts of Google's services, against the types of the googleapis package, which Google generates.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ServiceFacts } from "../../../../local/google/definitions/facts.ts";
import type { ServiceDefinitions } from "../../../../local/google/definitions/service-definitions.ts";
import { SHEETS } from "../../../../local/google/definitions/sheets.ts";
import { SLIDES } from "../../../../local/google/definitions/slides.ts";

/** A service's declarations in googleapis, without their comments, and its code. */
function googleapis({ name, version }: ServiceFacts): { declarations: string; code: string } {
  const text = (extension: string) => {
    const path = `../../../../node_modules/googleapis/build/src/apis/${name}/${version}.${extension}`;
    return readFileSync(new URL(path, import.meta.url), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  };
  return { declarations: text("d.ts"), code: text("js") };
}

/** The fields of each message that googleapis declares, each with its TypeScript type. */
function declaredMessages(declarations: string): Record<string, Record<string, string>> {
  const messages = declarations.matchAll(/interface Schema\$(\w+) \{([\s\S]*?)\n {4}\}/g);
  return Object.fromEntries(
    [...messages].map(([, name, body = ""]) => [
      name,
      Object.fromEntries(
        [...body.matchAll(/^ {8}(\w+)\?: (\{[^}]*\}|[^;{]*?)(?: \| null)?;$/gm)].map(
          ([, field, type = ""]) => [field, type.replaceAll(/\s+/g, " ")],
        ),
      ),
    ]),
  );
}

/** A type of the facts, as googleapis writes it. */
function declaredType(text: string): string {
  const plain = text.replace(/^readonly /, "");
  const inner = plain.slice(1, -1);
  if (plain.startsWith("[")) return `${declaredType(inner)}[]`;
  if (plain.startsWith("{")) return `{ [key: string]: ${declaredType(inner)}; }`;
  if (plain.startsWith("enum ")) return "string";
  if (/^(float|double|u?int32)$/.test(plain)) return "number";
  if (/^(string|datetime|fieldmask|int64)$/.test(plain)) return "string";
  if (plain === "any" || plain === "boolean") return plain;
  return `Schema$${plain}`;
}

const mapped = (record: Readonly<Record<string, string>>, textOf: (text: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([name, text]) => [name, textOf(text)]));

type Messages = Record<string, Record<string, string>>;

/** Comments in files are newer than the googleapis package, which stands at the version that clasp brings. */
const NEWER = /comment/i;

/** Messages without what is named after comments, and without those that only such fields lead to. */
function withoutComments(messages: Messages): Messages {
  const named = namedIn(messages);
  let kept: Messages = {};
  for (const [name, fields] of Object.entries(messages))
    if (!NEWER.test(name)) kept[name] = onlyKeys(fields, (field) => !NEWER.test(field));
  for (let count = 0; count !== Object.keys(kept).length; ) {
    count = Object.keys(kept).length;
    const still = namedIn(kept);
    kept = onlyKeys(kept, (name) => still.has(name) || !named.has(name));
  }
  return kept;
}

/** The messages that fields of others lead to. */
function namedIn(messages: Messages): Set<string> {
  const types = Object.values(messages).flatMap((fields) => Object.values(fields));
  return new Set(types.flatMap((type) => /Schema\$(\w+)/.exec(type)?.[1] ?? []));
}

function onlyKeys<Value>(record: Record<string, Value>, isKept: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
}

const WRITTEN =
  /^(?:readonly |path |query )?(?:enum [\w.]+|[\w]+|\[\w+\]|\[\[any\]\]|\[enum \w+\]|\{\w+\})(?: matching \S+)?$/;

const SERVICES: [string, ServiceDefinitions][] = [
  ["sheets", SHEETS],
  ["slides", SLIDES],
];

describe.each(SERVICES)("the facts of %s", (_, definitions) => {
  const { facts, overlay } = definitions;
  const { declarations, code } = googleapis(facts);

  it("have the messages, fields and types of googleapis", () => {
    const ours = Object.entries(facts.messages).map(([name, fields]) => [name, mapped(fields, declaredType)]);
    expect(ours.length).toBeGreaterThan(150);
    expect(withoutComments(Object.fromEntries(ours))).toEqual(declaredMessages(declarations));
  });

  it("have its methods, with their addresses and parameters", () => {
    const routes = [...code.matchAll(/url: \(rootUrl \+\s+'\/([^']+)'\)[\s\S]*?method: '(\w+)'/g)];
    const ours = Object.values(facts.methods).map(({ verb, path }) => `${verb} ${path}`);
    expect(ours.sort()).toEqual(
      routes.map(([, path = "", verb]) => `${verb} ${path.replace("{+", "{")}`).sort(),
    );
    for (const [name, { parameters }] of Object.entries(facts.methods)) {
      const [, body = ""] =
        new RegExp(
          `interface Params\\$Resource\\$${name.replaceAll(".", "\\$")} [^{]*\\{([^}]*)\\}`,
          "i",
        ).exec(declarations) ?? [];
      const declared = [...body.matchAll(/^\s*'?([\w.]+)'?\?:/gm)].map(([, parameter]) => parameter);
      const known = declared.filter((parameter) => parameter !== "requestBody");
      const ours = Object.keys(parameters).filter((parameter) => !NEWER.test(parameter));
      expect({ name, parameters: ours.sort() }).toEqual({
        name,
        parameters: known.sort(),
      });
    }
  });

  it("hold names and types only, no sentence of Google's", () => {
    const fields = [
      facts.parameters,
      ...Object.values(facts.messages),
      ...Object.values(facts.methods).map(({ parameters }) => parameters),
    ];
    expect(fields.flatMap((record) => Object.values(record)).filter((text) => !WRITTEN.test(text))).toEqual(
      [],
    );
    const values = Object.values(facts.enumerations).flatMap((text) => text.split(" "));
    expect(values.filter((value) => !/^[A-Za-z0-9_]+$/.test(value))).toEqual([]);
  });

  it("build every message, parameter and answer", () => {
    for (const name of Object.keys(facts.messages)) {
      expect(Object.keys(definitions.message(name).fields)).toEqual(Object.keys(facts.messages[name] ?? {}));
    }
    for (const name of Object.keys(facts.methods)) {
      expect(definitions.answer(name).fields).toBeDefined();
      expect(definitions.body(name).fields).toBeDefined();
      expect(Object.keys(definitions.parameters(name).fields)).toEqual(
        Object.keys(facts.methods[name]?.parameters ?? {}),
      );
    }
  });

  it("have every name that the overlay adds to", () => {
    const groups = Object.entries(overlay.oneofs).flatMap(([message, oneofs]) =>
      Object.values(oneofs).flatMap((fields) => fields.map((field) => `${message}.${field}`)),
    );
    const present = Object.entries(overlay.presence).flatMap(([message, fields]) =>
      fields.map((field) => `${message}.${field}`),
    );
    const known = new Set(
      Object.entries(facts.messages).flatMap(([name, fields]) =>
        Object.keys(fields).map((field) => `${name}.${field}`),
      ),
    );
    expect([...groups, ...present].filter((field) => !known.has(field))).toEqual([]);
    const names = new Set([...Object.keys(facts.enumerations), ...Object.keys(facts.messages)]);
    expect(Object.keys(overlay.quotedNames).filter((name) => !names.has(name))).toEqual([]);
  });
});
