// Makes `dist/release/`: all that an installation needs, without any tool of the checkout.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildAddOn, outputFolderOf } from "../../apps-script/build.ts";
import { startFile } from "../../local/cli/workbook-file.ts";
import { bundleWorker } from "../../local/form/bundle-worker.ts";
import { VERSION } from "../../shared/version.ts";
import { type FormConfiguration, formConfiguration } from "../form/form-configuration.ts";
import { pastePage } from "../paste-page/paste-page.ts";
import { changesOf } from "./changes.ts";
import { formGuide } from "./form-guide.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..");
const ADD_ON_FILES = ["Code.js", "appsscript.json"] as const;
const SUMS = "SHA256SUMS";

/** The form's configuration in a release: it is deployed as it is, and what a person gives is left to be filled. */
export const RELEASED_FORM: FormConfiguration = {
  main: "main.js",
  assets: "assets",
  isBuilt: false,
  host: null,
  account: null,
  sites: "",
};

/** Makes a release in a folder, in the place of what it held. */
export async function makeRelease(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "formulaire"), { recursive: true });
  await buildAddOn();
  for (const name of ADD_ON_FILES) await cp(join(outputFolderOf("classeur"), name), join(folder, name));
  const [code, manifest] = await Promise.all(
    ADD_ON_FILES.map((name) => readFile(join(folder, name), "utf8")),
  );
  await writeFile(
    join(folder, "Coller deux fichiers.html"),
    pastePage({ code: code ?? "", manifest: manifest ?? "" }),
  );
  writeTemplate(join(folder, "modele.xlsx"));
  await writeForm(join(folder, "formulaire"));
  const changelog = await readFile(join(CHECKOUT, "CHANGELOG.md"), "utf8");
  await writeFile(join(folder, "CHANGELOG.md"), changesOf(changelog, VERSION));
  await writeFile(join(folder, "VERSION"), `${VERSION}\n`);
  await writeSums(folder);
}

/** An empty workbook with its tabs, made by the very bundle. */
function writeTemplate(path: string): void {
  const file = startFile(path, "Suivi qualité");
  file.run("preparerLeClasseur");
  file.save(path);
}

/** The Worker, bundled as it is tested here, its files, a configuration that builds nothing, and what to fill in it. */
async function writeForm(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(CHECKOUT, "worker", "build.ts")]);
  const script = await bundleWorker({ entryPoints: [join(CHECKOUT, "worker", "main.ts")] });
  await writeFile(join(folder, "main.js"), script);
  await cp(join(CHECKOUT, "worker", "dist", "assets"), join(folder, "assets"), { recursive: true });
  const tracked = await readFile(join(CHECKOUT, "wrangler.toml"), "utf8");
  await writeFile(join(folder, "LISEZ-MOI.md"), formGuide());
  await writeFile(join(folder, "wrangler.toml"), formConfiguration(tracked, RELEASED_FORM));
}

/** What `sha256sum --check SHA256SUMS` reads. */
async function writeSums(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const lines = paths.sort().map(async (path) => {
    const sum = createHash("sha256")
      .update(await readFile(join(folder, path)))
      .digest("hex");
    return `${sum}  ${path}\n`;
  });
  await writeFile(join(folder, SUMS), (await Promise.all(lines)).join(""));
}
