// The files that a person takes away: the workbook as .xlsx, the deck as .pptx.
import { readFileSync } from "node:fs";
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { renderedPresentation } from "../../google/slides/rendering/presentation.ts";
import { writePptx } from "../../pptx/write-pptx.ts";
import { PageError } from "../page-error.ts";
import type { DeckView } from "../protocol.ts";
import { chartKey, type KeptDeck } from "../workbooks/deck-file.ts";
import type { Desk } from "../workbooks/desk.ts";

/** The workbook's file with every edit in it. @throws PageError when the file can't take them. */
export async function workbookBytes(desk: Desk, id: string): Promise<Uint8Array> {
  const workbook = desk.workbook(id);
  await desk.fold(workbook);
  if (workbook.file.conflict !== null) {
    throw new PageError(
      "Le fichier a été modifié par un autre programme : choisissez d’abord la version à garder.",
      409,
    );
  }
  if (workbook.savingFault !== null) throw new PageError(workbook.savingFault, 507);
  return readFileSync(workbook.file.places.visible);
}

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
