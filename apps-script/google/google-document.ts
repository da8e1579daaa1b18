// A document that Drive makes of a simple page of HTML, through Google Docs.
import { required } from "../../shared/required.ts";
import { driveFiles, type FileOrigin, putBesideWorkbook } from "./drive-files.ts";

const DOCUMENT_TYPE = "application/vnd.google-apps.document";

/** Makes a document, in one call and three more where it goes beside the workbook, and gives its address. @throws UserError without the service. */
export function createDocument(title: string, html: string, origin: FileOrigin): string {
  const content = Utilities.newBlob(html, "text/html");
  const file = origin.calls.write("files.create", () =>
    driveFiles().create({ name: title, mimeType: DOCUMENT_TYPE }, content, { fields: "id,webViewLink" }),
  );
  putBesideWorkbook(required(file.id, "id of the document that Google made"), origin);
  return required(file.webViewLink, "address of the document that Google made");
}
