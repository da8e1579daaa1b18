// The figures that stand in a month's rows. Apart from what the fields are called: a page that reads them needs no catalogue.

/** The columns of `Relevés` that hold figures. */
export type FigurePart = "numerator" | "denominator" | "value";

/** A cell that a number goes to: the row of a code, as codes compare, and one of its figures. */
export interface FieldUse {
  code: string;
  part: FigurePart;
}

/** The figures that stand in the month's rows, by comparable code; `null` where nothing stands. */
export type StandingFigures = ReadonlyMap<string, Readonly<Record<FigurePart, number | null>>>;

/** The number that stands in the cells of a field; `null` without any. */
export function standingNumber(
  { uses }: { uses: readonly FieldUse[] },
  standing: StandingFigures,
): number | null {
  for (const { code, part } of uses) {
    const number = standing.get(code)?.[part] ?? null;
    if (number !== null) return number;
  }
  return null;
}
