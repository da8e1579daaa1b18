// `npm start`: serves the local page until it is stopped.
import { readPageArguments } from "./arguments.ts";
import { PageError } from "./page-error.ts";
import { startPage } from "./start-page.ts";

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
  const { address, google, workbookId, token } = page;
  const ready = { page: address, classeur: workbookId, google: google.address, jeton: token };
  process.stdout.write(
    json ? `${JSON.stringify(ready)}\n` : `${sentences(where.port, page.isOtherPort, address)}\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void page.close());
}

function sentences(port: number, isOtherPort: boolean, address: string): string {
  const taken = isOtherPort ? `Le port ${port} est pris. ` : "";
  return `${taken}Revue Qualité est ouverte : ${address}\nPour l’arrêter : Ctrl+C.`;
}
