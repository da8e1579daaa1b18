// Which script project a variant goes to: clasp's own file, one a variant.
import { join } from "node:path";
import * as z from "zod";
import type { Variant } from "../../apps-script/build.ts";
import { parsedJson } from "../../local/parsed-json.ts";
import { textIfThere } from "../../local/text-if-there.ts";
import { InstallError } from "../obstacle.ts";

const FILE_NAMES: Record<Variant, string> = {
  classeur: ".clasp.json",
  complement: ".clasp.complement.json",
};

const ProjectFile = z.object({ scriptId: z.string().regex(/^[\w-]{20,}$/) });

/** The id that a variant's file names. @throws InstallError when there is none, or it was not filled. */
export function readScriptId(folder: string, variant: Variant): string {
  const name = FILE_NAMES[variant];
  const parsed = ProjectFile.safeParse(parsedJson(textIfThere(join(folder, name))));
  if (parsed.success) return parsed.data.scriptId;
  throw new InstallError({
    code: "noScriptId",
    what: `Le fichier « ${name} » ne donne pas l’identifiant du script.`,
    remedy: `copiez clasp.example.json en ${name} et mettez-y l’identifiant (Extensions ▸ Apps Script ▸ Paramètres du projet), ou donnez-le : npm run push -- --script IDENTIFIANT`,
    by: "technician",
    link: null,
  });
}
