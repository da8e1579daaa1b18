// The service's town is kept on one line: renderers break at its hyphens, unless a soft break stands before it.
import { lineText } from "../../text/line-text.ts";
import type { Paragraph, PlacedElement, PlacedText, Run } from "../placed-page.ts";
import { paragraphLines } from "../text/wrap-runs.ts";

/** The hyphenated ends of names: `Aix-en-Provence`, `Qual-e-Pref`. */
export function hyphenatedNames(...names: readonly string[]): string[] {
  return names.map((name) => name.split(/[\s’']/).at(-1) ?? "").filter((word) => /\p{L}-\p{L}/u.test(word));
}

/** Elements whose texts break before a name where it would go over two lines: no line more or less. */
export function withNamesKept(
  elements: readonly PlacedElement[],
  names: readonly string[],
): readonly PlacedElement[] {
  return names.reduce(withNameKept, elements);
}

function withNameKept(elements: readonly PlacedElement[], name: string): readonly PlacedElement[] {
  return elements.map((element): PlacedElement => {
    if (element.kind === "text") return keptInText(element, name);
    if (element.kind !== "group") return element;
    const children = element.children.map((child) =>
      child.kind === "text" ? keptInText(child, name) : child,
    );
    return { ...element, children };
  });
}

function keptInText(text: PlacedText, name: string): PlacedText {
  const paragraphs = text.paragraphs.map((paragraph) => {
    const whole = lineText(paragraph.runs);
    return whole.includes(name) ? keptInParagraph(paragraph, whole, name, text.box.width) : paragraph;
  });
  return { ...text, paragraphs };
}

function keptInParagraph(paragraph: Paragraph, whole: string, name: string, width: number): Paragraph {
  const breaks = paragraphLines(paragraph, width)
    .map(({ start }) => start)
    .filter((start) => start > 0 && whole[start - 1] === " ")
    .filter((start) => (whole.slice(start).split(/[ \v]/, 1)[0] ?? "").includes(name));
  const runs = breaks.reduce((kept, start) => withSoftBreak(kept, start - 1), paragraph.runs);
  return { ...paragraph, runs };
}

/** The runs with a vertical tab in place of one character. */
function withSoftBreak(runs: readonly Run[], at: number): readonly Run[] {
  let position = 0;
  return runs.map((run) => {
    const index = at - position;
    position += run.text.length;
    if (index < 0 || index >= run.text.length) return run;
    return { ...run, text: `${run.text.slice(0, index)}\v${run.text.slice(index + 1)}` };
  });
}
