// How an insertion, a deletion or a move of rows or columns shifts spans and lists of them.

/** Rows or columns. */
export type Dimension = "ROWS" | "COLUMNS";

/** A half-open span of indices. */
interface Span {
  start: number;
  end: number;
}

/** Where a span goes when indices shift; nothing when it disappears. */
export type SpanShift = (span: Span) => Span | undefined;

/** Spans after an insertion: those strictly around it grow. */
export function shiftForInsertion(at: number, count: number): SpanShift {
  return ({ start, end }) => ({
    start: start >= at ? start + count : start,
    end: end > at ? end + count : end,
  });
}

/** Spans after a deletion: those inside it disappear. */
export function shiftForDeletion(from: number, to: number): SpanShift {
  const moved = (index: number): number => (index <= from ? index : index < to ? from : index - (to - from));
  return ({ start, end }) => {
    const span = { start: moved(start), end: moved(end) };
    return span.start < span.end ? span : undefined;
  };
}

/** Spans after a move of `from`–`to` before the index `destination`: those that would be torn stay. */
export function shiftForMove(from: number, to: number, destination: number): SpanShift {
  const moved = (index: number): number => movedIndex(index, from, to, destination);
  return (span) => {
    const start = moved(span.start);
    const end = moved(span.end - 1) + 1;
    return end - start === span.end - span.start ? { start, end } : span;
  };
}

function movedIndex(index: number, from: number, to: number, destination: number): number {
  const count = to - from;
  if (index >= from && index < to)
    return destination > from ? index + (destination - to) : index - (from - destination);
  if (index >= to && index < destination) return index - count;
  if (index < from && index >= destination) return index + count;
  return index;
}

/** The list with a hole of `count` items at an index; a list that ends before stays as it is. */
export function withGap<T>(list: readonly (T | undefined)[], at: number, count: number): (T | undefined)[] {
  if (at >= list.length) return list.slice();
  const widened = list.slice(0, at);
  widened.length = at + count;
  for (let index = at; index < list.length; index += 1) widened.push(list[index]);
  return widened;
}

/** The list without the items of a span. */
export function withoutSpan<T>(
  list: readonly (T | undefined)[],
  from: number,
  to: number,
): (T | undefined)[] {
  return from >= list.length ? list.slice() : [...list.slice(0, from), ...list.slice(to)];
}

/** The list with the items of a span moved before the index `destination`. */
export function withMovedSpan<T>(
  list: readonly (T | undefined)[],
  from: number,
  to: number,
  destination: number,
): (T | undefined)[] {
  const reach = Math.max(list.length, to, destination);
  const padded = list.slice();
  padded.length = reach;
  const moved = padded.slice(from, to);
  const rest = [...padded.slice(0, from), ...padded.slice(to)];
  rest.splice(destination > from ? destination - (to - from) : destination, 0, ...moved);
  return rest;
}
