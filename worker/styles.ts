// Makes the stylesheet: ours by default, the State's official parts where whoever deploys has installed them.
import { cp, readFile, stat, writeFile } from "node:fs/promises";

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

/**
 * Writes `style.css` and what it needs.
 * @throws Error when the official package lacks one of its parts.
 */
export async function putStyles({ ours, official, target }: StylePlaces): Promise<"ours" | "official"> {
  const own = await readFile(`${ours}own.css`, "utf8");
  const isInstalled = await stat(official).then(
    () => true,
    () => false,
  );
  if (!isInstalled) {
    await writeFile(`${target}style.css`, `${await readFile(`${ours}look.css`, "utf8")}${own}`);
    return "ours";
  }
  for (const part of OFFICIAL_PARTS) {
    await cp(`${official}${part}`, `${target}dsfr/${part}`, { recursive: true });
  }
  await writeFile(`${target}style.css`, `@import "dsfr/dsfr.min.css";\n${own}`);
  return "official";
}
