// The code of a Node error.

/** The code that Node gives an error, such as `ENOENT`; empty for any other thing thrown. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
