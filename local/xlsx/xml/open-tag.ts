// Changes the attributes of an opening tag and leaves the rest of it as written.
import { escapeAttribute } from "../../office/xml-text.ts";

/**
 * The tag with attributes set, or taken away where the value is undefined. `tag` is the text from `<` to
 * `>`; a tag that closes itself still does.
 */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(changes).reduce((current, [name, value]) => {
    const present = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
    if (present.test(current)) return current.replace(present, () => written);
    return current.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
  }, tag);
}

/** The tag as one that opens: `<row/>` becomes `<row>`. */
export function asOpening(tag: string): string {
  return tag.replace(/\s*\/>$/, ">");
}
