// Writes the generated pages of docs/, and the generated part of the stand-in's README.
import { readFileSync, writeFileSync } from "node:fs";
import { withGoogleReference } from "./google-reference.ts";
import { workbookReference } from "./workbook-reference.ts";

const GOOGLE = new URL("../../local/google/README.md", import.meta.url);

writeFileSync(new URL("../../docs/classeur.md", import.meta.url), workbookReference());
writeFileSync(GOOGLE, withGoogleReference(readFileSync(GOOGLE, "utf8")));
