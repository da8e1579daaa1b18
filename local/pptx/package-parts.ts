// The parts of an Office package: unzipped, and zipped again without anything that depends on the moment.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Office files made by the writer bear this date, so that the same deck gives the same file. */
const FIXED_DATE = new Date(1980, 0, 1);
const FIXED_TIMESTAMP = "1980-01-01T00:00:00Z";

/** By path: text for XML parts, bytes for the others. */
export type PackageParts = Map<string, string | Uint8Array>;

/** The parts of a zipped package, without its folders. @throws Error when it is not a zip file. */
export function readPackage(bytes: Uint8Array): PackageParts {
  const parts: PackageParts = new Map();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith("/")) continue;
    parts.set(path, /\.(xml|rels)$/.test(path) ? strFromU8(content) : content);
  }
  return parts;
}

/** The same parts give the same bytes; workbooks inside are made so too. */
export function writePackage(parts: PackageParts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of parts) {
    if (typeof content === "string") files[path] = strToU8(withFixedDates(path, content));
    else files[path] = path.endsWith(".xlsx") ? writePackage(readPackage(content)) : content;
  }
  return zipSync(files, { mtime: FIXED_DATE });
}

function withFixedDates(path: string, xml: string): string {
  if (path !== "docProps/core.xml") return xml;
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_TIMESTAMP}`);
}
