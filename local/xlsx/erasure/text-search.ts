// Recognises, in the parts of a file, the texts that were erased from its cells.
import { decodeOfficeText } from "../../office/xml-text.ts";
import type { ErasedCells } from "./erased-cells.ts";

/** Programs cut the copies of long texts: that much of one is enough to know it. */
const KNOWN_CHARACTERS = 100;

/** Finds copies of erased texts. */
export class TextSearch {
  readonly #texts: ReadonlySet<string>;
  /** One line of each telling text, as line breaks are written in many ways. */
  readonly #telling: readonly string[];
  readonly #all: readonly string[];

  constructor({ texts, tellingTexts }: Pick<ErasedCells, "texts" | "tellingTexts">) {
    this.#texts = new Set([...texts].map(known));
    this.#telling = [...tellingTexts].map(longestLine);
    this.#all = [...texts].map(longestLine);
  }

  /** Whether a whole value is an erased text, or holds one that tells who somebody is. */
  isCopy(value: string): boolean {
    const text = decodeOfficeText(value);
    return this.#texts.has(known(text)) || this.tells(text);
  }

  /** Whether a text holds, as words of its own, an erased one that tells who somebody is. */
  tells(text: string): boolean {
    return this.#telling.some((line) => holdsWords(text, line));
  }

  /** Whether XML may hold any erased text: quick, so that parts which don't are not parsed. */
  mayBeIn(xml: string): boolean {
    const text = decodeEntities(xml);
    return this.#all.some((line) => text.includes(line));
  }

  /** Whether XML holds a telling text, in one piece or cut into runs. */
  tellsInXml(xml: string): boolean {
    const text = decodeEntities(xml);
    return this.tells(text) || this.tells(text.replace(/<[^<>]*>/g, ""));
  }

  /** Whether bytes that are not XML hold a telling text. */
  tellsInBytes(bytes: Uint8Array): boolean {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return this.#telling.some((line) =>
      (["utf8", "latin1", "utf16le"] as const).some((encoding) => content.includes(line, 0, encoding)),
    );
  }
}

function known(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, KNOWN_CHARACTERS);
}

function longestLine(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), "");
  return longest.slice(0, KNOWN_CHARACTERS);
}

function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isWhole =
      !endsInWord(text.slice(Math.max(0, at - 2), at)) && !startsInWord(text.slice(end, end + 2));
    if (isWhole) return true;
  }
  return false;
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text);
}

function startsInWord(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(xml: string): string {
  if (!xml.includes("&")) return xml;
  return xml.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (entity, hex, code, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity;
      const point = hex === undefined ? Number(code) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
    },
  );
}
