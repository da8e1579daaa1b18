// Advance widths of Arial, in 2048ths of the font size; accented letters are as wide as their base letter.

/** Units in one em. */
export const UNITS_PER_EM = 2048;

/** What a character that is not listed takes: no letter is wider. */
export const WIDEST_UNITS = 2048;

type Widths = readonly (readonly [units: number, characters: string])[];

// Source: measured on Liberation Sans, which has Arial's metrics.
const REGULAR: Widths = [
  [391, "'"],
  [455, "ijlı‘’"],
  [532, "|"],
  [569, " !,./:;I[\\]ft\u00a0·ÎÏîïìíÌÍ"],
  [682, "()-`r¨²³“”"],
  [684, "{}"],
  [717, "•"],
  [727, '"'],
  [748, "º"],
  [797, "*"],
  [819, "°"],
  [961, "^"],
  [1024, "Jcksvxyz"],
  [1124, "±÷≤≥"],
  [1139, "#$0123456789?L_abdeghnopqu§«»–€"],
  [1180, "µ"],
  [1196, "+<=>~×−"],
  [1237, "■●"],
  [1251, "FTZß"],
  [1366, "&ABEKPSVXY"],
  [1479, "CDHNRUw"],
  [1593, "GOQ"],
  [1706, "Mm"],
  [1821, "%æ"],
  [1933, "Wœ"],
  [2027, "▲▼"],
];
const BOLD: Widths = [
  [487, "'"],
  [569, " ,./I\\ijlı\u00a0·‘’ÎÏîïìíÌÍ"],
  [573, "|"],
  [682, "!()-:;[]`ft¨²³"],
  [717, "•"],
  [748, "º"],
  [797, "*r{}"],
  [819, "°"],
  [971, '"'],
  [1024, "z“”"],
  [1124, "±÷≤≥"],
  [1139, "#$0123456789J_aceksvxy§«»–€"],
  [1180, "µ"],
  [1196, "+<=>^~×−"],
  [1237, "■●"],
  [1251, "?FLTZbdghnopquß"],
  [1366, "EPSVXY"],
  [1479, "&ABCDHKNRU"],
  [1593, "GOQw"],
  [1706, "M"],
  [1821, "%mæ"],
  [1933, "Wœ"],
  [2027, "▲▼"],
];

/** Widths by character. */
export const ARIAL_REGULAR = byCharacter(REGULAR);
export const ARIAL_BOLD = byCharacter(BOLD);

function byCharacter(widths: Widths): ReadonlyMap<string, number> {
  return new Map(
    widths.flatMap(([units, characters]) => [...characters].map((one) => [one, units] as const)),
  );
}
