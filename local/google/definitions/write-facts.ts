// Writes the facts of Sheets and Slides from a folder of Google's discovery documents.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDiscoveryDocument } from "./discovery-document.ts";
import type { ServiceFacts } from "./facts.ts";
import { factsOfDocument } from "./facts-of-document.ts";

const DOCUMENTS = ["sheets.v4.json", "slides.v1.json"];

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error("Usage: npm run google:facts -- FOLDER (of sheets.v4.json, slides.v1.json)");
for (const document of DOCUMENTS) {
  const facts = factsOfDocument(readDiscoveryDocument(readFileSync(join(folder, document), "utf8")));
  writeFileSync(new URL(document, import.meta.url), fileText(facts));
}

/** JSON with one method, enumeration or message a line. */
function fileText(facts: ServiceFacts): string {
  const notice = "Generated from Google's discovery document: npm run google:facts -- FOLDER";
  const parts = Object.entries({ notice, ...facts }).map(([name, part]) => `"${name}": ${partText(part)}`);
  return `{\n${parts.join(",\n")}\n}\n`;
}

function partText(part: object | string): string {
  if (typeof part === "string") return JSON.stringify(part);
  const lines = Object.entries(part).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{\n${lines.join(",\n")}\n}`;
}
