// `modele`: makes a workbook ready to be filled, or the example.
import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import { AIX_2020 } from "../../examples/aix-2020/aix-2020.ts";
import type { ExampleWorkbook } from "../../examples/example-workbook.ts";
import { readArguments, usageError } from "../arguments.ts";
import { CliError } from "../cli-error.ts";
import { fillWorkbook } from "../fill-workbook.ts";
import type { Terminal } from "../terminal.ts";
import { startFile } from "../workbook-file.ts";

const EXAMPLES: Readonly<Record<string, ExampleWorkbook>> = { "aix-2020": AIX_2020 };
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Makes the file; never writes over another. Answers the exit code. */
export function modele(words: readonly string[], { say }: Terminal): number {
  const { target, value } = readArguments(words, "le nom du classeur à créer (FICHIER.xlsx)", {
    exercice: "value",
    exemple: "value",
  });
  const year = readYear(value("exercice"));
  const example = readExample(value("exemple"));
  if (existsSync(target)) {
    throw new CliError(
      `Le fichier « ${target} » existe déjà : choisissez un autre nom, ou supprimez-le d’abord.`,
    );
  }
  const file = startFile(target, basename(target, extname(target)));
  file.run("preparerLeClasseur");
  if (example !== null) fillWorkbook(file, example);
  if (year !== null) fillWorkbook(file, { settings: { year }, rows: {} });
  file.save(target);
  say(
    `Classeur créé : « ${target} ». Ouvrez-le dans LibreOffice ou Excel, ou importez-le dans Google Sheets.`,
  );
  return 0;
}

function readYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw usageError(`L’exercice « ${text} » n’est pas une année : écrivez par exemple --exercice 2020.`);
}

function readExample(name: string | undefined): ExampleWorkbook | null {
  if (name === undefined) return null;
  const example = Object.hasOwn(EXAMPLES, name) ? EXAMPLES[name] : undefined;
  if (example !== undefined) return example;
  throw usageError(`Exemple inconnu : « ${name} ». Exemples : ${Object.keys(EXAMPLES).join(", ")}.`);
}
