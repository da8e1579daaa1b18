// The parts of a package by what other parts use them as: a chart, a pivot cache, a picture…
import type { PartStore } from "./part-store.ts";
import { type Relationship, readRelationships } from "./relationships.ts";

/** One use of a part by another. */
export interface PartUse extends Relationship {
  /** The part that uses it; `""` for the package itself. */
  owner: string;
}

/** Every relationship to a part of the package, in the order of the parts. */
export function partUses(parts: PartStore): PartUse[] {
  return parts.names().flatMap((name) => {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (owner === null) return [];
    const part = `${owner[1]}${owner[2]}`;
    return readRelationships(parts, part)
      .filter(({ external, target }) => !external && parts.has(target))
      .map((relationship) => ({ ...relationship, owner: part }));
  });
}
