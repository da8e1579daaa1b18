// Advance widths of Arial, in 2048ths of the font size; accented letters are as wide as their base letter.

/** Units in one em. */
export const UNITS_PER_EM = 2048;

/** What a character that is not listed takes: no letter is wider. */
export const WIDEST_UNITS = 2048;

/** The characters of each width. */
export type Widths = readonly (readonly [units: number, characters: string])[];

// Source: measured on Liberation Sans, which has Arial's metrics.
export const ARIAL_REGULAR: Widths = [
  [391, "'"],
  [0, "\u200b\u200e\ufeff"],
  [455, "ijlı‘’‚"],
  [532, "|"],
  [569, " !,./:;I[\\]ft\u00a0\u202f·ÎÏîïìíÌÍ"],
  [682, "()-`r¨²³“”‑„¡¹‹›"],
  [684, "{}"],
  [717, "•"],
  [727, '"'],
  [748, "º"],
  [758, "ª"],
  [797, "*"],
  [819, "°"],
  [961, "^"],
  [1024, "Jcksvxyz"],
  [1124, "±÷≤≥"],
  [1139, "†‡£¥¢¤đ#$0123456789?L_abdeghnopqu§«»–€"],
  [1180, "µ"],
  [1196, "+<=>~×−"],
  [1237, "■●○□"],
  [1251, "FTZßø¿"],
  [1366, "&ABEKPSVXY"],
  [1479, "CDHNRUwÐ"],
  [1509, "©®"],
  [1593, "GOQØ"],
  [1706, "Mm"],
  [1708, "¼½¾"],
  [1821, "%æ"],
  [1933, "Wœ"],
  [2027, "▲▼"],
];
export const ARIAL_BOLD: Widths = [
  [487, "'"],
  [0, "\u200b\u200e\ufeff"],
  [569, "‚ ,./I\\ijlı\u00a0\u202f·‘’ÎÏîïìíÌÍ"],
  [573, "|"],
  [682, "!()-:;[]`ft¨²³‑¡¹‹›"],
  [717, "•"],
  [748, "º"],
  [758, "ª"],
  [797, "*r{}"],
  [819, "°"],
  [971, '"'],
  [1024, "z“”„"],
  [1124, "±÷≤≥"],
  [1139, "†‡£¥¢¤#$0123456789J_aceksvxy§«»–€"],
  [1180, "µ"],
  [1196, "+<=>^~×−"],
  [1237, "■●○□"],
  [1251, "?FLTZbdghnopqußø¿đ"],
  [1366, "EPSVXY"],
  [1479, "&ABCDHKNRUÐ"],
  [1509, "©®"],
  [1593, "GOQwØ"],
  [1706, "M"],
  [1708, "¼½¾"],
  [1821, "%mæ"],
  [1933, "Wœ"],
  [2027, "▲▼"],
];
