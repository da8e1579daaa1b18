// The permissions of an action, asked for before it starts: Google lets each person grant some and not others.
import { ACTION_TITLES } from "../french.ts";
import { SCOPES } from "../manifest.ts";
import { UserError } from "../user-error.ts";

type ScopeName = keyof typeof SCOPES;

/** What people read of each permission. */
const WORDS: Record<ScopeName, string> = {
  spreadsheets: "voir et modifier le classeur",
  filesOfTheScript: "créer le diaporama et les comptes rendus",
  userInterface: "afficher ses messages dans le classeur",
};

const EVERY_ACTION: readonly ScopeName[] = ["spreadsheets", "userInterface"];
/** Those that make a file in the person's Drive. */
const MAKING_FILES: readonly string[] = [ACTION_TITLES.review, ACTION_TITLES.minutes];

/** Where Google refuses instead of asking, the permissions are named. */
function refused(names: readonly ScopeName[]): string {
  const listed = names.map((name) => WORDS[name]).join(" ; ");
  return `Rien n’a été fait : il manque une autorisation. Il faut : ${listed}. Relancez l’action et cochez toutes les cases de la fenêtre de Google.`;
}

/**
 * Has Google ask the person for what an action needs and was not granted, which ends the run: nothing is read nor
 * written before.
 * @throws UserError when Google does not ask, with the permissions by name.
 */
export function requireConsent(title: string): void {
  const names = MAKING_FILES.includes(title) ? [...EVERY_ACTION, "filesOfTheScript" as const] : EVERY_ACTION;
  try {
    ScriptApp.requireScopes(
      ScriptApp.AuthMode.FULL,
      names.map((name) => SCOPES[name]),
    );
  } catch {
    // It throws for nothing else; its words are in the account's language.
    throw new UserError(refused(names));
  }
}
