// How much one batch holds: rows, and bytes of JSON.

/** A batch holds at most this many rows… */
export const MOST_ROWS = 500;
/** …and this many bytes of JSON in UTF-8: Google advises 2 MB a request, the guard takes the rest. */
const MOST_BYTES = 1_980_000;
/** What a row weighs beside its texts: the names of its cells' fields, their formats, and the blank cells of staff. */
const ROW_BYTES = 1600;

/** The last of the waiting rows that one batch holds; the first one always fits. It reads no further: rows may be long. */
export function lastThatFits<Row extends object>(waiting: Iterable<Row>): Row | undefined {
  const encoder = new TextEncoder();
  let bytes = 0;
  let count = 0;
  let last: Row | undefined;
  for (const row of waiting) {
    bytes += ROW_BYTES + encoder.encode(JSON.stringify(row)).byteLength;
    count += 1;
    if (last !== undefined && (bytes > MOST_BYTES || count > MOST_ROWS)) break;
    last = row;
  }
  return last;
}
