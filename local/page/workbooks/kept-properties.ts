// The document's properties of a workbook, as the add-on keeps them, on the disk beside its file.
import { existsSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import { type KeptTexts, textsInMemory } from "../../apps-script/host.ts";
import { parsedJson } from "../../parsed-json.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import type { FilePlaces } from "../folder/file-places.ts";

const Properties = z.record(z.string(), z.string());

/**
 * The properties kept beside a workbook; each change is written at once. A file that is not ours counts as none.
 * `places` is asked each time: the file may be given another name.
 */
export function keptProperties(places: () => FilePlaces): KeptTexts {
  const path = places().properties;
  const read = existsSync(path) ? Properties.safeParse(parsedJson(readFileSync(path, "utf8"))) : undefined;
  const texts = textsInMemory(read?.success ? read.data : {});
  return {
    all: texts.all,
    set: (key, value) => {
      const after = textsInMemory(texts.all());
      after.set(key, value);
      // What the disk refuses is not remembered either.
      writeFileAtomically(places().properties, Buffer.from(JSON.stringify(after.all())));
      texts.set(key, value);
    },
  };
}
