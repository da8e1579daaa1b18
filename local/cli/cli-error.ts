// What stops the command line: a bad argument or file, or an action that could not be done.
import type { ActionFailure } from "../../apps-script/running/results.ts";

/** An error whose message, in French, is meant for the person at the terminal. */
export class CliError extends Error {
  override readonly name = "CliError";
  /** Whether the usage helps. */
  readonly showsUsage: boolean;

  constructor(message: string, { showsUsage = false }: { showsUsage?: boolean } = {}) {
    super(message);
    this.showsUsage = showsUsage;
  }
}

/** The add-on could not do its action: what it told the user, and its stack when it is a bug. */
export class ActionError extends Error {
  override readonly name = "ActionError";
  readonly bundleStack: string | null;

  constructor({ message, pile }: ActionFailure["erreur"]) {
    super(message);
    this.bundleStack = pile;
  }
}
