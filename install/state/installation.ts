// What an installation has done so far: kept in the checkout's untracked folder, without any secret.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { errorCode } from "../../local/error-code.ts";
import { parsedJson } from "../../local/parsed-json.ts";
import { writePrivately } from "../../local/private-file.ts";
import { InstallError } from "../obstacle.ts";

/** The first message: sent again under its key, it stays one. */
const Trial = z.object({
  key: z.string(),
  /** How many messages had been delivered before it was sent. */
  deliveredBefore: z.int(),
  hasArrived: z.boolean(),
});

const SiteState = z.object({
  name: z.string(),
  year: z.int(),
  timeZone: z.string(),
  spreadsheetId: z.string().optional(),
  scriptId: z.string().optional(),
  /** Given by a person, until the site has them: a workbook to adopt, a script to fill. */
  workbookToAdopt: z.string().optional(),
  scriptToTake: z.string().optional(),
  /** Whether the files of others stay in the script. */
  keepsForeign: z.boolean().optional(),
  /** Whether decks are to go where the workbook is, as given, until the script was sent so. */
  folderAsked: z.boolean().optional(),
  /** Whether the script asks for all of Drive, which that takes, as last seen. */
  besideWorkbook: z.boolean().optional(),
  /** Asked of Google, without having seen the answer yet; milliseconds since 1970. */
  workbookAskedAt: z.number().optional(),
  scriptAskedAt: z.number().optional(),
  /** The copy made of a workbook before it was adopted. */
  copyAskedAt: z.number().optional(),
  copyId: z.string().optional(),
  trial: Trial.optional(),
  /** What the person said to have done by hand, where nothing tells it. */
  confirmed: z.array(z.string()).optional(),
});

/** A service account that the form writes by, and which of its keys the form has: a name, no secret. */
const GivenAccount = z.object({ email: z.string(), keyId: z.string() });

const FormState = z.object({
  projectId: z.string().optional(),
  /** The account made for the form. */
  accountEmail: z.string().optional(),
  /** The names of the keys that this account had before one was asked for, as long as the form may lack it. */
  keysBefore: z.array(z.string()).optional(),
  /** The accounts whose keys the form was given last, in its order. */
  accounts: z.array(GivenAccount).optional(),
  /** Keys that the form may have: given, without having seen the answer. */
  keysInDoubt: z.array(z.string()).optional(),
  /** Where keys made by hand are, until the form has them: paths parted by commas, nothing of what they hold. */
  keyFiles: z.string().optional(),
  host: z.string().optional(),
  /** Cloudflare's account, when the login has several. */
  cloudflareAccount: z.string().optional(),
  /** What was deployed last: the version, its configuration and its files, hashed. */
  deployed: z.string().optional(),
  /** The host name that it took. */
  deployedHost: z.string().optional(),
});

const Installation = z.object({
  sites: z.record(z.string(), SiteState).default({}),
  form: FormState.default({}),
  /** Under which name clasp keeps the login that is used. */
  login: z.enum(["default", "revue-qualite"]).default("default"),
  /** Where the file of the site's OAuth client is, until somebody has signed in by it. */
  clientFile: z.string().optional(),
  /** How far the installation goes. */
  path: z.enum(["complement", "complet"]).default("complement"),
});

export type Trial = z.infer<typeof Trial>;
export type SiteState = z.infer<typeof SiteState>;
export type FormState = z.infer<typeof FormState>;
/** The sites by id, and the form that they share. */
export type Installation = z.infer<typeof Installation>;

/** What is known of a workbook and its script, to be forgotten when another takes its place. */
export const FORMER_WORKBOOK = {
  spreadsheetId: undefined,
  scriptId: undefined,
  besideWorkbook: undefined,
  workbookAskedAt: undefined,
  scriptAskedAt: undefined,
  copyAskedAt: undefined,
  copyId: undefined,
  confirmed: undefined,
} satisfies Partial<SiteState>;

const STATE = "etat.json";

/** What was done; nothing before the first time. @throws InstallError when the file was damaged. */
export function readInstallation(folder: string): Installation {
  const text = textOf(join(folder, STATE));
  const parsed = Installation.safeParse(text === undefined ? {} : parsedJson(text));
  if (parsed.success) return parsed.data;
  throw new InstallError({
    code: "stateDamaged",
    what: `Le fichier « ${join(folder, STATE)} » est illisible.`,
    remedy: "remettez-le depuis une sauvegarde ; sans lui, un second classeur serait créé.",
    by: "technician",
    link: null,
  });
}

export function saveInstallation(folder: string, installation: Installation): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writePrivately(join(folder, STATE), `${JSON.stringify(installation, null, 2)}\n`);
}

/** The addresses of the accounts that the form writes by, in its order; the one made for it as long as it was given none. */
export function accountEmails({ accounts, accountEmail }: FormState): string[] {
  if (accounts !== undefined) return accounts.map(({ email }) => email);
  return accountEmail === undefined ? [] : [accountEmail];
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
