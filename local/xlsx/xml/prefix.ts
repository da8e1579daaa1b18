// New elements in a document whose elements bear a prefix (`x:row`) must bear it too.

/**
 * Puts a prefix (with its colon, or empty) on every tag of a piece of XML that has none. Only for XML that
 * this program writes itself: no comment, no CDATA.
 */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, `<$1${prefix}`);
}
