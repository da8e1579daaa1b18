// How the token address refuses: the error of RFC 6749, with Google's description.

/** A refusal of the token address, always with status 400. */
export class TokenRefusal extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.name = "TokenRefusal";
    this.error = error;
  }

  /** The JSON body that the token address answers with. */
  body(): { error: string; error_description: string } {
    return { error: this.error, error_description: this.message };
  }
}
