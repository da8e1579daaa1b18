// Which script project a variant goes to: clasp's own file, one a variant.
import { join } from "node:path";
import * as z from "zod";
import type { Variant } from "../../apps-script/build.ts";
import { parsedJson } from "../../local/parsed-json.ts";
import { textIfThere } from "../../local/text-if-there.ts";
import { InstallError } from "../obstacle.ts";

/** Each variant's file, where a person reads the id, and the command that sends it. */
const PROJECTS: Record<Variant, { file: string; place: string; command: string }> = {
  classeur: {
    file: ".clasp.json",
    place: "dans le classeur, Extensions ▸ Apps Script ▸ Paramètres du projet",
    command: "npm run push",
  },
  complement: {
    file: ".clasp.complement.json",
    place: "sur script.google.com, le projet autonome ▸ Paramètres du projet",
    command: "npm run push:complement",
  },
};

/** What `clasp.example.json` has in the place of an id looks like one. */
const PLACEHOLDER = /^REMPLACER-/;

const ScriptId = z
  .string()
  .regex(/^[\w-]{20,}$/)
  .refine((id) => !PLACEHOLDER.test(id));
const ProjectFile = z.object({ scriptId: ScriptId });

/** The id that a variant's file names. @throws InstallError when there is none, or it was not filled. */
export function readScriptId(folder: string, variant: Variant): string {
  const { file, place, command } = PROJECTS[variant];
  const parsed = ProjectFile.safeParse(parsedJson(textIfThere(join(folder, file))));
  if (parsed.success) return parsed.data.scriptId;
  throw new InstallError({
    code: "noScriptId",
    what: `Le fichier « ${file} » ne donne pas l’identifiant du script.`,
    remedy: `copiez clasp.example.json en ${file} et mettez-y l’identifiant (${place}), ou donnez-le : ${command} -- --script IDENTIFIANT`,
    by: "technician",
    link: null,
  });
}
