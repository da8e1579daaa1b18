// What Google and Cloudflare call their things by, as a person gives it: alone, or in the address that she pasted.
import { type ReadOptions, usageError } from "../local/cli/arguments.ts";

/** How one kind of identifier is known. */
interface Identifier {
  option: string;
  /** Where it stands in the addresses of its pages. */
  inAddress: RegExp;
  shape: RegExp;
  /** What to give, in French. */
  expected: string;
}

export const IDENTIFIERS = {
  workbook: {
    option: "classeur",
    inAddress: /\/spreadsheets\/(?:u\/\d+\/)?d\/([^/?#]+)/,
    shape: /^[\w-]{20,}$/,
    expected: "l’adresse du classeur, ou la longue suite de lettres qui y suit /d/",
  },
  script: {
    option: "script",
    inAddress: /\/(?:d|projects)\/([^/?#]+)/,
    shape: /^[\w-]{20,}$/,
    expected: "l’identifiant du script, dans Extensions ▸ Apps Script ▸ Paramètres du projet",
  },
  project: {
    option: "projet",
    inAddress: /[?&]project=([^&#]+)/,
    // A project may be of an organisation: exemple.fr:projet.
    shape: /^([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
    expected: "l’identifiant du projet Google Cloud (ni son nom, ni son numéro), comme qualite-123456",
  },
  account: {
    option: "compte",
    inAddress: /\/\/dash\.cloudflare\.com\/([^/?#]+)/,
    shape: /^[0-9a-f]{32}$/,
    expected: "l’identifiant du compte Cloudflare : 32 chiffres et lettres de a à f",
  },
} satisfies Record<string, Identifier>;

/** The identifier that a person gave, alone or in an address; `null` for what can be none. */
export function identifierIn({ inAddress, shape }: Identifier, given: string): string | null {
  const id = inAddress.exec(given)?.[1] ?? given;
  return shape.test(id) ? id : null;
}

/** The identifier given by its option, if it is. @throws CliError for what can be none, before anything is asked of anybody */
export function givenIdentifier(
  identifier: Identifier,
  { value }: Pick<ReadOptions, "value">,
): string | undefined {
  const given = value(identifier.option);
  if (given === undefined) return undefined;
  const id = identifierIn(identifier, given);
  if (id !== null) return id;
  throw usageError(`« ${given} » (--${identifier.option}) : ${identifier.expected}.`);
}
