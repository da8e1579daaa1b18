// Reads the page's options; each fault is one French sentence.
import { parseArgs } from "node:util";
import { PageError } from "./page-error.ts";

/** What the page is started with. */
export interface PageArguments {
  port: number;
  folder: string;
  json: boolean;
}

const USAGE = "Options : --port 8788 (de 1 à 65535), --donnees DOSSIER, --json.";
const DEFAULTS = { port: "8788", donnees: "donnees" };

/** @throws PageError that shows the options. */
export function readPageArguments(words: readonly string[]): PageArguments {
  const { port: portText, donnees: folder, json } = parsed(words);
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) {
    throw new PageError(`Le port « ${portText} » n’est pas un nombre de 1 à 65535. ${USAGE}`);
  }
  if (folder === "") throw new PageError(`Il manque le nom du dossier après --donnees. ${USAGE}`);
  return { port, folder, json };
}

function parsed(words: readonly string[]): { port: string; donnees: string; json: boolean } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { port: { type: "string" }, donnees: { type: "string" }, json: { type: "boolean" } },
    });
    return { ...DEFAULTS, json: false, ...values };
  } catch {
    throw new PageError(`Options non comprises : ${words.join(" ")}. ${USAGE}`);
  }
}
