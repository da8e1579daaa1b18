// What the discovery documents do not say of a service, set beside their facts by hand.

/** The hand-made part of a service's definitions; names are those of its facts. */
export interface Overlay {
  /** The package that errors prefix to the names of types. */
  package: string;
  /** The names that errors quote, of the enumerations and messages whose names in the facts are others. */
  quotedNames: Readonly<Record<string, string>>;
  /** By message: its groups of fields of which one at most may be set, by the name that errors quote. */
  oneofs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /**
   * By message: the plain fields whose zero is told apart from their absence. The zero of any other is dropped,
   * as protocol buffers do.
   */
  presence: Readonly<Record<string, readonly string[]>>;
}
