// The slides that a presentation goes through: those that staff skip in Slides are in the lists only.

/** The nearest slide that is shown, after an index or before it; undefined past the ends. `skipped` is of every slide. */
export function nextShown(skipped: readonly boolean[], from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= 0 && index < skipped.length; index += step) {
    if (skipped[index] === false) return index;
  }
  return undefined;
}
