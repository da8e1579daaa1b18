// What a chart's words look like: ink, font, French numbers, labels on several lines.

export const INK = "#3a3a3a";
/** 12 points at 96 pixels an inch. */
const LABEL_PIXELS = 16;
export const LABEL_FONT = { family: "Arial, sans-serif", size: LABEL_PIXELS };

/** A number as the French write it; `decimals` fixes how many. */
export function french(value: number, decimals?: number): string {
  return value.toLocaleString("fr-FR", {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
  });
}

/** A label cut between words into lines no wider than `width` pixels, where words allow it. */
export function wrapped(label: string, width: number, pen: CanvasRenderingContext2D): string[] {
  pen.font = `${LABEL_PIXELS}px ${LABEL_FONT.family}`;
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && pen.measureText(joined).width <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
