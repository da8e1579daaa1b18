// Days since the two epochs that files use; the model's is 1899-12-30.

/** Days from 1899-12-30 to 1904-01-01, the epoch of old Macintosh workbooks. */
export const EPOCH_1904_DAYS = 1462;

const MILLISECONDS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of an ISO 8601 date, with or without a time; undefined when it is not one. */
export function serialOfIsoDate(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text)) return undefined;
  const milliseconds = Date.parse(/T/.test(text) && !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(milliseconds) ? undefined : (milliseconds - EPOCH) / MILLISECONDS_PER_DAY;
}

/** The ISO date (`2020-02-11`) of a serial number's day. */
export function isoDateOfSerial(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
