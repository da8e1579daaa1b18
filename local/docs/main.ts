// Writes the generated pages of docs/.
import { writeFileSync } from "node:fs";
import { workbookReference } from "./workbook-reference.ts";

writeFileSync(new URL("../../docs/classeur.md", import.meta.url), workbookReference());
