// The text of a line, whatever the looks of its parts.
export const lineText = (line: readonly { text: string }[]): string => line.map(({ text }) => text).join("");
