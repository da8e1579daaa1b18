// Ties the identifiers of a recording to those of the replay, one to one.

type Json = unknown;
type Identifier = string | number;

/** Identifiers long enough to be recognised inside other texts, such as addresses. */
const SHORTEST_EMBEDDED = 20;

/**
 * What the replay knows of the identifiers: those that the server gave, which differ from the recorded ones, and
 * those that the client chose, which must come back as they are.
 */
export class Identifiers {
  readonly #replayed = new Map<string, Identifier>();
  readonly #taken = new Set<string>();
  readonly #embedded = new Map<string, string>();

  /** Ties two identifiers of one kind, unless either is tied already: a tie never changes. */
  tie(kind: string, recorded: Identifier, replayed: Identifier): void {
    const [key, taken] = [`${kind} ${recorded}`, `${kind} ${replayed}`];
    if (this.#replayed.has(key) || this.#taken.has(taken)) return;
    this.#replayed.set(key, replayed);
    this.#taken.add(taken);
    if (typeof recorded === "string" && recorded.length >= SHORTEST_EMBEDDED) {
      this.#embedded.set(recorded, String(replayed));
    }
  }

  /** Ties to themselves the identifiers that the client chooses in a request's body. */
  keepChosen(body: Json): void {
    visit(body, "", (kind, value) => this.tie(kind, value, value));
  }

  /** Ties the new identifiers of an answer to those found at the same places of the replay's answer. */
  learn(recorded: Json, replayed: Json): void {
    visitBoth(recorded, replayed, "", (kind, one, other) => this.tie(kind, one, other));
  }

  /** A recorded address or text with the replay's identifiers. */
  rewriteText(text: string): string {
    let rewritten = text;
    for (const [recorded, replayed] of this.#embedded) rewritten = rewritten.replaceAll(recorded, replayed);
    return rewritten.replace(
      /\/(sheets|developerMetadata)\/(\d+)(?=[:/?]|$)/,
      (whole, collection: string, id: string) => {
        const kind = collection === "sheets" ? "sheetId" : "metadataId";
        return whole.replace(id, String(this.#find(kind, Number(id))));
      },
    );
  }

  /** A recorded body or answer with the replay's identifiers. */
  rewrite(value: Json, key = ""): Json {
    if (Array.isArray(value)) return value.map((item) => this.rewrite(item, key));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, this.rewrite(item, name)]),
      );
    }
    const kind = kindOf(key);
    if (kind !== undefined && isIdentifier(value)) return this.#find(kind, value);
    return typeof value === "string" ? this.#rewriteEmbedded(value) : value;
  }

  #find(kind: string, recorded: Identifier): Identifier {
    return this.#replayed.get(`${kind} ${recorded}`) ?? recorded;
  }

  #rewriteEmbedded(text: string): string {
    if (text.length < SHORTEST_EMBEDDED) return text;
    let rewritten = text;
    for (const [recorded, replayed] of this.#embedded) rewritten = rewritten.replaceAll(recorded, replayed);
    return rewritten;
  }
}

// What a field identifies: fields that name the same kind of thing share its identifiers.
function kindOf(key: string): string | undefined {
  if (key === "id" || /(spreadsheet|presentation|file)Id$/i.test(key)) return "file";
  if (/sheetId$/i.test(key)) return "sheetId";
  if (key === "users" || key === "emailAddress") return "account";
  return key.endsWith("Id") ? key : undefined;
}

// The first sheet of a spreadsheet bears 0 everywhere: it is no identifier to learn.
function isIdentifier(value: unknown): value is Identifier {
  return (typeof value === "string" && value !== "") || (typeof value === "number" && value !== 0);
}

function visit(value: Json, key: string, found: (kind: string, id: Identifier) => void): void {
  visitBoth(value, value, key, found);
}

function visitBoth(
  one: Json,
  other: Json,
  key: string,
  found: (kind: string, one: Identifier, other: Identifier) => void,
): void {
  if (Array.isArray(one) && Array.isArray(other)) {
    for (const [index, item] of one.entries()) visitBoth(item, other[index], key, found);
  } else if (isObject(one) && isObject(other)) {
    for (const [name, item] of Object.entries(one)) visitBoth(item, other[name], name, found);
  } else {
    const kind = kindOf(key);
    const areIdentifiers = isIdentifier(one) && isIdentifier(other) && typeof one === typeof other;
    if (kind !== undefined && areIdentifiers) found(kind, one, other);
  }
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
