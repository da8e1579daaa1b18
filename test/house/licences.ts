// Which licences the packages that we lean on may have.

/** SPDX identifiers of licences that ask for no more than to be named, or whose terms stop at their own files or fonts. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
]);

/** Packages that are let in by name, for the one licence that they are looked at for. */
const LET_IN: readonly { name: RegExp; licence: string }[] = [
  // MIT by the text that it brings.
  { name: /^fuzzy$/, licence: "none" },
  // BSD-3-Clause by the text that it brings.
  { name: /^url-template$/, licence: "BSD" },
  // A list of names, that clasp reads.
  { name: /^spdx-exceptions$/, licence: "CC-BY-3.0" },
  // A shared library beside miniflare, that nothing of ours loads or hands on.
  { name: /^@img\/sharp-/, licence: "LGPL-3.0-or-later" },
];

/** A package and its licence, an SPDX expression; `none` when it says nothing. */
export interface Licensed {
  name: string;
  licence: string;
}

/** Whether a package's licence is one that we take. */
export function isAllowed({ name, licence }: Licensed): boolean {
  const letIn = LET_IN.filter((one) => one.name.test(name)).map((one) => one.licence);
  return holds(licence.replace(/^\((.*)\)$/, "$1"), new Set([...ALLOWED, ...letIn]));
}

/** An expression of one operator at a time, as packages have; a mixture of both counts as not allowed. */
function holds(expression: string, allowed: ReadonlySet<string>): boolean {
  const choices = expression.split(" OR ");
  if (choices.length > 1) return choices.some((one) => allowed.has(one));
  return expression.split(" AND ").every((one) => allowed.has(one));
}
