// A request that the server may refuse in a sentence.
import { RefusedError } from "../api.ts";
import { tell } from "./modal.ts";

/** The answer; nothing when it is refused, once the person has read why under `title`. */
export async function attempted<Answer>(
  title: string,
  request: () => Promise<Answer>,
): Promise<Answer | null> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await tell(title, error.message);
    return null;
  }
}
