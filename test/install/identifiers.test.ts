// What a person pastes for a workbook, a script, a project or an account, and what is refused before any call.
import { describe, expect, it } from "vitest";
import { givenIdentifier, IDENTIFIERS } from "../../install/identifiers.ts";
import { readOptions } from "../../local/cli/arguments.ts";

const WORKBOOK = "1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcde";
const ACCOUNT = "0123456789abcdef0123456789abcdef";

function given(kind: keyof typeof IDENTIFIERS, text: string): string | undefined {
  const identifier = IDENTIFIERS[kind];
  return givenIdentifier(
    identifier,
    readOptions([`--${identifier.option}`, text], { [identifier.option]: "value" }),
  );
}

describe("givenIdentifier", () => {
  it.each([
    ["workbook", WORKBOOK, WORKBOOK],
    ["workbook", `https://docs.google.com/spreadsheets/d/${WORKBOOK}/edit?gid=0#gid=0`, WORKBOOK],
    ["workbook", `https://docs.google.com/spreadsheets/u/1/d/${WORKBOOK}/edit`, WORKBOOK],
    ["script", `https://script.google.com/home/projects/${WORKBOOK}/edit`, WORKBOOK],
    ["script", `https://script.google.com/d/${WORKBOOK}/edit`, WORKBOOK],
    ["project", "qualite-123456", "qualite-123456"],
    ["project", "exemple.fr:qualite-123456", "exemple.fr:qualite-123456"],
    ["project", "https://console.cloud.google.com/home/dashboard?project=qualite-123456", "qualite-123456"],
    ["account", ACCOUNT, ACCOUNT],
    ["account", `https://dash.cloudflare.com/${ACCOUNT}/workers`, ACCOUNT],
  ] as const)("takes %s %s", (kind, text, id) => expect(given(kind, text)).toBe(id));

  it.each([
    ["workbook", "Suivi qualité 2026", "« Suivi qualité 2026 » (--classeur) : l’adresse du classeur"],
    ["workbook", "https://docs.google.com/document/d/x/edit", "(--classeur)"],
    ["script", "https://docs.google.com", "(--script) : l’identifiant du script"],
    [
      "project",
      "123456789012",
      "(--projet) : l’identifiant du projet Google Cloud (ni son nom, ni son numéro)",
    ],
    ["project", "Revue Qualité", "(--projet)"],
    ["account", "moi@exemple.fr", "(--compte) : l’identifiant du compte Cloudflare"],
  ] as const)("refuses %s %s", (kind, text, words) => expect(() => given(kind, text)).toThrow(words));
});
