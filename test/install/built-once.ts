// The add-on built once a test file: a diagnosis builds it each time, to compare it with what Google holds.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as build from "../../apps-script/build.ts";

/** The build's module, which writes again what its first call built; for `vi.mock`. */
export function builtOnce(real: typeof build): typeof build {
  let first: Promise<Map<string, Buffer>> | undefined;
  const built = async () => {
    const folder = mkdtempSync(join(tmpdir(), "revue-qualite-built-once-"));
    await real.buildAddOn("classeur", folder);
    const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
    rmSync(folder, { recursive: true });
    return new Map(files);
  };
  return {
    ...real,
    buildAddOn: async (variant = "classeur", folder = real.outputFolderOf(variant)) => {
      if (variant !== "classeur") return real.buildAddOn(variant, folder);
      first ??= built();
      mkdirSync(folder, { recursive: true });
      for (const [name, content] of await first) {
        // Whole at once, as the build does: other test files may read the same folder.
        const beside = join(folder, `${name}.${process.pid}`);
        writeFileSync(beside, content);
        renameSync(beside, join(folder, name));
      }
    },
  };
}
