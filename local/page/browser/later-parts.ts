// The parts of the page that no first tab needs: fetched beforehand once it is shown, else when they are asked for.
import { RefusedError } from "./api.ts";
import { button, make, paragraphs } from "./dom.ts";

/** How long the page is left to whoever begins to type, before the parts are fetched. */
const REST_MILLISECONDS = 500;
const UNFETCHED =
  "Cette partie de la page n’a pas pu être chargée. Vérifiez que Revue Qualité tourne, puis réessayez ; si cela ne suffit pas, rechargez la page.";

/** The deck on screen. @throws RefusedError when it can't be fetched; it can be asked for again. */
export function deckPart(): Promise<typeof import("./deck/deck-panel.ts")> {
  return import("./deck/deck-panel.ts").catch(refuse);
}

/** « Tableau de bord » and its charts. @throws RefusedError when it can't be fetched; it can be asked for again. */
export function dashboardPart(): Promise<typeof import("./dashboard-view.ts")> {
  return import("./dashboard-view.ts").catch(refuse);
}

/** The page of the keys. @throws RefusedError when it can't be fetched; it can be asked for again. */
export function keysPart(): Promise<typeof import("./dialogs/keyboard-help.ts")> {
  return import("./dialogs/keyboard-help.ts").catch(refuse);
}

/** What differs between the page and a file that another program changed. @throws RefusedError as the others. */
export function comparisonPart(): Promise<typeof import("./versions/comparison-view.ts")> {
  return import("./versions/comparison-view.ts").catch(refuse);
}

/** Fetches them soon: they are there even if the program ends, or is replaced by another version, before they are needed. */
export function fetchLaterParts(): void {
  // What fails here is fetched again, and said, when it is needed.
  const parts = [deckPart, dashboardPart, keysPart, comparisonPart];
  setTimeout(() => void Promise.allSettled(parts.map((part) => part())), REST_MILLISECONDS);
}

/** Says in the place of something why it is not there, with the way to try again. */
export function showMissing(place: HTMLElement, title: string, reason: string, again: () => void): void {
  place.replaceChildren(
    make(
      "div",
      { class: "empty", role: "alert" },
      make("h2", {}, title),
      ...paragraphs(reason),
      button("Réessayer", again, "main"),
    ),
  );
}

function refuse(error: unknown): never {
  // What browsers throw where a file does not come, or is another version's refusal.
  if (error instanceof TypeError) throw new RefusedError(UNFETCHED);
  throw error;
}
