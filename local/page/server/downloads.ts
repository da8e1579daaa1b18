// The files that a person takes away: the workbook as .xlsx, the deck as .pptx.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { renderedPresentation } from "../../google/slides/rendering/presentation.ts";
import { writePptx } from "../../pptx/write-pptx.ts";
import { PageError } from "../page-error.ts";
import type { DeckView } from "../protocol/deck.ts";
import { chartKey, type KeptDeck } from "../workbooks/deck-file.ts";

/** The deck as the page draws it. */
export function deckView(deck: KeptDeck): DeckView {
  return { presentation: presentationOf(deck), charts: deck.charts };
}

/** The deck as a .pptx file. */
export function deckBytes(deck: KeptDeck): Uint8Array {
  return writePptx(presentationOf(deck), (spreadsheetId, chartId) => {
    const chart = deck.charts[chartKey(spreadsheetId, chartId)];
    if (chart === undefined)
      throw new PageError("Un graphique du diaporama n’existe plus : générez la revue à nouveau.");
    return chart;
  });
}

function presentationOf({ presentation }: KeptDeck): slides_v1.Schema$Presentation {
  return structuredClone(renderedPresentation(presentation));
}
