// *Aide*: what each action does, and which version does it.
import { VERSION } from "../../shared/version.ts";
import { ACTION_TITLES, HELP } from "../french.ts";
import { showDialog } from "../user-interface.ts";

/** Shows the help; reads and writes nothing. */
export function showHelp(): void {
  showDialog(ACTION_TITLES.help, { sentences: [...HELP, `Revue Qualité, version ${VERSION}.`] });
}
