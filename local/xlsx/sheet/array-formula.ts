// A formula over arrays in one cell: the file marks it, Google wraps it in a function.

const WRAPPED = /^=ArrayFormula\((.*)\)$/is;

/** What Google shows of it, without its `=`. */
export function arrayFormula(text: string): string {
  return `ArrayFormula(${text})`;
}

/** What the file holds of it, without its `=`; nothing for another formula. */
export function arrayText(formula: string): string | undefined {
  return WRAPPED.exec(formula)?.[1];
}
