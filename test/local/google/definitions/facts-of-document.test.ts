// The facts of a made-up service, from its discovery document.
import { describe, expect, it } from "vitest";
import { readDiscoveryDocument } from "../../../../local/google/definitions/discovery-document.ts";
import { factsOfDocument } from "../../../../local/google/definitions/facts-of-document.ts";

const KIND = { type: "string", enum: ["KIND_UNSPECIFIED", "ROUND"], description: "Its kind." };
const DOCUMENT = {
  name: "trees",
  version: "v2",
  revision: "20260101",
  description: "Manages trees.",
  parameters: { alt: { type: "string", location: "query", enum: ["json"], description: "The form." } },
  resources: {
    trees: {
      methods: {
        plant: {
          id: "trees.trees.plant",
          httpMethod: "POST",
          path: "v2/{+place}/trees",
          description: "Plants a tree.",
          parameters: {
            place: { type: "string", location: "path", required: true, pattern: "^[^/]+$" },
            names: { type: "string", location: "query", repeated: true },
          },
          request: { $ref: "Tree" },
          response: { $ref: "Receipt" },
          scopes: ["https://www.googleapis.com/auth/trees", "https://www.googleapis.com/auth/trees.plant"],
        },
      },
    },
  },
  schemas: {
    Receipt: { type: "object", properties: { tree: { $ref: "Tree" } } },
    Tree: {
      type: "object",
      description: "A tree.",
      properties: {
        branches: { type: "array", items: { $ref: "Tree" } },
        planted: { type: "string", format: "google-datetime", readOnly: true },
        height: { type: "number", format: "double" },
        leaves: { type: "object", additionalProperties: { type: "array", items: { type: "any" } } },
        kind: KIND,
        fruit: { ...KIND, enum: ["NONE", "APPLE"] },
      },
    },
    Stone: { type: "object", properties: { weight: { type: "integer", format: "int32" } } },
  },
};

const factsOf = (document: object) => factsOfDocument(readDiscoveryDocument(JSON.stringify(document)));

describe("the facts of a document", () => {
  it("are its names and types, of what methods reach", () => {
    expect(factsOf(DOCUMENT)).toEqual({
      name: "trees",
      version: "v2",
      revision: "20260101",
      parameters: { alt: "query enum Alt" },
      methods: {
        "trees.plant": {
          verb: "POST",
          path: "v2/{place}/trees",
          parameters: { place: "path string matching ^[^/]+$", names: "query [string]" },
          body: "Tree",
          answer: "Receipt",
          scopes: "trees trees.plant",
        },
      },
      enumerations: { Alt: "json", Fruit: "NONE APPLE", Kind: "KIND_UNSPECIFIED ROUND" },
      messages: {
        Receipt: { tree: "Tree" },
        Tree: {
          branches: "[Tree]",
          planted: "readonly datetime",
          height: "double",
          leaves: "{[any]}",
          kind: "enum Kind",
          fruit: "enum Fruit",
        },
      },
    });
  });

  it("name enumerations after their fields in full when they would share a name", () => {
    const { Receipt, Tree } = DOCUMENT.schemas;
    const other = { ...KIND, enum: ["KIND_UNSPECIFIED", "SQUARE"] };
    const schemas = { Receipt: { ...Receipt, properties: { ...Receipt.properties, form: other } }, Tree };
    const { enumerations, messages } = factsOf({ ...DOCUMENT, schemas });
    expect(enumerations).toMatchObject({
      "Receipt.Form": "KIND_UNSPECIFIED SQUARE",
      "Tree.Kind": "KIND_UNSPECIFIED ROUND",
    });
    expect(messages.Receipt).toEqual({ tree: "Tree", form: "enum Receipt.Form" });
  });

  it("refuse what they have no word for", () => {
    const { Receipt } = DOCUMENT.schemas;
    expect(() => factsOf({ ...DOCUMENT, schemas: { Receipt } })).toThrow("The schema Tree is missing.");
    const parameters = { key: { type: "string", location: "query", required: true } };
    expect(() => factsOf({ ...DOCUMENT, parameters })).toThrow("A parameter is query, required.");
  });
});
