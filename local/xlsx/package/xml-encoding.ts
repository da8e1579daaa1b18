// XML parts as text: UTF-8 nearly always, UTF-16 when a byte order mark says so.

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Decodes a part's bytes; the byte order mark goes. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Encodes as UTF-8; a declaration of another encoding is corrected. */
export function encodeXml(xml: string): Uint8Array {
  const declared = xml.replace(/^(<\?xml[^>]*\sencoding=)(["'])utf-?16[^"']*\2/i, '$1"UTF-8"');
  return new TextEncoder().encode(declared);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
