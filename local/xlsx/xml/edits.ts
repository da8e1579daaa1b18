// Replacements in a text by position: what nobody touches stays as it was, character for character.

/** Puts `text` in place of the characters from `start` to `end` (excluded). */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits that don't overlap, in any order; insertions at one place keep the order of the list. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let position = 0;
  for (const edit of ordered) {
    if (edit.start < position) throw new Error(`Overlapping edits at ${edit.start}.`);
    pieces.push(source.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(source.slice(position));
  return pieces.join("");
}
