// Cutting a formula into constants and operators.
import type { CellScalar } from "../model.ts";

/** A constant or an operator of a formula. */
export type FormulaToken = { kind: "value"; value: CellScalar } | { kind: "operator"; text: string };

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d*)?(?:E[+-]?\d+)?|[.,]\d+)|"((?:[^"]|"")*)"|(<>|<=|>=|[-+*/^&%()=<>])|(TRUE|FALSE|VRAI|FAUX)\b)/giy;

/** The tokens of a formula without its `=`; nothing when it holds anything else, such as a reference. */
export function formulaTokens(text: string, decimal: string): FormulaToken[] | undefined {
  const tokens: FormulaToken[] = [];
  const pattern = new RegExp(TOKEN);
  while (text.slice(pattern.lastIndex).trim() !== "") {
    const match = pattern.exec(text);
    const token = match === null ? undefined : tokenOf(match, decimal);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, decimal: string): FormulaToken | undefined {
  const [, number, text, operator, word] = match;
  if (number !== undefined) return numberToken(number, decimal);
  if (text !== undefined) return { kind: "value", value: text.replaceAll('""', '"') };
  if (operator !== undefined) return { kind: "operator", text: operator };
  return { kind: "value", value: /^(true|vrai)$/i.test(word ?? "") };
}

function numberToken(text: string, decimal: string): FormulaToken | undefined {
  const wrongSign = decimal === "," ? "." : ",";
  return text.includes(wrongSign) ? undefined : { kind: "value", value: Number(text.replace(",", ".")) };
}
