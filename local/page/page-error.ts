// What a person can mend, said in French, with the HTTP code that goes with it.

/** An error whose message is meant for the person at the page or the terminal. */
export class PageError extends Error {
  override readonly name = "PageError";
  readonly httpCode: number;

  constructor(message: string, httpCode = 400) {
    super(message);
    this.httpCode = httpCode;
  }
}

/** Nothing at this address. */
export function notFound(what: string): PageError {
  return new PageError(`${what} est introuvable. Rechargez la page.`, 404);
}

/** Two versions of a file wait for somebody's choice. */
export function unsettled(): PageError {
  return new PageError(
    "Le fichier a été modifié par un autre programme : choisissez d’abord la version à garder.",
    409,
  );
}
