// Where an installation keeps what it did: an untracked folder of the checkout, that holds no secret.
import { join } from "node:path";

/** The checkout's own folder of state. */
export const STATE_FOLDER = join(import.meta.dirname, "..", "..", "installation");
