// Cutting a number or date pattern into tokens.

/** One piece of a pattern. `literal` is shown as it is. */
export type PatternToken =
  | { kind: "literal"; text: string }
  | { kind: "digit"; text: "0" | "#" | "?" }
  | { kind: "point" | "comma" | "percent" | "general" | "text" }
  | { kind: "exponent"; plus: boolean }
  | { kind: "date"; text: string };

/** The sections of a pattern, cut at the semicolons that are not quoted. */
export function splitSections(pattern: string): string[] {
  return (pattern.match(/(?:"[^"]*"|\\.|[^;"\\]|["\\])+|(?<=;|^)(?=;|$)/gs) ?? [pattern]).map(String);
}

const TOKEN =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|_.|\*.|(E[+-])|(am\/pm|a\/p)|(y+|d+|h+|m+|s+|\.0+(?=[^0#?]*$)(?<=s\.0+))|([0#?])|(\.)|(,)|(%)|(general)|(@)|(.)/gisy;

/** A workbook has few, and many cells of each. */
const knownTokens = new Map<string, readonly PatternToken[]>();

/** The tokens of one section, in order. */
export function tokenize(section: string): readonly PatternToken[] {
  const known = knownTokens.get(section);
  if (known !== undefined) return known;
  const tokens = tokensOf(section);
  knownTokens.set(section, tokens);
  return tokens;
}

function tokensOf(section: string): PatternToken[] {
  const tokens: PatternToken[] = [];
  for (const match of section.matchAll(new RegExp(TOKEN.source, "gis"))) {
    const token = tokenOf(match);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpMatchArray): PatternToken | undefined {
  const [whole, quoted, escaped, currency, elapsed, exponent, halfDay, date, digit] = match;
  const literal = quoted ?? escaped ?? currency;
  if (literal !== undefined) return { kind: "literal", text: literal };
  if (elapsed !== undefined) return { kind: "date", text: `[${elapsed.toLowerCase()}]` };
  if (exponent !== undefined) return { kind: "exponent", plus: exponent.endsWith("+") };
  if (halfDay !== undefined || date !== undefined) return { kind: "date", text: whole };
  if (digit === "0" || digit === "#" || digit === "?") return { kind: "digit", text: digit };
  return otherToken(match);
}

function otherToken(match: RegExpMatchArray): PatternToken | undefined {
  const [point, comma, percent, general, text, other] = match.slice(9);
  if (point !== undefined) return { kind: "point" };
  if (comma !== undefined) return { kind: "comma" };
  if (percent !== undefined) return { kind: "percent" };
  if (general !== undefined) return { kind: "general" };
  if (text !== undefined) return { kind: "text" };
  if (other !== undefined) return { kind: "literal", text: other };
  // A width, a fill, a colour or a condition: nothing to show.
  return undefined;
}
