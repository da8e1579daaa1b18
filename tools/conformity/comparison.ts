// Compares an answer with the recorded one, strictly but for the values that change at every call.

/** The first place where two answers differ. */
export interface Difference {
  /** A JSON path (`$.sheets[0].properties.title`), or `statut`, `type` or `corps`. */
  path: string;
  expected: string;
  got: string;
}

/** An answer: its status and its body. */
export interface ComparedAnswer {
  status: number;
  contentType: string;
  text: string;
}

// Times, versions and page tokens: their presence and their form are compared, not their value.
const VOLATILE = new Set([
  "createdTime",
  "modifiedTime",
  "modifiedByMeTime",
  "viewedByMeTime",
  "etag",
  "etags",
  "thumbnailLink",
  "revisionId",
  "requiredRevisionId",
  "headRevisionId",
  "version",
  "nextPageToken",
]);
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LONGEST_SHOWN = 160;

/**
 * Finds the first difference, or nothing when the answers are equal. Keys may come in any order; nothing else may
 * differ. `rewrite` puts the replay's identifiers into the recorded body.
 */
export function compareAnswers(
  recorded: ComparedAnswer,
  replayed: ComparedAnswer,
  rewrite: (body: unknown) => unknown,
): Difference | undefined {
  if (recorded.status !== replayed.status) {
    return {
      path: "statut",
      expected: String(recorded.status),
      got: `${replayed.status} ${short(replayed.text)}`,
    };
  }
  const [recordedType, replayedType] = [mediaType(recorded.contentType), mediaType(replayed.contentType)];
  if (recordedType !== replayedType) return { path: "type", expected: recordedType, got: replayedType };
  if (recordedType !== "application/json") return differenceOf(recorded.text, replayed.text, "corps");
  return differenceOf(rewrite(parsed(recorded.text)), parsed(replayed.text), "$");
}

/** The media type without its parameters. */
function mediaType(contentType: string): string {
  return (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** The JSON of a text, or the text itself when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function differenceOf(expected: unknown, got: unknown, path: string): Difference | undefined {
  if (expected === got) return undefined;
  if (Array.isArray(expected) && Array.isArray(got)) return differenceOfLists(expected, got, path);
  if (isObject(expected) && isObject(got)) return differenceOfObjects(expected, got, path);
  return { path, expected: shown(expected), got: shown(got) };
}

function differenceOfLists(expected: unknown[], got: unknown[], path: string): Difference | undefined {
  const length = Math.max(expected.length, got.length);
  for (let index = 0; index < length; index += 1) {
    const place = `${path}[${index}]`;
    if (index >= expected.length) return { path: place, expected: "rien", got: shown(got[index]) };
    if (index >= got.length) return { path: place, expected: shown(expected[index]), got: "rien" };
    const difference = differenceOf(expected[index], got[index], place);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function differenceOfObjects(
  expected: Record<string, unknown>,
  got: Record<string, unknown>,
  path: string,
): Difference | undefined {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const place = `${path}.${key}`;
    if (!Object.hasOwn(expected, key)) return { path: place, expected: "rien", got: shown(got[key]) };
    if (!Object.hasOwn(got, key)) return { path: place, expected: shown(expected[key]), got: "rien" };
    const isEqual = VOLATILE.has(key) && isSameKind(expected[key], got[key]);
    const difference = isEqual ? undefined : differenceOf(expected[key], got[key], place);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

// Times must be written alike: `2023-07-25T15:39:05.858Z` is another thing than `2023-07-25`.
function isSameKind(expected: unknown, got: unknown): boolean {
  if (typeof expected !== "string" || typeof got !== "string") return typeof expected === typeof got;
  return TIME.test(expected) === TIME.test(got);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return short(JSON.stringify(value) ?? "rien");
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
