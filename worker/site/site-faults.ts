// What is wrong with the settings of sites, so that whoever typed them finds it: the site, the setting, what was expected.
import type * as z from "zod";
import { frenchFault } from "../configuration-error.ts";
import { LANGUAGES } from "../language.ts";

const EXPECTED: Readonly<Partial<Record<string, string>>> = {
  array: "une liste est attendue : [ … ]",
  object: "un objet est attendu : { … }",
  record: "un objet est attendu : { … }",
  string: "un texte est attendu, entre guillemets",
  number: "un nombre est attendu",
  int: "un nombre entier est attendu",
  boolean: "true ou false est attendu",
};

/** Zod's messages in French. What was given is shown where the choice is closed: these settings are no secrets. */
export const siteFault: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return "absent";
  if (issue.code === "invalid_type") return EXPECTED[issue.expected] ?? frenchFault(issue);
  if (issue.code === "invalid_value") return outOfList([issue.input], issue.values);
  // The only names that are a closed choice are those of texts by language.
  if (issue.code === "unrecognized_keys") return outOfList(issue.keys, LANGUAGES);
  return frenchFault(issue);
};

function outOfList(given: readonly unknown[], choices: readonly unknown[]): string {
  const shown = given.map((value) => `« ${typeof value === "string" ? value : JSON.stringify(value)} »`);
  return `${shown.join(", ")} hors de la liste (${choices.join(", ")})`;
}

/** One fault, and where it is in the list of the sites. */
export type SiteFault = Pick<z.core.$ZodIssue, "path" | "message">;

/** The sentence of a list of sites at fault; `place` says where it stands. Sites and entries of lists are counted from 1. */
export function faultySites(place: string, faults: readonly SiteFault[]): string {
  return `${place} : configuration incorrecte. ${faults.map(placed).join(" ; ")}.`;
}

function placed({ path, message }: SiteFault): string {
  const [site, ...setting] = path.map((step) => (typeof step === "number" ? step + 1 : String(step)));
  if (site === undefined) return message;
  return `site ${site}${setting.length === 0 ? "" : `, ${setting.join(".")}`} : ${message}`;
}
