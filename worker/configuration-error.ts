// The deployment is not complete or not correct: whoever deploys can mend it.

/** Says in French what is missing or wrong, never its content. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}
