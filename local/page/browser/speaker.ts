// The speaker's window, beside the page that shows the slides: it reads the same deck and follows it.
import { api, RefusedError } from "./api.ts";
import { SpeakerView } from "./deck/speaker-view.ts";
import { byId, make } from "./dom.ts";

const place = byId("speaker", HTMLElement);
const workbookId = new URLSearchParams(location.search).get("classeur") ?? "";

try {
  const view = new SpeakerView(place, workbookId, () => api.deck(workbookId));
  await view.open();
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  place.replaceChildren(make("h1", {}, "Vue de l’orateur"), make("p", {}, error.message));
}
