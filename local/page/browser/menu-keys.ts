// The keys of a menu: arrows, Home and End go from one line to another.

/** The line that a key leads to; nothing for another key. */
export function lineFor(key: string, lines: readonly HTMLElement[]): HTMLElement | undefined {
  const index = lines.findIndex((line) => line.matches(":focus"));
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index < 0 ? -1 : index - 1,
    Home: 0,
    End: lines.length - 1,
  };
  const step = steps[key];
  return step === undefined ? undefined : lines[(step + lines.length) % lines.length];
}
