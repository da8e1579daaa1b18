// One line of the diagnosis: what was looked at, how it is, and who can mend it.
import { InstallError, type Obstacle } from "../obstacle.ts";

type CheckState = "ok" | "fault" | "unknown";

/** One check. `unknown`: it could not be looked at, and the words say why. */
export interface Check {
  name: string;
  state: CheckState;
  words: string;
  /** What to do, of a fault. */
  obstacle: Obstacle | null;
}

export function fine(name: string, words: string): Check {
  return { name, state: "ok", words, obstacle: null };
}

export function unknown(name: string, words: string): Check {
  return { name, state: "unknown", words, obstacle: null };
}

/** What is asked of the installation, and that no run has reached. */
export function toCome(name: string): Check {
  return unknown(name, "reste à installer : npm run setup");
}

export function fault(name: string, obstacle: Obstacle): Check {
  return { name, state: "fault", words: obstacle.what, obstacle };
}

/** Looks at one thing; an obstacle met on the way is its fault. */
export async function checked(name: string, look: () => Promise<Check> | Check): Promise<Check> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof InstallError) return fault(name, error.obstacle);
    throw error;
  }
}
