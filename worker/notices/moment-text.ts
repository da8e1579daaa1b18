// Moments in French, told from the present one: today's by their hour, others by their day.

type Part = "weekday" | "day" | "month" | "year" | "hour" | "minute";

function partsOf(instant: number, timeZone: string): Readonly<Record<Part, string>> {
  const format = new Intl.DateTimeFormat("fr", {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const found = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { weekday = "", day = "", month = "", year = "", hour = "", minute = "" } = found;
  return { weekday, day: day === "1" ? "1er" : day, month, year, hour: String(Number(hour)), minute };
}

/** `aujourd’hui à 15 h 20`, `mercredi 25 novembre à 16 h 40`, with its year when it is another one. */
export function momentText(instant: number, now: number, timeZone: string): string {
  const { day, month, year, hour, minute } = partsOf(instant, timeZone);
  const today = partsOf(now, timeZone);
  const isToday = day === today.day && month === today.month && year === today.year;
  return isToday ? `aujourd’hui à ${hour}\u00a0h\u00a0${minute}` : datedText(instant, now, timeZone);
}

/** The same with its day even when it is today's: for what is read later. */
export function datedText(instant: number, now: number, timeZone: string): string {
  const { weekday, day, month, year, hour, minute } = partsOf(instant, timeZone);
  const ofYear = year === partsOf(now, timeZone).year ? "" : ` ${year}`;
  return `${weekday} ${day}\u00a0${month}${ofYear} à ${hour}\u00a0h\u00a0${minute}`;
}

/** `2 janvier 2026`. */
export function longDayText(instant: number, timeZone: string): string {
  const { day, month, year } = partsOf(instant, timeZone);
  return `${day}\u00a0${month} ${year}`;
}

/** `1 204`. */
export function countText(count: number): string {
  return new Intl.NumberFormat("fr").format(count);
}

/** `1 message`, `12 messages`; words end in `s` when there are two or more, zero is one in French. */
export function counted(count: number, ...words: string[]): string {
  const ending = count > 1 ? "s" : "";
  return `${countText(count)}\u00a0${words.map((word) => `${word}${ending}`).join(" ")}`;
}

/** `2 messages`, `1 avis`, `2 messages et 1 avis`; opinions are named where there are some, and alone where they are. */
export function countedWithOpinions(messages: number, opinions: number): string {
  const named = `${countText(opinions)}\u00a0avis`;
  if (opinions === 0) return counted(messages, "message");
  return messages === 0 ? named : `${counted(messages, "message")} et ${named}`;
}

/** `10 minutes`, or seconds under two minutes, of a time in milliseconds. */
export function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120 ? counted(seconds, "seconde") : counted(Math.round(seconds / 60), "minute");
}

/** The same at the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
