// JSON from outside, that may not be JSON.

/** What a text says as JSON; `undefined`, which every schema refuses, when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
