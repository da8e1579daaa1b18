// A copy of the product's sources in which a test may do what a developer does: add to them, check types, run them.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const COPIED = ["worker", "shared", "local", "tsconfig.json", "package.json", "wrangler.toml"];

export interface CopiedProduct {
  folder: string;
  /** The script that runs the copy's Worker. */
  serve: string;
  /** Writes `text` before the first place where `mark` stands. @throws Error when it stands nowhere. */
  insert(path: string, mark: string, text: string): Promise<void>;
  /** The files of `worker/` that a type check finds fault with, and that are named in `among`. */
  faultyFiles(among: RegExp): Promise<string[]>;
  remove(): Promise<void>;
}

/** Copies the sources; the packages stay where they are. */
export async function copyProduct(): Promise<CopiedProduct> {
  const folder = await mkdtemp(join(tmpdir(), "produit-"));
  for (const name of COPIED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  return {
    folder,
    serve: join(folder, "local/form/serve-worker.ts"),
    async insert(path, mark, text) {
      const file = join(folder, path);
      const before = await readFile(file, "utf8");
      const at = before.indexOf(mark);
      if (at === -1) throw new Error(`« ${mark} » is not in ${path}.`);
      await writeFile(file, before.slice(0, at) + text + before.slice(at));
    },
    async faultyFiles(among) {
      const output = await typeCheck(folder);
      const files = [...output.matchAll(/^([^\s(]+)\(\d+,\d+\): error/gm)].map(([, file = ""]) => file);
      return [...new Set(files)].filter((file) => among.test(file)).sort();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What the type check prints; it ends with an error code when it finds any. */
function typeCheck(folder: string): Promise<string> {
  const compiler = join(folder, "node_modules/typescript/bin/tsc");
  const parameters = [compiler, "-p", "worker", "--noEmit", "--pretty", "false"];
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, { cwd: folder, maxBuffer: 2 ** 26 }, (_, output) =>
      resolve(output),
    );
  });
}
