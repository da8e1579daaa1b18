// Finds a site by its name, its towns or its département, and says its towns in a line.
import { comparableName } from "../../shared/workbook/names.ts";
import { departementOf } from "./departements.ts";
import type { Site } from "./site.ts";

type SoughtSite = Pick<Site, "name" | "towns" | "contact">;

/** How many of a site's towns its line names. */
const TOWNS_NAMED = 3;

/** The postal code and the town of a site's address, which the département's number begins; else the whole address. */
export function postalTown({ contact: { address } }: Pick<Site, "contact">): string {
  return /\d{5}\s+.+$/.exec(address)?.[0] ?? address;
}

/**
 * The sites that a person's words find: by a part of the name, of a town or of the département; by its number, or a
 * postal code. That of a town whose site has another one finds the sites of its département.
 */
export function soughtSites<Sought extends SoughtSite>(sites: readonly Sought[], typed: string): Sought[] {
  const wanted = searched(typed);
  const found = sites.filter((site) => isSought(site, wanted));
  if (found.length > 0 || !/^\d{5}$/.test(wanted)) return found;
  const number = departementOf(wanted)?.number;
  return sites.filter((site) => number !== undefined && departementOf(postalTown(site))?.number === number);
}

/** `Aix, Vitrolles, Salon…`, what was sought first; the postal town of a site that gives none. */
export function townsInWords(site: SoughtSite, typed: string): string {
  const { towns } = site;
  if (towns.length === 0) return postalTown(site);
  const wanted = searched(typed);
  const isWanted = (town: string): boolean => wanted !== "" && searched(town).includes(wanted);
  const ordered = [...towns.filter(isWanted), ...towns.filter((town) => !isWanted(town))];
  return ordered.slice(0, TOWNS_NAMED).join(", ") + (towns.length > TOWNS_NAMED ? "…" : "");
}

function isSought(site: SoughtSite, wanted: string): boolean {
  const town = postalTown(site);
  const { number = "", name = "" } = departementOf(town) ?? {};
  if (/^\d{2,5}$/.test(wanted)) return town.startsWith(wanted) || wanted === number;
  // The bar keeps what ends one name and begins the next from being found.
  const names = [site.name, town, name, ...site.towns].join(" | ");
  return wanted === searched(number) || searched(names).includes(wanted);
}

/** A text as the workbook's names are compared, hyphens or not, `St` and its like at length. */
function searched(text: string): string {
  return comparableName(text)
    .replaceAll("-", " ")
    .replaceAll(/\bst(e?s?)\b/g, "saint$1");
}
