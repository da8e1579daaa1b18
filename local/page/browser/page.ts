// The page's entry: opens the workbook that the address names, else the one changed last.
import { api, RefusedError } from "./api.ts";
import { DECK_PARAMETER } from "./deck/deck-link.ts";
import { tell } from "./dialogs/modal.ts";
import { isFirstVisit } from "./home/home-view.ts";
import { fetchLaterParts } from "./later-parts.ts";
import { WorkbookPage } from "./workbook-page.ts";

async function start(): Promise<void> {
  const listed = await api.list();
  const [latest] = listed;
  if (latest === undefined)
    throw new RefusedError("Le dossier ne contient aucun classeur. Relancez Revue Qualité.");
  const asked = new URLSearchParams(location.search).get(DECK_PARAMETER);
  const withDeck = listed.find(({ fileName }) => fileName === asked);
  const workbook = await api.open((withDeck ?? latest).fileName);
  const page = new WorkbookPage(workbook);
  // Nothing before would hear a click.
  document.body.inert = false;
  const opening = page.open(workbook);
  const isFirst = asked === null && isFirstVisit() && listed.every(({ isExample }) => isExample);
  // Before the grid is drawn, which would be seen for a moment.
  if (isFirst) page.showFirst();
  await opening;
  fetchLaterParts();
  if (withDeck !== undefined) return void (await page.openDeck());
  if (asked !== null) {
    await tell(
      "Revue introuvable",
      `Le classeur « ${asked} » n’est plus dans le dossier : voici celui qui a changé en dernier.`,
    );
  }
}

try {
  await start();
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  document.body.inert = false;
  await tell("Revue Qualité ne peut pas démarrer", error.message);
}
