// *Aide*: what each action does, and which version does it.
import { VERSION } from "../../shared/version.ts";
import { ACTION_TITLES } from "../french.ts";
import { showPage } from "../interface/user-interface.ts";

/** Shows the help; reads and writes nothing. */
export function showHelp(): void {
  showPage(ACTION_TITLES.help, "help", { words: `Revue Qualité, version ${VERSION}.` });
}
