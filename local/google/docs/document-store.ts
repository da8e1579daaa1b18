// The documents of Google Docs: each as the page of HTML that Drive made it of.
import { randomBytes } from "node:crypto";

/** A document. */
export interface KeptDocument {
  documentId: string;
  title: string;
  /** What it was converted from; Docs' own structure is not built. */
  html: string;
}

/** The documents of one stand-in. */
export class DocumentStore {
  readonly #documents = new Map<string, KeptDocument>();

  /** Keeps a new document and gives its id, of Google's shape. */
  add(title: string, html: string): string {
    const documentId = randomBytes(33).toString("base64url");
    this.put({ documentId, title, html });
    return documentId;
  }

  put(document: KeptDocument): void {
    this.#documents.set(document.documentId, document);
  }

  list(): KeptDocument[] {
    return [...this.#documents.values()];
  }

  /** @throws Error for a document that is not there: Drive looks first. */
  get(id: string): KeptDocument {
    const document = this.#documents.get(id);
    if (document === undefined) throw new Error(`No document ${id}.`);
    return document;
  }

  delete(id: string): void {
    this.#documents.delete(id);
  }
}
