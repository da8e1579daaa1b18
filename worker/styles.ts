// Makes the stylesheet: ours by default, the State's official parts where whoever deploys has installed them.
import { cp, readFile, stat } from "node:fs/promises";

/** What our pages use of the official package. */
const OFFICIAL_PARTS = ["dsfr.min.css", "fonts", "icons"];

/** Folders, each ending in a slash. */
export interface StylePlaces {
  /** Our stylesheets. */
  ours: string;
  /** The official package's files; that they are there says that its terms were accepted. */
  official: string;
  target: string;
}

/** The stylesheet's text, and whose look it is. */
interface Style {
  look: "ours" | "official";
  style: string;
}

/**
 * The stylesheet; puts what it needs of the official package into the target.
 * @throws Error when the official package lacks one of its parts.
 */
export async function styleOf({ ours, official, target }: StylePlaces): Promise<Style> {
  const own = await readFile(`${ours}own.css`, "utf8");
  const isInstalled = await stat(official).then(
    () => true,
    () => false,
  );
  if (!isInstalled) return { look: "ours", style: `${await readFile(`${ours}look.css`, "utf8")}${own}` };
  for (const part of OFFICIAL_PARTS) {
    await cp(`${official}${part}`, `${target}dsfr/${part}`, { recursive: true });
  }
  return { look: "official", style: `@import "/dsfr/dsfr.min.css";\n${own}` };
}
