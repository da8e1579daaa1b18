// Text as XML and Office Open XML can hold it, both ways.

/** Escapes a text for the content of an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => TEXT_ESCAPES[character] ?? character);
}

const TEXT_ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Escapes a text for an attribute between double quotes; line breaks and tabs survive as references. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\r\t]/g, (character) =>
    character === '"' ? "&quot;" : `&#${character.charCodeAt(0)};`,
  );
}

// What XML 1.0 can't hold: control characters, lone surrogates, U+FFFE and U+FFFF; and the carriage return,
// which XML readers turn into a line feed.
const NOT_XML = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Writes a text in the `_xHHHH_` escapes of the format (ST_Xstring), not yet escaped for XML. */
export function encodeOfficeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(NOT_XML, (character) => `_x${hexadecimal(character.charCodeAt(0))}_`);
}

/** Reads the `_xHHHH_` escapes of the format back into characters. */
export function decodeOfficeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Leaves out the characters that XML can't hold, where the format has no escape for them. */
export function withoutInvalidCharacters(text: string): string {
  return text.replace(NOT_XML, "");
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}
