// What an installation is told: each thing by its option or at the terminal, and refused before anything is made of it.
import type * as z from "zod";
import { type ReadOptions, usageError } from "../local/cli/arguments.ts";
import { frenchFault } from "../worker/configuration-error.ts";
import { siteSchema } from "../worker/site/site.ts";
import { hostNameIn } from "./form/host.ts";
import type { Installation } from "./state/installation.ts";
import type { Surroundings } from "./surroundings.ts";

/** What an answer gives, or what is wrong with it, in French. */
type Reading<Value> = { value: Value } | { fault: string };

/** One thing to be told. */
export interface Question<Value> {
  option: string;
  words: string;
  read(answer: string): Reading<Value>;
}

const { id, name, timeZone, contact } = siteSchema.shape;

/** A setting of the form's site is what the form's own check takes. */
const asSetting =
  (schema: z.ZodType): Question<string>["read"] =>
  (answer) => {
    const [issue] = schema.safeParse(answer, { error: frenchFault }).error?.issues ?? [];
    return issue === undefined ? { value: answer } : { fault: issue.message };
  };

const isPath = (answer: string): answer is Installation["path"] => ["complement", "complet"].includes(answer);

export const QUESTIONS = {
  site: {
    option: "site",
    words: "Nom court du site, dans les adresses (aix-en-provence) :",
    read: asSetting(id),
  },
  name: {
    option: "nom",
    words: "Nom du service (Sous-préfecture d’Aix-en-Provence) :",
    read: asSetting(name),
  },
  year: {
    option: "annee",
    words: "Année de la revue :",
    read: (answer: string): Reading<number> =>
      /^(20\d\d|2100)$/.test(answer) ? { value: Number(answer) } : { fault: "l’année s’écrit 2026" },
  },
  timeZone: {
    option: "fuseau",
    words: "Fuseau horaire :",
    // The form takes a zone in any letters, Google's Sheets in its own alone.
    read: (answer: string) => asSetting(timeZone)(zoneInItsLetters(answer)),
  },
  path: {
    option: "parcours",
    words: "Parcours, « complement » (classeur et diaporama) ou « complet » (et formulaire public) :",
    read: (answer: string): Reading<Installation["path"]> =>
      isPath(answer) ? { value: answer } : { fault: "complement ou complet ; sans outil : npm run release" },
  },
  host: {
    option: "hote",
    words: "Adresse du formulaire :",
    read: (answer: string): Reading<string> => {
      const host = hostNameIn(answer);
      return host === null ? { fault: "nom attendu, comme formulaire.exemple.fr" } : { value: host };
    },
  },
  address: {
    option: "adresse-postale",
    words: "Adresse postale du service, où les citoyens peuvent écrire :",
    read: asSetting(contact.shape.address),
  },
  email: {
    option: "courriel",
    words: "Courriel du service, où les citoyens peuvent écrire :",
    read: asSetting(contact.shape.email),
  },
};

function zoneInItsLetters(given: string): string {
  const isGiven = (known: string) => known.toLowerCase() === given.toLowerCase();
  return Intl.supportedValuesOf("timeZone").find(isGiven) ?? given;
}

/** Refuses at once, before anybody is asked anything, the option that no question takes. @throws CliError naming it */
export function checkOptions({ value }: ReadOptions): void {
  for (const question of Object.values(QUESTIONS)) {
    const given = value(question.option);
    if (given === undefined) continue;
    const reading = question.read(given);
    if ("fault" in reading) throw usageError(refusal(question, given, reading.fault));
  }
}

/** Where an answer may come from without asking the person, and what an empty one stands for. */
export interface Sources {
  /** From the command line, an earlier run, or typed already: asked again when it is refused. */
  known?: string | undefined;
  usual?: string;
}

/** The answer to a question. @throws CliError for what is refused, or missing, when nobody can be asked. */
export async function told<Value>(
  question: Question<Value>,
  { known, usual }: Sources,
  around: Surroundings,
): Promise<Value> {
  const answer = known ?? (around.ask === null ? usual : undefined);
  if (answer === undefined) return asked(question, around, usual);
  const reading = question.read(answer);
  if ("value" in reading) return reading.value;
  const words = refusal(question, answer, reading.fault);
  if (around.ask === null) throw usageError(words);
  around.terminal.say(words);
  return asked(question, around, usual);
}

/** A person's answer, asked again until it is one. */
async function asked<Value>(
  question: Question<Value>,
  around: Surroundings,
  usual: string | undefined,
): Promise<Value> {
  const { option, words, read } = question;
  if (around.ask === null) throw usageError(`Il manque --${option} : ${words}`);
  const answer = (await around.ask(usual === undefined ? words : `${words} [${usual}]`)) || usual;
  if (answer === undefined) return asked(question, around, usual);
  const reading = read(answer);
  if ("value" in reading) return reading.value;
  around.terminal.say(refusal(question, answer, reading.fault));
  return asked(question, around, usual);
}

function refusal({ option }: { option: string }, answer: string, fault: string): string {
  return `« ${answer} » (--${option}) : ${fault}.`;
}
