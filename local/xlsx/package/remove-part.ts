// Takes a part out of the package, with the parts that only it used.
import { forgetContentType } from "./content-types.ts";
import type { PartStore } from "./part-store.ts";
import { readRelationships, relationshipsPartOf, removeRelationship } from "./relationships.ts";

/** Removes a part that `owner` uses under a relationship id, and whatever no other part uses any more. */
export function removeOwnedPart(parts: PartStore, owner: string, relationshipId: string): void {
  const relationship = readRelationships(parts, owner).find((one) => one.id === relationshipId);
  removeRelationship(parts, owner, relationshipId);
  if (relationship && !relationship.external) removeUnused(parts, relationship.target);
}

function removeUnused(parts: PartStore, part: string): void {
  if (!parts.has(part) || isUsed(parts, part)) return;
  const used = readRelationships(parts, part).filter((one) => !one.external);
  parts.delete(part);
  parts.delete(relationshipsPartOf(part));
  forgetContentType(parts, part);
  for (const { target } of used) removeUnused(parts, target);
}

function isUsed(parts: PartStore, part: string): boolean {
  const wanted = part.toLowerCase();
  return parts.names().some((name) => {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!owner) return false;
    const relationships = readRelationships(parts, `${owner[1]}${owner[2]}`);
    return relationships.some((one) => !one.external && one.target.toLowerCase() === wanted);
  });
}
