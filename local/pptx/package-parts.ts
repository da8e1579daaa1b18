// The parts of an Office package: unzipped, and zipped again without anything that depends on the moment.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { withoutUnwritable } from "../office/xml-text.ts";

/** Office files made by the writer bear this date, so that the same deck gives the same file. */
const FIXED_DATE = new Date(1980, 0, 1);

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

/** The same parts give the same bytes. What PptxGenJS wrote of a text loses the characters that XML can't hold. */
export function writePackage(parts: PackageParts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of parts) {
    files[path] = typeof content === "string" ? strToU8(withoutUnwritable(content)) : content;
  }
  return zipSync(files, { mtime: FIXED_DATE });
}
