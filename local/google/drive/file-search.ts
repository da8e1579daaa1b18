// The `q` of Drive's listing: conditions joined by `and`.
import { notBuilt } from "../google-error.ts";
import { invalidParameter } from "./drive-error.ts";
import { type DriveFile, folderNamed } from "./drive-file.ts";

/** A file with the name that its own service keeps. */
export interface NamedFile {
  file: DriveFile;
  name: string;
}

type Condition = (candidate: NamedFile) => boolean;

const TOKEN = /\s*(?:([A-Za-z]+)|(!=|=|<=|>=|<|>|\(|\))|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/y;

interface Token {
  word?: string;
  operator?: string;
  text?: string;
}

/**
 * Reads an account's search into one condition; an empty search finds all.
 * Built: `name` (`=`, `!=`, `contains`), `mimeType` (`=`, `!=`), `trashed`, `'X' in parents`, `and`, `not`.
 * @throws DriveError 400 `Invalid Value` for what Drive would refuse; 501 for what the stand-in does not build.
 */
export function readSearch(search: string, email: string): Condition {
  const tokens = readTokens(search);
  if (tokens.length === 0) return () => true;
  const conditions: Condition[] = [];
  let at = 0;
  for (;;) {
    const isNegated = tokens[at]?.word === "not";
    if (isNegated) at += 1;
    const condition = readTerm(tokens.slice(at, at + 3), email);
    conditions.push(isNegated ? (candidate) => !condition(candidate) : condition);
    at += 3;
    if (at >= tokens.length) break;
    if (tokens[at]?.word === "or") throw notBuilt("`or` in Drive's file search");
    if (tokens[at]?.word !== "and") throw invalidParameter("q");
    at += 1;
  }
  return (candidate) => conditions.every((condition) => condition(candidate));
}

function readTokens(search: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (search.slice(TOKEN.lastIndex).trim() !== "") {
    const match = TOKEN.exec(search);
    if (match === null) throw invalidParameter("q");
    const [, word, operator, single, double] = match;
    const text = (single ?? double)?.replaceAll(/\\(.)/g, "$1");
    if (operator === "(" || operator === ")") throw notBuilt("parentheses in Drive's file search");
    tokens.push({
      ...(word === undefined ? {} : { word }),
      ...(operator === undefined ? {} : { operator }),
      ...(text === undefined ? {} : { text }),
    });
  }
  return tokens;
}

function readTerm([left, middle, right]: Token[], email: string): Condition {
  const membership = (named: string, field?: string) => readMembership(folderNamed(email, named), field);
  if (left?.text !== undefined && middle?.word === "in") return membership(left.text, right?.word);
  // gspread writes it the other way round.
  if (right?.text !== undefined && middle?.word === "in") return membership(right.text, left?.word);
  const comparison = middle?.operator ?? middle?.word;
  if (left?.word === "trashed") return readTrashed(comparison, right?.word);
  if (right?.text === undefined || comparison === undefined) throw invalidParameter("q");
  return readTextTerm(left?.word, comparison, right.text);
}

function readMembership(wanted: string, field: string | undefined): Condition {
  if (field !== "parents") throw notBuilt(`\`in ${field}\` in Drive's file search`);
  return ({ file }) => file.parentId === wanted;
}

function readTrashed(comparison: string | undefined, value: string | undefined): Condition {
  if ((comparison !== "=" && comparison !== "!=") || (value !== "true" && value !== "false")) {
    throw invalidParameter("q");
  }
  const isWanted = (comparison === "=") === (value === "true");
  return ({ file }) => file.trashed === isWanted;
}

function readTextTerm(field: string | undefined, comparison: string, wanted: string): Condition {
  if (field !== "name" && field !== "mimeType") throw notBuilt(`\`${field}\` in Drive's file search`);
  const read: (candidate: NamedFile) => string =
    field === "name" ? ({ name }) => name : ({ file }) => file.mimeType;
  switch (comparison) {
    case "=":
      return (candidate) => read(candidate) === wanted;
    case "!=":
      return (candidate) => read(candidate) !== wanted;
    case "contains":
      return (candidate) => startsAWord(read(candidate), wanted);
    default:
      throw invalidParameter("q");
  }
}

// Drive's `contains` matches the beginnings of words only.
function startsAWord(text: string, wanted: string): boolean {
  return ` ${text.toLowerCase()}`.includes(` ${wanted.toLowerCase()}`);
}
