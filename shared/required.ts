// What can only be there: its absence is a bug, and says so.

/** The value itself. @throws Error that names what lacks. */
export function required<Value>(value: Value | null | undefined, what: string): NonNullable<Value> {
  if (value === null || value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}
