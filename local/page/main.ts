// `npm start`: serves the local page until it is stopped.
import { readPageArguments } from "./arguments.ts";
import { PageError } from "./page-error.ts";
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
  process.stdout.write(json ? `${JSON.stringify(readyLine(page))}\n` : sentences(where, page));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void page.close());
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
  const lines = [
    ...(isOtherPort ? [`Le port ${wanted.port} est pris.`] : []),
    `Revue Qualité est ouverte : ${address}`,
    ...(form?.isOtherPort ? [`Le port ${wanted.formPort} est pris.`] : []),
    ...(form === undefined ? [] : [`Le formulaire public est ouvert : ${form.address}${site}`]),
    "Pour l’arrêter : Ctrl+C.",
  ];
  return `${lines.join("\n")}\n`;
}
