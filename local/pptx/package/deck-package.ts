// The package of a deck being made: its parts, what leads to each, their types; zipped without anything of the moment.
import { strToU8, zipSync } from "fflate";
import { escapeAttribute, withoutUnwritable } from "../../office/xml-text.ts";
import { relationshipsPartOf } from "../../xlsx/package/relationships.ts";
import { XML_DECLARATION } from "../../xlsx/package/xml-encoding.ts";
import { CONTENT_TYPES_PART, contentTypesXml } from "./content-types.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE_PROPERTIES_TYPE =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
/** Every file bears this date, so that the same deck gives the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

/** The parts of a valid package (ISO/IEC 29500-2). */
export class DeckPackage {
  readonly #parts = new Map<string, string | Uint8Array>();
  /** By the part that they lead from; `""` is the package itself. */
  readonly #relationships = new Map<string, string[]>();

  /** Adds a part: XML as text, anything else as bytes. @throws Error when there is one of that path. */
  add(path: string, content: string | Uint8Array): void {
    if (this.#parts.has(path)) throw new Error(`The deck has two parts ${path}.`);
    this.#parts.set(path, content);
  }

  /** Leads from a part (`""` for the package) to another; answers the relationship's id in the first. */
  relate(owner: string, kind: string, target: string): string {
    const written = this.#relationships.get(owner) ?? [];
    this.#relationships.set(owner, written);
    const id = `rId${written.length + 1}`;
    const type = kind === "core-properties" ? CORE_PROPERTIES_TYPE : `${OFFICE_TYPES}/${kind}`;
    written.push(`<Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(target)}"/>`);
    return id;
  }

  /** How many parts stand in a folder. */
  countIn(folder: string): number {
    return [...this.#parts.keys()].filter((path) => path.startsWith(`${folder}/`)).length;
  }

  /** The file. The same parts give the same bytes. */
  bytes(): Uint8Array {
    const parts = new Map(this.#parts);
    for (const [owner, written] of this.#relationships) {
      const xml = `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${written.join("")}</Relationships>`;
      parts.set(relationshipsPartOf(owner), xml);
    }
    const typed = new Map([[CONTENT_TYPES_PART, contentTypesXml([...parts.keys()])], ...parts]);
    const files = [...typed].map(([path, content]) => [
      path,
      typeof content === "string" ? strToU8(withoutUnwritable(content)) : content,
    ]);
    return zipSync(Object.fromEntries(files), { mtime: FIXED_DATE });
  }
}
