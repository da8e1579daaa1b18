// The product's version, which the add-on, the form and the release bear; package.json says the same.

/** Semantic version. */
export const VERSION = "0.1.0";
