// Saying where in a batch an argument is wrong.
import { GoogleError } from "../google-error.ts";

/** Does the work; a refused argument is told with the place before it, such as `Invalid data[0]: `. */
export function within<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError) || error.status !== "INVALID_ARGUMENT") throw error;
    throw new GoogleError(error.status, place + error.message, error.details);
  }
}
