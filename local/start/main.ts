// `npm start`: serves the local page until it is stopped.
import { readPageArguments } from "../page/arguments.ts";
import { PageError } from "../page/page-error.ts";
import { type RunningPage, startPage } from "./start-page.ts";

try {
  await main();
} catch (error) {
  if (!(error instanceof PageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { json, ...where } = readPageArguments(process.argv.slice(2));
  const page = await startPage(where);
  // Before the page is said to be ready: whoever reads it may stop it at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void page.close());
  process.stdout.write(json ? `${JSON.stringify(readyLine(page))}\n` : sentences(where, page));
}

function readyLine({ address, form, workbookId, site, google, token }: RunningPage): object {
  return {
    page: address,
    formulaire: form?.address ?? null,
    classeur: workbookId,
    site,
    google: google.address,
    jeton: token,
  };
}

function sentences(
  wanted: { port: number; formPort: number },
  { address, isOtherPort, form, site }: RunningPage,
): string {
  const taken = (isTaken: boolean, port: number): string => (isTaken ? `Le port ${port} est pris. ` : "");
  const lines = [`${taken(isOtherPort, wanted.port)}Revue Qualité est ouverte : ${address}`];
  if (form !== undefined) {
    const formTaken = taken(form.isOtherPort, wanted.formPort);
    lines.push(`${formTaken}Le formulaire public est ouvert : ${form.address}${site}`);
  }
  return `${lines.join("\n")}\nPour l’arrêter : Ctrl+C.\n`;
}
