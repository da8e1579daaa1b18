// A script project at Google: read, written whole, and told which workbook it is bound to.
import * as z from "zod";
import type { Google } from "../google/clients.ts";
import { asking } from "../google/refusals.ts";
import { ScriptFile } from "./script-files.ts";

const Content = z.object({ files: z.array(ScriptFile).default([]) });
const Project = z.object({ title: z.string().default(""), parentId: z.string().optional() });

/** What a project says of itself; no `parentId` when it is bound to no file. */
type ScriptProject = z.infer<typeof Project>;

/** One script project. Every method is one call. @throws InstallError when Google refuses. */
export interface RemoteScript {
  readonly id: string;
  project(): Promise<ScriptProject>;
  read(): Promise<ScriptFile[]>;
  /** Replaces everything that is there. */
  write(files: readonly ScriptFile[]): Promise<void>;
}

/** Opens a project by its id. Nothing is asked of Google yet. */
export function openScript({ script }: Pick<Google, "script">, id: string): RemoteScript {
  return {
    id,
    project: async () => {
      const { data } = await asking("lire le projet Apps Script", () =>
        script.projects.get({ scriptId: id }),
      );
      return Project.parse(data);
    },
    read: async () => {
      const { data } = await asking("lire le script", () => script.projects.getContent({ scriptId: id }));
      return Content.parse(data).files;
    },
    write: async (files) => {
      await asking("écrire le script", () =>
        script.projects.updateContent({ scriptId: id, requestBody: { files: [...files] } }),
      );
    },
  };
}
