// Makes the document of a meeting's minutes, and notes where it is.

import { createDocument } from "../google/google-document.ts";
import { explained, type ReadingContext } from "../running/run-action.ts";
import { writeChanges } from "../workbook/changes.ts";
import type { MadeMinutes, MinutesOrder } from "./minutes-data.ts";

/** The calls of a document, then four to note the address, where « Compte-rendu » is still empty: refused, the document is there. */
export function makeMinutes(context: ReadingContext, { title, html, key }: MinutesOrder): MadeMinutes {
  const url = createDocument(title, html, context);
  const cells = [{ column: "minutes", before: null, after: url }];
  try {
    const written = writeChanges(context, [{ tab: "meetings", key, cells, mayBeNew: false }]);
    return { url, isNoted: written.cellules > 0, fault: null };
  } catch (error) {
    return { url, isNoted: false, fault: explained(error).message };
  }
}
