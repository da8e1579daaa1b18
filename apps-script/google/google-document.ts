// A document that Drive makes of a simple page of HTML, through Google Docs.
import { required } from "../../shared/required.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { driveFiles, putBesideWorkbook } from "./drive-files.ts";

const DOCUMENT_TYPE = "application/vnd.google-apps.document";

/** Makes a document in the user's Drive, in one call, and gives its address. @throws UserError without the service. */
export function createDocument(title: string, html: string, context: ReadingContext): string {
  const content = Utilities.newBlob(html, "text/html");
  const file = context.calls.write("files.create", () =>
    driveFiles().create({ name: title, mimeType: DOCUMENT_TYPE }, content, { fields: "id,webViewLink" }),
  );
  putBesideWorkbook(required(file.id, "id of the document that Google made"), context);
  return required(file.webViewLink, "address of the document that Google made");
}
