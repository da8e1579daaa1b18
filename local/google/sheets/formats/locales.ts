// What numbers and dates look like in the locales built: French and American English.

/** The habits of a locale. */
export interface LocaleHabits {
  decimal: string;
  group: string;
  /** Whether a typed date such as 3/4 gives the day first. */
  dayFirst: boolean;
  months: readonly string[];
  shortMonths: readonly string[];
  days: readonly string[];
  shortDays: readonly string[];
  datePattern: string;
  timePattern: string;
  dateTimePattern: string;
  currencyPattern: string;
}

const ENGLISH: LocaleHabits = {
  decimal: ".",
  group: ",",
  dayFirst: false,
  months: "January February March April May June July August September October November December".split(" "),
  shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  shortDays: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  datePattern: "M/d/yyyy",
  timePattern: "h:mm:ss am/pm",
  dateTimePattern: "M/d/yyyy H:mm:ss",
  currencyPattern: '"$"#,##0.00',
};

const FRENCH: LocaleHabits = {
  decimal: ",",
  group: "\u202f",
  dayFirst: true,
  months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  shortMonths: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
  days: "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" "),
  shortDays: "dim. lun. mar. mer. jeu. ven. sam.".split(" "),
  datePattern: "dd/MM/yyyy",
  timePattern: "HH:mm:ss",
  dateTimePattern: "dd/MM/yyyy HH:mm:ss",
  currencyPattern: "#,##0.00\u00a0[$€]",
};

/** The habits of a spreadsheet's locale (`fr_FR`, `en_US`); others than French read as American English. */
export function localeHabits(locale: string): LocaleHabits {
  return locale.startsWith("fr") ? FRENCH : ENGLISH;
}
