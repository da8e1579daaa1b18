// The only door to Google Docs: a document that Drive makes of a simple page of HTML.
import { required } from "../../shared/required.ts";
import { missingService } from "../user-error.ts";
import type { CallLog } from "./call-log.ts";

const DOCUMENT_TYPE = "application/vnd.google-apps.document";

/** Makes a document in the user's Drive, in one call, and gives its address. @throws UserError without the service. */
export function createDocument(title: string, html: string, calls: CallLog): string {
  const content = Utilities.newBlob(html, "text/html");
  const file = calls.write("files.create", () =>
    files().create({ name: title, mimeType: DOCUMENT_TYPE }, content, { fields: "id,webViewLink" }),
  );
  return required(file.webViewLink, "address of the document that Google made");
}

function files() {
  // Not even declared when the manifest was changed by hand.
  const service = typeof Drive === "undefined" ? undefined : Drive.Files;
  if (service === undefined) throw missingService("Drive");
  return service;
}
