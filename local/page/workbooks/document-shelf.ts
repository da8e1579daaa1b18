// The documents made of the open workbooks, minutes for the most part, each as it is on the disk.
import { existsSync, readFileSync } from "node:fs";
import type { KeptDocument } from "../../google/docs/document-store.ts";
import type { StandIn } from "../../google/stand-in.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import type { FilePlaces } from "../folder/file-places.ts";
import { notFound } from "../page-error.ts";

/** Every document of a workbook, in the order of their making. */
export class DocumentShelf {
  readonly #google: StandIn;

  constructor(google: StandIn) {
    this.#google = google;
  }

  /** A document of the workbook. @throws PageError when it has none of this id. */
  of(places: FilePlaces, documentId: string): KeptDocument {
    const document = readDocuments(places).find((one) => one.documentId === documentId);
    if (document === undefined) throw notFound("Ce document");
    return document;
  }

  /** Keeps a document that the add-on has just made. @throws WorkbookFileError when it can't be written. */
  keep(places: FilePlaces, documentId: string): void {
    const documents = [...readDocuments(places), this.#google.documents.get(documentId)];
    writeDocuments(places, documents);
  }

  /** Forgets the documents that `isGone` tells. Gives their titles. @throws WorkbookFileError when the disk refuses. */
  forget(places: FilePlaces, isGone: (document: KeptDocument) => boolean): string[] {
    const documents = readDocuments(places);
    const gone = documents.filter(isGone);
    if (gone.length === 0) return [];
    writeDocuments(
      places,
      documents.filter((document) => !gone.includes(document)),
    );
    for (const { documentId } of gone) this.#google.documents.delete(documentId);
    return gone.map(({ title }) => title);
  }
}

function writeDocuments(places: FilePlaces, documents: readonly KeptDocument[]): void {
  writeFileAtomically(places.documents, Buffer.from(JSON.stringify(documents)));
}

function readDocuments({ documents }: FilePlaces): KeptDocument[] {
  return existsSync(documents) ? JSON.parse(readFileSync(documents, "utf8")) : [];
}
