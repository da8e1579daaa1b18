// Text as the XML of Office files can hold it, both ways: the one place that decides which characters go.

/** What no XML that is written here holds: control characters, lone surrogates, Unicode's non-characters. */
const NOT_WRITTEN =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;

/** The text without the characters that are not written, where the format has no escape for them. */
export function withoutUnwritable(text: string): string {
  return text.replace(NOT_WRITTEN, "");
}

/** Escapes a text for the content of an element; characters that XML can't hold are left out. */
export function escapeText(text: string): string {
  return withoutUnwritable(text).replace(/[&<>]/g, (character) => TEXT_ESCAPES[character] ?? character);
}

const TEXT_ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Escapes a text for an attribute between double quotes; line breaks and tabs survive as references. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\r\t]/g, (character) =>
    character === '"' ? "&quot;" : `&#${character.charCodeAt(0)};`,
  );
}

/** Writes a text in the `_xHHHH_` escapes of spreadsheets (ST_Xstring), not yet escaped for XML. */
export function encodeOfficeText(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(NOT_WRITTEN, escapedUnits)
      // XML readers turn a carriage return into a line feed.
      .replaceAll("\r", escapedUnits)
  );
}

/** Reads the `_xHHHH_` escapes of spreadsheets back into characters. */
export function decodeOfficeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function escapedUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .join("");
}
