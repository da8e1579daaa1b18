// Serves the local page until it is stopped, and says where it is.
import { flushCompileCache } from "node:module";
import type { RunningForm } from "../form/local-form.ts";
import { readPageArguments } from "../page/arguments.ts";
import { PageError } from "../page/page-error.ts";
import { type RunningPage, startPage } from "./start-page.ts";

/** Starts as the words of the command line say; a fault that the person can mend is said, and the exit code is 2. */
export async function serve(words: readonly string[]): Promise<void> {
  try {
    await start(words);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

async function start(words: readonly string[]): Promise<void> {
  const { json, ...where } = readPageArguments(words);
  const page = await startPage(where);
  // Before the page is said to be ready: whoever reads it may stop it at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void page.close());
  if (!json) process.stdout.write(pageSentence(where.port, page));
  const form = await page.form;
  // A program has its one line of JSON; whoever gave the ports reads beside it that others were taken.
  if (json) process.stderr.write(otherPorts(where, page, form));
  process.stdout.write(json ? `${JSON.stringify(readyLine(page, form))}\n` : endSentences(where, page, form));
  // Now, as a process that is killed writes nothing at its end.
  flushCompileCache();
}

function readyLine({ address, workbookId, site, google, token }: RunningPage, form?: RunningForm): object {
  return {
    page: address,
    formulaire: form?.address ?? null,
    classeur: workbookId,
    site,
    google: google.address,
    jeton: token,
  };
}

function pageSentence(wantedPort: number, { address, isOtherPort }: RunningPage): string {
  return `${taken(isOtherPort, wantedPort)}Revue Qualité est ouverte : ${address}\n`;
}

/** The form's address, when it answers, and how to stop both. */
function endSentences({ formPort }: { formPort: number }, { site }: RunningPage, form?: RunningForm): string {
  const formSentence =
    form && `${taken(form.isOtherPort, formPort)}Le formulaire public est ouvert : ${form.address}${site}\n`;
  return `${formSentence ?? ""}Pour l’arrêter : Ctrl+C.\n`;
}

/** A line for each port that was asked for and is another's. */
function otherPorts(
  { port, formPort }: { port: number; formPort: number },
  page: RunningPage,
  form?: RunningForm,
): string {
  const line = (asked: number, what: string, address: string) =>
    `Le port ${asked} est pris : ${what} est au port ${new URL(address).port}.\n`;
  return [
    page.isOtherPort ? line(port, "la page", page.address) : "",
    form?.isOtherPort ? line(formPort, "le formulaire public", form.address) : "",
  ].join("");
}

function taken(isTaken: boolean, port: number): string {
  return isTaken ? `Le port ${port} est pris. ` : "";
}
