// Nothing is built of Google that nobody needs: what each user sends, read in its sources or its traffic.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { DEFINITIONS } from "../../../local/google/definitions/services.ts";
import { findRoute } from "../../../local/google/http/routes.ts";
import { METHOD_USES, REQUEST_USES } from "../../../local/google/uses.ts";
import { readRecording } from "../../../tools/conformity/recording.ts";
import { withGoogleReference } from "../../../tools/docs/google-reference.ts";
import { googleReference } from "../../support/google-reference.ts";
import { methodsFor, requestsFor } from "./users.ts";

const HOME = fileURLToPath(new URL("../../../", import.meta.url));

/** The text of every source file of some folders. */
function sourcesOf(...folders: string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !/(^|\/)(dist|node_modules)\//.test(name))
        .map((name) => readFileSync(join(HOME, folder, name), "utf8")),
    )
    .join("\n");
}

const ALL_KINDS = (["sheets", "slides"] as const).flatMap((service) =>
  Object.keys(DEFINITIONS[service].facts.messages.Request ?? {}),
);

/** The kinds of requests, built or not, that are written as a key somewhere in a text. */
function requestsIn(text: string): string[] {
  const keys = new Set(Array.from(text.matchAll(/\b(\w+):/g), ([, key]) => key));
  return ALL_KINDS.filter((kind) => keys.has(kind)).sort();
}

const METHOD_CALLED =
  /(?:\bmethod: |\bcalls\.(?:read|write)\(\s*)"((?:spreadsheets|presentations|files|permissions)\.[\w.]+)"/g;

function methodsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(METHOD_CALLED), ([, method = ""]) => method))].sort();
}

describe("what is built of Google", () => {
  it.each([
    ["add-on", ["apps-script", "shared"]],
    ["page", ["local/page", "local/form"]],
    ["command line", ["local/cli"]],
  ] as const)("is all that the %s sends, and told as such", (user, folders) => {
    const sources = sourcesOf(...folders);
    expect(requestsIn(sources)).toEqual(requestsFor(user));
    expect(methodsIn(sources)).toEqual(methodsFor(user));
  });

  it("is all that the form sends, and told as such", () => {
    const sources = sourcesOf("worker");
    expect(requestsIn(sources)).toEqual(requestsFor("form"));
    // Every address of Sheets starts from one base, told once.
    expect(sources.match(/v4\/spreadsheets/g)).toHaveLength(1);
    const called = Array.from(sources.matchAll(/`\$\{base\}([^`?]*)/g), ([, rest]) => {
      const path = `/v4/spreadsheets/x${rest}`;
      return (findRoute("GET", path) ?? findRoute("POST", path))?.route.method;
    });
    expect([...new Set(called)].sort()).toEqual(methodsFor("form"));
  });

  it("is needed by someone", () => {
    const lists = [...Object.values(METHOD_USES), ...Object.values(REQUEST_USES)].flatMap((uses) =>
      Object.entries(uses),
    );
    expect(lists.filter(([, users]) => users.length === 0)).toEqual([]);
  });

  it("is what tests do in people's name, where it is told as such", () => {
    const sources = sourcesOf("test/apps-script", "test/shared", "test/worker", "test/local/page");
    const known = new Set(requestsIn(sources));
    expect(requestsFor("people").filter((kind) => !known.has(kind))).toEqual([]);
    expect(methodsFor("people").filter((method) => !sources.includes(`"${method}"`))).toEqual([]);
  });

  it("is told in the README, as its code is", () => {
    const readme = readFileSync(join(HOME, "local/google/README.md"), "utf8");
    expect(withGoogleReference(readme), "npm run docs was not run").toBe(readme);
  });
});

const TRAFFIC = googleReference("traffic");

describe.skipIf(TRAFFIC === undefined)("the recorded traffic", () => {
  it("has the methods and requests that are told as its client's", () => {
    const folder = TRAFFIC ?? "";
    const calls = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => readRecording(join(folder, name)))
      .flatMap(({ httpMethod, target, body }) => {
        const method = findRoute(httpMethod, target.split("?")[0] ?? "")?.route.method;
        return method === undefined ? [] : [{ method, body }];
      });
    expect([...new Set(calls.map(({ method }) => method))].sort()).toEqual(methodsFor("gspread"));
    const batches = calls.filter(({ method }) => method === "spreadsheets.batchUpdate");
    expect(
      requestsIn(batches.map(({ body = "" }) => body.replaceAll(/"(\w+)":/g, "$1:")).join("\n")),
    ).toEqual(requestsFor("gspread"));
  });
});
