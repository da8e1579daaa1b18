// Whether a fill or outline is drawn after a request changed it.

interface Stateful {
  propertyState?: string | null;
}

/**
 * The property after `changes` were put on it: setting any part of it draws it, unless the request itself says
 * otherwise. `changes` are undefined when the request's mask leaves the property alone, or resets it.
 */
export function withState<T extends Stateful>(property: T, changes: T | undefined): T {
  if (changes === undefined || changes.propertyState !== undefined) return property;
  return Object.keys(changes).length === 0 ? property : { ...property, propertyState: "RENDERED" };
}
