// Cutting a formula into constants, references, functions and operators.
import type { CellScalar } from "../model.ts";
import { type FormulaReference, referenceAt } from "./references.ts";

/** A constant, what is read, the name of a function (its parenthesis follows) or an operator. */
export type FormulaToken =
  | { kind: "value"; value: CellScalar }
  | { kind: "reference"; reference: FormulaReference }
  | { kind: "function"; name: string }
  | { kind: "operator"; text: string };

const TOKEN =
  /(?:(\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|(<>|<=|>=|[-+*/^&%()=<>,])|(TRUE|FALSE)\b(?!\()|([A-Z][A-Z0-9.]*)(?=\())/iy;

/** The tokens of a formula without its `=`; nothing when it holds anything else, such as a name. */
export function formulaTokens(text: string): FormulaToken[] | undefined {
  const tokens: FormulaToken[] = [];
  let at = 0;
  for (;;) {
    while (text[at]?.trim() === "") at += 1;
    if (at >= text.length) return tokens;
    const found = referenceToken(text, at) ?? otherToken(text, at);
    if (found === undefined) return undefined;
    tokens.push(found.token);
    at = found.end;
  }
}

interface Found {
  token: FormulaToken;
  end: number;
}

function referenceToken(text: string, at: number): Found | undefined {
  const found = referenceAt(text, at);
  return found && { token: { kind: "reference", reference: found.reference }, end: found.end };
}

function otherToken(text: string, at: number): Found | undefined {
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const token = match === null ? undefined : tokenOf(match);
  return token && { token, end: pattern.lastIndex };
}

function tokenOf(match: RegExpExecArray): FormulaToken {
  const [, number, text, operator, word, name] = match;
  if (number !== undefined) return { kind: "value", value: Number(number) };
  if (text !== undefined) return { kind: "value", value: text.replaceAll('""', '"') };
  if (operator !== undefined) return { kind: "operator", text: operator };
  if (name !== undefined) return { kind: "function", name: name.toUpperCase() };
  return { kind: "value", value: /^true$/i.test(word ?? "") };
}
