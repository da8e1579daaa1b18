// The files that stood in the recorded account before a session, which an empty store must be given first.
import { parsed } from "./comparison.ts";
import type { Interaction } from "./recording.ts";

/** A file that a session names without having made it. */
export interface EarlierFile {
  id: string;
  name: string;
  mimeType: string;
  /** Whether it belongs to someone else, who does not share it. */
  isForeign: boolean;
}

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const ADDRESSED_FILE = /^\/(?:v4\/spreadsheets|drive\/v\d\/files)\/([\w-]{20,})/;

/**
 * Finds the earlier files of a session, oldest first. Only their names are taken from the recording: what they
 * hold must come from the stand-in.
 */
export function earlierFiles(session: readonly Interaction[]): EarlierFile[] {
  const made = new Set<string>();
  const earlier = new Map<string, EarlierFile>();
  for (const interaction of session) {
    const answer = parsed(interaction.answer);
    const id = ADDRESSED_FILE.exec(interaction.target)?.[1];
    // A copy is made too: it answers another id than the one in its address.
    if (interaction.httpMethod === "POST" && idOf(answer) !== id) made.add(idOf(answer));
    for (const file of listedFiles(answer)) note(earlier, made, file);
    if (id === undefined || interaction.status === 404) continue;
    note(earlier, made, {
      id,
      name: nameOf(answer),
      mimeType: SPREADSHEET,
      isForeign: interaction.status === 403,
    });
  }
  return [...earlier.values()].reverse();
}

function note(earlier: Map<string, EarlierFile>, made: ReadonlySet<string>, file: EarlierFile): void {
  if (!made.has(file.id) && !earlier.has(file.id)) earlier.set(file.id, file);
}

function listedFiles(answer: unknown): EarlierFile[] {
  const files = fieldOf(answer, "files");
  if (!Array.isArray(files)) return [];
  return files.map((file) => ({
    id: idOf(file),
    name: nameOf(file),
    mimeType: textOf(fieldOf(file, "mimeType")) ?? SPREADSHEET,
    isForeign: false,
  }));
}

function idOf(answer: unknown): string {
  return textOf(fieldOf(answer, "id")) ?? textOf(fieldOf(answer, "spreadsheetId")) ?? "";
}

function nameOf(answer: unknown): string {
  return textOf(fieldOf(answer, "name")) ?? textOf(fieldOf(fieldOf(answer, "properties"), "title")) ?? "";
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
