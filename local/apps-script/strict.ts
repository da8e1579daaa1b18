// Objects that answer only what they build: anything else is refused by name, never `undefined`.

/** Wraps an Apps Script object; `use` is told of each reading, and reading a member that it lacks throws, naming it. */
export function strict<Built extends object>(name: string, built: Built, use: () => void): Built {
  return new Proxy(built, {
    get(target, member) {
      use();
      if (typeof member === "string" && !(member in target)) {
        throw new Error(`The local Apps Script runtime does not build ${name}.${member}.`);
      }
      return Reflect.get(target, member);
    },
    set(_target, member) {
      throw new Error(`${name}.${String(member)} is read-only.`);
    },
  });
}
