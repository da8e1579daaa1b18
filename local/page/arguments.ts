// Reads the page's options; each fault is one French sentence.
import { parseArgs } from "node:util";
import { errorCode } from "../error-code.ts";
import { PageError } from "./page-error.ts";

/** What the page is started with. */
export interface PageArguments {
  port: number;
  formPort: number;
  folder: string;
  json: boolean;
}

const USAGE = "Options : --port 8788, --port-formulaire 8787 (de 1 à 65535), --donnees DOSSIER, --json.";
const DEFAULTS = { port: "8788", "port-formulaire": "8787", donnees: "donnees", json: false };

/** @throws PageError that shows the options. */
export function readPageArguments(words: readonly string[]): PageArguments {
  const { port, "port-formulaire": formPort, donnees: folder, json } = parsed(words);
  if (folder === "") throw new PageError(`Il manque le nom du dossier après --donnees. ${USAGE}`);
  return { port: portOf(port), formPort: portOf(formPort), folder, json };
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PageError(`Le port « ${text} » n’est pas un nombre de 1 à 65535. ${USAGE}`);
}

function parsed(words: readonly string[]): typeof DEFAULTS {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: "string" },
        "port-formulaire": { type: "string" },
        donnees: { type: "string" },
        json: { type: "boolean" },
      },
    });
    return { ...DEFAULTS, ...values };
  } catch (error) {
    if (!errorCode(error).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new PageError(`Options non comprises : ${words.join(" ")}. ${USAGE}`);
  }
}
