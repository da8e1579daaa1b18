// A formula as it is typed in French, and as files hold it: names in English, a point in numbers, commas between arguments.

/** The functions that staff type most, by their French name. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  ANNEE: "YEAR",
  ARRONDI: "ROUND",
  AUJOURDHUI: "TODAY",
  CONCATENER: "CONCATENATE",
  DROITE: "RIGHT",
  ENT: "INT",
  EQUIV: "MATCH",
  ESTVIDE: "ISBLANK",
  ET: "AND",
  GAUCHE: "LEFT",
  JOUR: "DAY",
  MOIS: "MONTH",
  MOYENNE: "AVERAGE",
  "MOYENNE.SI": "AVERAGEIF",
  NB: "COUNT",
  "NB.SI": "COUNTIF",
  "NB.SI.ENS": "COUNTIFS",
  NBVAL: "COUNTA",
  NON: "NOT",
  OU: "OR",
  RECHERCHEV: "VLOOKUP",
  SI: "IF",
  SIERREUR: "IFERROR",
  SOMME: "SUM",
  "SOMME.SI": "SUMIF",
  "SOMME.SI.ENS": "SUMIFS",
  SOMMEPROD: "SUMPRODUCT",
};
const FRENCH_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENGLISH_NAMES).map(([french, english]) => [english, french]),
);
const ENGLISH_TRUTHS: Readonly<Record<string, string>> = { VRAI: "TRUE", FAUX: "FALSE" };
const FRENCH_TRUTHS: Readonly<Record<string, string>> = { TRUE: "VRAI", FALSE: "FAUX" };

/** Texts and titles between quotes, words and references, numbers, then the sign that parts arguments. */
const TYPED_TOKEN = tokenPattern(",", ";");
const FILE_TOKEN = tokenPattern("[.]", ",");

function tokenPattern(decimal: string, separator: string): RegExp {
  const word = String.raw`[A-Za-z_$\u00C0-\uFFFF][\w.$\u00C0-\uFFFF]*`;
  return new RegExp(
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|${word}|\d+(?:${decimal}\d+)?|${separator}`,
    "g",
  );
}

/** What a file holds of a formula typed in French (with its `=`). */
export function fileFormula(typed: string): string {
  return typed.replace(TYPED_TOKEN, (token: string, at: number) => {
    if (token === ";") return ",";
    return /^\d/.test(token)
      ? token.replace(",", ".")
      : word(token, typed[at + token.length] === "(" ? ENGLISH_NAMES : ENGLISH_TRUTHS);
  });
}

/** What one types in French to get a formula that a file holds. */
export function typedFormula(formula: string): string {
  return formula.replace(FILE_TOKEN, (token: string, at: number) => {
    if (token === ",") return ";";
    return /^\d/.test(token)
      ? token.replace(".", ",")
      : word(token, formula[at + token.length] === "(" ? FRENCH_NAMES : FRENCH_TRUTHS);
  });
}

/** Accents and case don't count in the name of a function; what has no other name stays as it is. */
function word(token: string, names: Readonly<Record<string, string>>): string {
  const key = token.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  return Object.hasOwn(names, key) ? (names[key] ?? token) : token;
}
