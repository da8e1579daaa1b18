// The texts that cells share (`xl/sharedStrings.xml`), and the rich text inside one item.
import { SaxesParser } from "saxes";
import { decodeOfficeText } from "../../office/xml-text.ts";
import { localName } from "../xml/element.ts";

/**
 * Reads the table of shared strings. Rich text is read as plain text; the phonetic guides of East Asian
 * texts are left out. Throws an Error on XML that is not well formed.
 */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let phoneticDepth = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    if (name === "si") current = "";
    else if (name === "rPh") phoneticDepth += 1;
    inText = name === "t" && phoneticDepth === 0;
  });
  const addText = (text: string): void => {
    if (inText) current += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => {
    const name = localName(tag.name);
    if (name === "si") strings.push(decodeOfficeText(current));
    else if (name === "rPh") phoneticDepth -= 1;
    inText = false;
  });
  parser.write(xml).close();
  return strings;
}
