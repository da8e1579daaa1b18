// What a user can mend: said in French, with what happened, where, and what to do.

/** An error whose message is meant for the user; any other error is a bug or Google's. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** An advanced service that the script's manifest lacks. */
export function missingService(name: "Sheets" | "Slides" | "Drive"): UserError {
  return new UserError(
    `Le service avancé « ${name} » n’est pas activé. Dans l’éditeur Apps Script, rubrique Services, ajoutez « Google ${name} API », puis recommencez.`,
  );
}
