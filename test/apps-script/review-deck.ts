// A review's deck as staff handle it on the stand-in, for the tests of what the add-on then does with it.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ReviewOrder, ReviewPageData } from "../../apps-script/interface/page-data.ts";
import type { InterfaceEvent } from "../../local/apps-script/host.ts";
import { elementId, slideId } from "../../shared/slides/drawing/object-ids.ts";
import { deckState } from "../../shared/slides/update/deck-state.ts";
import type { openAddOn } from "./add-on-fixture.ts";

type AddOn = ReturnType<typeof openAddOn>;

/** Staff's hands on the deck made last. */
export function staffDeck({ google }: AddOn) {
  const presentationId = google.presentations.all().at(-1)?.presentationId ?? "";
  const call = (method: string, body?: object): unknown =>
    google.call({ service: "slides", method, params: { presentationId }, body });
  const update = (...requests: slides_v1.Schema$Request[]) => call("presentations.batchUpdate", { requests });
  const presentation = (): slides_v1.Schema$Presentation => Object(call("presentations.get"));
  const state = () => deckState(presentation());
  const slide = (pageKey: string) => state().slides.find(({ objectId }) => objectId === slideId(pageKey));
  return {
    presentationId,
    update,
    presentation,
    slideIds: () => state().slides.map(({ objectId }) => objectId),
    slide,
    element: (pageKey: string, elementKey: string) =>
      slide(pageKey)?.elements.get(elementId(pageKey, elementKey)),
    rewrite: (objectId: string, text: string) =>
      update(
        { deleteText: { objectId, textRange: { type: "ALL" } } },
        { insertText: { objectId, text, insertionIndex: 0 } },
      ),
    /** Every text that shows or is said, slide after slide. */
    texts: () =>
      state().slides.flatMap(({ elements, notes }) => [
        ...[...elements.values()].map(({ text }) => text),
        notes,
      ]),
  };
}

/** What the page of the review was given last. */
export function shownReview(events: readonly InterfaceEvent[]): ReviewPageData {
  const event = events.findLast(({ kind }) => kind === "dialog");
  const html = event?.kind === "dialog" ? event.html : "";
  const [, json = "null"] = /<script id="data" type="application\/json">(.*?)<\/script>/.exec(html) ?? [];
  return JSON.parse(json);
}

/** Asks for the review as its page does, and gives what the page then shows. */
export function ordered(addOn: AddOn, order: Partial<ReviewOrder> = {}): ReviewPageData {
  const answer = addOn.run("faireLaRevue", { mode: "update", takesOurs: [], token: "essai", ...order });
  const { ok, page } = Object(answer);
  if (ok !== true) throw new Error(`The add-on answered ${JSON.stringify(answer)}`);
  return page;
}
