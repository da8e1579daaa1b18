// The guide and the description of the workbook, written in Markdown in `docs/`, as pages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
  return page(escaped(title), markdownHtml(markdown), STYLE);
}

/** What the documents use of Markdown: headings, paragraphs, lists of one level, tables, bold, italic, code, links. */
function markdownHtml(markdown: string): string {
  return markdown
    .replaceAll(/<!--.*?-->/gs, "")
    .split(/\n{2,}/)
    .flatMap((block) => blockHtml(block.trim()))
    .join("\n");
}

function blockHtml(block: string): string[] {
  if (block === "") return [];
  const [line = "", ...rest] = block.split("\n");
  const heading = /^(#{1,4}) (.+)$/.exec(line);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return [`<h${level}>${inlineHtml(heading[2] ?? "")}</h${level}>`, ...blockHtml(rest.join("\n").trim())];
  }
  if (line.startsWith("|")) return [tableHtml([line, ...rest])];
  if (line.startsWith("- ")) return [`<ul>${itemsHtml(block, /^- /m)}</ul>`];
  if (/^\d+\. /.test(line)) return [`<ol>${itemsHtml(block, /^\d+\. /m)}</ol>`];
  return [`<p>${inlineHtml(block)}</p>`];
}

function itemsHtml(block: string, mark: RegExp): string {
  const items = block.split(new RegExp(mark, "gm")).slice(1);
  return items.map((item) => `<li>${inlineHtml(item.trim())}</li>`).join("");
}

function tableHtml([head = "", _rule, ...rows]: string[]): string {
  const cells = (line: string, tag: string): string =>
    line
      .replace(/^\||\|\s*$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => `<${tag}>${inlineHtml(cell.trim().replaceAll("\\|", "|"))}</${tag}>`)
      .join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
  return `<table><thead><tr>${cells(head, "th")}</tr></thead><tbody>${body}</tbody></table>`;
}

/** What stands between backquotes is left as it is. */
function inlineHtml(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith("`") ? `<code>${escaped(part.slice(1, -1))}</code>` : styledHtml(part)))
    .join("");
}

function styledHtml(text: string): string {
  return escaped(text)
    .replaceAll(/\*\*(.+?)\*\*/gs, "<strong>$1</strong>")
    .replaceAll(/(?<!\w)_(.+?)_(?!\w)/gs, "<em>$1</em>")
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, target: string) => linkHtml(words, target));
}

function linkHtml(words: string, target: string): string {
  const name = /^(\w+)\.md(?:#.*)?$/.exec(target)?.[1] ?? "";
  if (NAMES.includes(name)) return `<a href="${HELP_PATH}/${name}">${words}</a>`;
  return /^https?:/.test(target) ? `<a href="${target}" rel="noopener">${words}</a>` : words;
}

const STYLE = `body { max-width: 52em; margin: 4vh auto; padding: 0 16px; line-height: 1.5 }
table { border-collapse: collapse; margin: 12px 0; display: block; overflow-x: auto }
th, td { border: 1px solid GrayText; padding: 6px 10px; text-align: start; vertical-align: top }
h2 { margin-top: 2em }
li { margin: 6px 0 }
code { font-size: .95em }`;
