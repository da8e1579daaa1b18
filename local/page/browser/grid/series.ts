// What the fill handle continues: dates and months from one cell on, numbers from two that are evenly apart; the rest it repeats.

const DAY_MILLISECONDS = 86_400_000;
const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const MONTH = /^(\d{2})\/(\d{4})$/;
const NUMBER = /^[+-]?\d+(?:,\d+)?$/;
const PERCENT = /\s?%$/;
/** Beyond, binary dust would show. */
const MOST_DIGITS = 15;

/** A line of cells read as numbers a step apart, and how the next ones are written. */
interface Kind {
  read(text: string): number | undefined;
  write(value: number): string;
  /** How far the next is from a cell alone; nothing where such a cell is repeated. */
  stepAlone: number | undefined;
}

const MONTHS: Kind = { read: monthNumber, write: monthText, stepAlone: 1 };
const DAYS: Kind = { read: dayNumber, write: dayText, stepAlone: 1 };
const NUMBERS: Kind = { read: plainNumber, write: numberText, stepAlone: undefined };

/**
 * What continues the texts of a line of cells, as they are typed; `place` 0 follows the last of them, and -1 stands
 * before the first. Nothing where they are no series.
 */
export function continuing(texts: readonly string[]): ((place: number) => string) | undefined {
  if (texts.every((text) => PERCENT.test(text))) {
    const shares = evenly(
      NUMBERS,
      texts.map((text) => text.replace(PERCENT, "")),
    );
    return shares && ((place) => `${shares(place)} %`);
  }
  return sameDayOfMonths(texts) ?? evenly(MONTHS, texts) ?? evenly(DAYS, texts) ?? evenly(NUMBERS, texts);
}

function evenly({ read, write, stepAlone }: Kind, texts: readonly string[]): ReturnType<typeof continuing> {
  const values = texts.map(read);
  const known = values.filter((value) => value !== undefined);
  const [first, second] = known;
  if (first === undefined || known.length < values.length) return undefined;
  const step = second === undefined ? stepAlone : rounded(second - first);
  const isEven = known.every((value, at) => at === 0 || rounded(value - (known[at - 1] ?? 0)) === step);
  if (step === undefined || !isEven) return undefined;
  return (place) => write(rounded(first + step * (place < 0 ? place : known.length + place)));
}

/** 01/01, 01/02, 01/03: the months go on, though they are not as long. */
function sameDayOfMonths(texts: readonly string[]): ReturnType<typeof continuing> {
  const days = new Set(texts.map((text) => DAY.exec(text)?.[1]));
  const [day] = days;
  // The 31st is not in every month.
  if (texts.length < 2 || days.size !== 1 || day === undefined || Number(day) > 28) return undefined;
  const months = evenly(
    MONTHS,
    texts.map((text) => text.slice(3)),
  );
  return months && ((place) => `${day}/${months(place)}`);
}

function monthNumber(text: string): number | undefined {
  const [, month, year] = MONTH.exec(text) ?? [];
  return month === undefined ? undefined : Number(year) * 12 + Number(month) - 1;
}

function monthText(value: number): string {
  return `${String((value % 12) + 1).padStart(2, "0")}/${String(Math.floor(value / 12)).padStart(4, "0")}`;
}

function dayNumber(text: string): number | undefined {
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (day === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MILLISECONDS;
}

function dayText(value: number): string {
  const [year, month, day] = new Date(value * DAY_MILLISECONDS).toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

function plainNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text.replace(",", ".")) : undefined;
}

function numberText(value: number): string {
  return String(value).replace(".", ",");
}

function rounded(value: number): number {
  return Number(value.toPrecision(MOST_DIGITS));
}
