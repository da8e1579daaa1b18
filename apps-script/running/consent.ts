// The permissions of an action, asked for before it starts: Google lets each person grant some and not others.
import { ACTION_TITLES } from "../french.ts";
import { SCOPES_OF_EVERY_ACTION } from "../manifest.ts";
import { UserError } from "../user-error.ts";

/** Those that make a file in the person's Drive, and may put it beside the workbook. */
const MAKING_FILES: readonly string[] = [ACTION_TITLES.review, ACTION_TITLES.minutes];

/** Where Google refuses instead of asking, the permissions are named. */
function refused(makesFiles: boolean): string {
  const files = makesFiles
    ? " ; créer le diaporama et les comptes rendus ; ranger le diaporama dans le dossier du classeur, si l’installation le demande"
    : "";
  return `Rien n’a été fait : il manque une autorisation. Il faut : voir et modifier le classeur ; afficher ses messages dans le classeur${files}. Relancez l’action et cochez toutes les cases de la fenêtre de Google.`;
}

/**
 * Has Google ask the person for what an action needs and was not granted, which ends the run: nothing is read nor
 * written before. What makes a file needs all that the manifest asks, which only Google knows: an installation may
 * ask for the folder of the workbook.
 * @throws UserError when Google does not ask, with the permissions by name.
 */
export function requireConsent(title: string): void {
  const makesFiles = MAKING_FILES.includes(title);
  const { FULL } = ScriptApp.AuthMode;
  try {
    if (makesFiles) ScriptApp.requireAllScopes(FULL);
    else ScriptApp.requireScopes(FULL, [...SCOPES_OF_EVERY_ACTION]);
  } catch {
    // It throws for nothing else; its words are in the account's language.
    throw new UserError(refused(makesFiles));
  }
}
