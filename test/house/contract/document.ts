// Reads a page of docs/ with examples: its rules (headings of level 3), and under each its examples, as tables of texts.
import { readFileSync } from "node:fs";

/** A table of an example. Its first header says what it is: a tab of the workbook, or what is expected. */
export interface ExampleTable {
  name: string;
  /** The headers after the first. */
  headers: string[];
  /** Each row with its first cell, which names it. */
  rows: string[][];
}

/** What stands under a line `**Example.** words`, up to the next one or the next heading. */
export interface Example {
  words: string;
  tables: ExampleTable[];
}

/** A rule: its heading, its examples, or why it has none (`**No example.** words`). */
export interface Rule {
  heading: string;
  examples: Example[];
  reasonForNone: string | null;
}

const HEADING = /^(#{2,3}) (.+)$/;
const EXAMPLE = /^\*\*Example\.\*\* ?(.*)$/;
const NO_EXAMPLE = /^\*\*No example\.\*\* ?(.*)$/;
const ROW = /^\|(.*)\|$/;
const UNDER_HEADERS = /^[\s|:-]+$/;
/** Bars between cells, not the escaped ones inside. */
const BAR = /(?<!\\)\|/;

/** The text of a page of docs/. */
export function pageText(name: "contract.md" | "domain.md"): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
}

/** Every heading of levels 2 and 3. */
export function headingsOf(text: string): string[] {
  return text.split("\n").flatMap((line) => HEADING.exec(line)?.[2] ?? []);
}

/** The rules, in the document's order. */
export function rulesOf(text: string): Rule[] {
  const rules: Rule[] = [];
  let rule: Rule | undefined;
  let table: ExampleTable | undefined;
  for (const line of text.split("\n")) {
    const [, level, heading] = HEADING.exec(line) ?? [];
    if (heading !== undefined) {
      rule = level === "###" ? { heading, examples: [], reasonForNone: null } : undefined;
      if (rule !== undefined) rules.push(rule);
    }
    const words = EXAMPLE.exec(line)?.[1];
    if (words !== undefined) rule?.examples.push({ words, tables: [] });
    if (rule !== undefined) rule.reasonForNone ??= NO_EXAMPLE.exec(line)?.[1] ?? null;
    table = readTableLine(line, table, rule?.examples.at(-1));
  }
  return rules;
}

/** The table that goes on after this line; none after a line that is no row. */
function readTableLine(
  line: string,
  table: ExampleTable | undefined,
  example: Example | undefined,
): ExampleTable | undefined {
  const inside = ROW.exec(line.trim())?.[1];
  if (inside === undefined || example === undefined) return undefined;
  const cells = inside.split(BAR).map((cell) => cell.trim().replaceAll("\\|", "|"));
  if (table === undefined) {
    const [name = "", ...headers] = cells;
    const begun = { name, headers, rows: [] };
    example.tables.push(begun);
    return begun;
  }
  if (!UNDER_HEADERS.test(line)) table.rows.push(cells);
  return table;
}
