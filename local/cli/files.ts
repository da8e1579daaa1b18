// The files of the command line: read whole, named in French when they can't be.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { errorCode } from "../error-code.ts";
import { CliError } from "./cli-error.ts";

const REASONS: Record<string, string> = {
  ENOENT: "il n’existe pas. Vérifiez son nom et son dossier",
  EISDIR: "c’est un dossier. Indiquez un fichier",
  EACCES: "vous n’avez pas le droit de le lire. Vérifiez ses droits",
};

/** A file's bytes. Throws a CliError that says why it can't be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = errorCode(error);
    const reason = REASONS[code];
    if (reason === undefined) throw error;
    throw new CliError(`Le fichier « ${path} » ne peut pas être lu : ${reason}, puis recommencez.`);
  }
}

/** The extension of a path, one of those (such as `.xlsx`) that can be written there. Throws a CliError for another. */
export function checkExtension<Extension extends string>(
  path: string,
  ...extensions: readonly Extension[]
): Extension {
  const found = extensions.find((extension) => extension === extname(path).toLowerCase());
  if (found !== undefined) return found;
  throw new CliError(
    `Le fichier « ${path} » doit avoir l’extension ${extensions.join(" ou ")} : renommez-le, puis recommencez.`,
  );
}
