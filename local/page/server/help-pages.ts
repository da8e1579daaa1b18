// The guide and the description of the workbook, written in Markdown in `docs/`, as pages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import { notFound } from "../page-error.ts";
import { escaped, page } from "./access-pages.ts";

const DOCS_FOLDER = join(import.meta.dirname, "..", "..", "..", "docs");
const NAMES = ["guide", "classeur"];

/** Where they are, each by its name. */
export const HELP_PATH = "/aide";

/** One of them. @throws PageError when there is none of this name. */
export function helpPage(name: string): string {
  if (!NAMES.includes(name)) throw notFound("Cette page d’aide");
  const markdown = readFileSync(join(DOCS_FOLDER, `${name}.md`), "utf8");
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name;
  return page(escaped(title), MARKDOWN.parse(markdown, { async: false }), STYLE);
}

/** Their links lead to each other or out; what they name of the sources is words here. */
const MARKDOWN = new Marked({
  renderer: {
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const name = /^(\w+)\.md(?:#.*)?$/.exec(href)?.[1] ?? "";
      if (NAMES.includes(name)) return `<a href="${HELP_PATH}/${name}">${words}</a>`;
      return /^https?:/.test(href) ? `<a href="${escaped(href)}" rel="noopener">${words}</a>` : words;
    },
  },
});

const STYLE = `body { max-width: 52em; margin: 4vh auto; padding: 0 16px; line-height: 1.5 }
table { border-collapse: collapse; margin: 12px 0; display: block; overflow-x: auto }
th, td { border: 1px solid GrayText; padding: 6px 10px; text-align: start; vertical-align: top }
h2 { margin-top: 2em }
li { margin: 6px 0 }
code { font-size: .95em }`;
