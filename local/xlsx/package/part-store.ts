// The parts of a package by name; a copy is cheap, so that a save never touches what was opened.
import { type Zippable, zipSync } from "fflate";
import { decodeXml, encodeXml } from "./xml-encoding.ts";

// Excel itself dates its entries so; a fixed date makes equal content equal bytes.
const ENTRY_DATE = new Date(1980, 0, 1);
// Beyond level 3 the file shrinks by a tenth and takes twice the time.
const DEFLATE_LEVEL = 3;
const ALREADY_COMPRESSED = /\.(png|jpe?g|gif|zip|emz|wmz)$/i;

/** Parts by name without a leading slash, compared without case as the format says; order is kept. */
export class PartStore {
  readonly #parts = new Map<string, { name: string; bytes: Uint8Array }>();

  constructor(parts: Iterable<readonly [string, Uint8Array]>) {
    for (const [name, bytes] of parts) this.set(name, bytes);
  }

  /** A store with the same parts, changed apart from this one. */
  copy(): PartStore {
    return new PartStore([...this.#parts.values()].map(({ name, bytes }) => [name, bytes] as const));
  }

  has(name: string): boolean {
    return this.#parts.has(key(name));
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#parts.get(key(name))?.bytes;
  }

  /** A part's XML as text, or undefined when there is no such part. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && decodeXml(bytes);
  }

  set(name: string, bytes: Uint8Array): void {
    const known = this.#parts.get(key(name));
    this.#parts.set(key(name), { name: known?.name ?? name, bytes });
  }

  /** Puts an XML text as a UTF-8 part. */
  setText(name: string, xml: string): void {
    this.set(name, encodeXml(xml));
  }

  delete(name: string): void {
    this.#parts.delete(key(name));
  }

  names(): string[] {
    return [...this.#parts.values()].map((part) => part.name);
  }

  /** The first name of the form `prefix` + number + `suffix` that no part bears. */
  freeName(prefix: string, suffix: string): string {
    let number = 1;
    while (this.has(`${prefix}${number}${suffix}`)) number += 1;
    return `${prefix}${number}${suffix}`;
  }

  /** Whether both hold the same parts, the bytes being the very same objects. */
  isSameAs(other: PartStore): boolean {
    const names = this.names();
    return (
      names.length === other.names().length && names.every((name) => this.bytes(name) === other.bytes(name))
    );
  }

  /** The whole package as the bytes of a zip file. */
  toZip(): Uint8Array {
    const entries: Zippable = {};
    for (const { name, bytes } of this.#parts.values()) {
      const level = ALREADY_COMPRESSED.test(name) ? 0 : DEFLATE_LEVEL;
      entries[name] = [bytes, { level, mtime: ENTRY_DATE }];
    }
    return zipSync(entries);
  }
}

function key(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}
