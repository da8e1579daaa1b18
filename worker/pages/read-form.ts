// Reads a form that was sent: its type, its size and its time are bounded.
import type { WorkerContext } from "../context.ts";

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
/** A body must arrive whole within this time, in milliseconds. */
const SLOWEST_BODY = 20_000;

/** A body took too long to arrive. */
export class SlowBody extends Error {
  override name = "SlowBody";
}

/**
 * The texts of a form, by name; files are ignored. `null` for any other content type.
 * @throws SlowBody when the body does not arrive in time.
 */
export async function readForm(context: WorkerContext): Promise<ReadonlyMap<string, string> | null> {
  if (!FORM_TYPES.test(context.req.header("Content-Type") ?? "")) return null;
  const form = await inTime(context.req.formData());
  const texts = new Map<string, string>();
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !texts.has(name)) texts.set(name, value);
  }
  return texts;
}

/** Waits for a body, but not for ever. @throws SlowBody */
export async function inTime<Body>(reading: Promise<Body>): Promise<Body> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SlowBody("The body did not arrive in time.")), SLOWEST_BODY);
  });
  try {
    return await Promise.race([reading, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}
