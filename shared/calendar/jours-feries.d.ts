// The types that @socialgouv/jours-feries lacks.
declare module "@socialgouv/jours-feries" {
  /** Public holidays by French name, as dates at local midnight (or an hour off across a change of clocks). */
  export default function publicHolidaysOfFrance(
    year: number,
    options?: { alsace: boolean },
  ): Record<string, Date>;
}
