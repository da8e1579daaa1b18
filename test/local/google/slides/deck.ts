// A presentation to try requests on, with the Slides service behind it.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { GoogleError } from "../../../../local/google/google-error.ts";
import { PresentationStore } from "../../../../local/google/slides/presentation-store.ts";
import { createSlidesService } from "../../../../local/google/slides/slides-service.ts";

export const SPREADSHEET_ID = "workbook-1";
export const CHART_ID = 1234;
const CHART_SIZE = { widthPixels: 800, heightPixels: 400 };

/** A new presentation, `deck-1`, and short ways to change and read it. */
export function openDeck() {
  let count = 0;
  const store = new PresentationStore(() => `deck-${++count}`);
  const service = createSlidesService({
    store,
    charts: {
      hasSpreadsheet: (spreadsheetId) => spreadsheetId === SPREADSHEET_ID,
      chartSize: (_spreadsheetId, chartId) => (chartId === CHART_ID ? CHART_SIZE : undefined),
    },
  });
  service.call({ service: "slides", method: "presentations.create", params: {}, body: { title: "Revue" } });
  const params = { presentationId: "deck-1" };
  const send = (body: unknown): slides_v1.Schema$BatchUpdatePresentationResponse =>
    Object(
      service.call({ service: "slides", method: "presentations.batchUpdate", params, body: asJson(body) }),
    );
  return {
    service,
    store,
    send,
    update: (...requests: slides_v1.Schema$Request[]) => send({ requests }).replies ?? [],
    read: (fields?: string): slides_v1.Schema$Presentation =>
      Object(service.call({ service: "slides", method: "presentations.get", params: { ...params, fields } })),
    element(objectId: string): slides_v1.Schema$PageElement {
      const presentation: slides_v1.Schema$Presentation = Object(
        service.call({ service: "slides", method: "presentations.get", params }),
      );
      const elements = (presentation.slides ?? []).flatMap((slide) => [
        ...(slide.pageElements ?? []),
        ...(slide.slideProperties?.notesPage?.pageElements ?? []),
      ]);
      return elements.find((element) => element.objectId === objectId) ?? {};
    },
  };
}

/** What reaches a server: fields set to undefined don't. */
function asJson(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}

export type Deck = ReturnType<typeof openDeck>;

/** The status and message of the error that an action throws. */
export function refusal(action: () => unknown): { status: string; message: string } {
  try {
    action();
  } catch (error) {
    if (error instanceof GoogleError) return { status: error.status, message: error.message };
    throw error;
  }
  throw new Error("Nothing was refused.");
}

/** A box of 100 × 50 points on the first slide. */
export function onFirstSlide(): slides_v1.Schema$PageElementProperties {
  return {
    pageObjectId: "p",
    size: { width: { magnitude: 100, unit: "PT" }, height: { magnitude: 50, unit: "PT" } },
    transform: { scaleX: 1, scaleY: 1, translateX: 10, translateY: 20, unit: "PT" },
  };
}

/** Puts a text box `texte` on the first slide, with text when given. */
export function addTextBox(deck: Deck, text = ""): void {
  deck.update({
    createShape: { objectId: "texte", shapeType: "TEXT_BOX", elementProperties: onFirstSlide() },
  });
  if (text !== "") deck.update({ insertText: { objectId: "texte", text } });
}

/** The text elements of an element's text. */
export function textElements(deck: Deck, objectId = "texte"): slides_v1.Schema$TextElement[] {
  return deck.element(objectId).shape?.text?.textElements ?? [];
}

/** The content of an element's text. */
export function textContent(deck: Deck, objectId = "texte"): string {
  return textElements(deck, objectId)
    .map((element) => element.textRun?.content ?? "")
    .join("");
}
