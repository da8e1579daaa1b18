// Bundles the add-on: `Code.js`, one global-scope file, and its manifest, each variant in a folder of its own.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, transform } from "esbuild";
import { VERSION } from "../shared/version.ts";
import { SPACES_WRITTEN, withoutFields } from "./build-data.ts";
import { bundlePages } from "./build-pages.ts";
import { MANIFEST } from "./manifest.ts";
import { SHORT_PROPERTIES } from "./short-properties.ts";

/** `classeur`: a script bound to one workbook. `complement`: a standalone editor add-on, under Extensions. */
export type Variant = "classeur" | "complement";

export const VARIANTS: readonly Variant[] = ["classeur", "complement"];
const ENTRY = join(import.meta.dirname, "main.ts");
/** Holds the bundle's exports; the top-level functions that Apps Script sees hand over to it. */
const BUNDLE_NAME = "revueQualite";

/** A module's code, then the names that it exports; a module itself is not what Apps Script runs. */
const WITH_EXPORTS = /^([\s\S]*)export\{([^{}]*)\};\s*$/;

/** The language's own functions and types that the code names most, each with the name that stands for it in the bundle. */
const SHORT_NAMES = [
  "Math.max",
  "Math.min",
  "Math.abs",
  "Math.round",
  "Math.floor",
  "Math.ceil",
  "Object.entries",
  "Object.fromEntries",
  "Object.values",
  "Object.keys",
  "Number.isInteger",
  "Number.isFinite",
  "Number.parseInt",
  "JSON.parse",
  "JSON.stringify",
  "Date.UTC",
  "Array.from",
  "Error",
  "Number",
  "String",
  "Date",
  "RegExp",
  "Set",
  "Map",
  "undefined",
].map((name, index) => [name, `$${index.toString(36)}`] as const);

/** Where a variant goes unless told otherwise: no other variant's build writes there. */
export function outputFolderOf(variant: Variant): string {
  return join(import.meta.dirname, "..", "dist", variant);
}

/** Builds the add-on in a folder; a file is replaced whole, and only when its content changed. */
export async function buildAddOn(
  variant: Variant = "classeur",
  outputFolder: string = outputFolderOf(variant),
): Promise<void> {
  const code = await bundle(variant);
  await mkdir(outputFolder, { recursive: true });
  await replaceFile(join(outputFolder, "Code.js"), code);
  await replaceFile(join(outputFolder, "appsscript.json"), `${JSON.stringify(MANIFEST, null, 2)}\n`);
}

async function bundle(variant: Variant): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    format: "esm",
    target: "es2020",
    define: {
      IS_STANDALONE: JSON.stringify(variant === "complement"),
      // Written `1/0`.
      "Number.POSITIVE_INFINITY": "Infinity",
      ...Object.fromEntries(SHORT_NAMES),
    },
    mangleProps: new RegExp(`^(?:${SHORT_PROPERTIES.join("|")})$`),
    plugins: [withoutFields("purpose", "example"), SPACES_WRITTEN],
    // A field of a class is given as any other value, without a helper.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    logLevel: "warning",
  });
  const [, code, exported] = WITH_EXPORTS.exec(outputFiles.map(({ text }) => text).join("")) ?? [];
  if (code === undefined || exported === undefined) throw new Error("The bundle ends without its exports.");
  // `t as calculer` becomes the member `calculer:t` of what the bundle gives back.
  const members = exported.split(",").map((member) => member.split(" as ").reverse());
  return [
    bannerOf(variant),
    `var ${BUNDLE_NAME}=(()=>{"use strict";${shortNames()}${await pagesConstant()}${code}return{${members.map((member) => member.join(":")).join(",")}}})();\n`,
    ...members.map(([name = ""]) => topLevelFunction(name)),
  ].join("");
}

function shortNames(): string {
  return `const ${SHORT_NAMES.map(([name, short]) => `${short}=${name}`).join()};`;
}

/** The pages beside the code that names them: defined inside it, they would be prepared in each of its files. */
async function pagesConstant(): Promise<string> {
  const pages = `const PAGES=${JSON.stringify(await bundlePages())}`;
  return (await transform(pages, { minify: true, charset: "utf8", target: "es2020" })).code;
}

/** The first line of the bundle: which version and variant a script project holds. */
function bannerOf(variant: Variant): string {
  return `// Revue Qualité ${VERSION} (${variant})\n`;
}

// Apps Script finds menu items and triggers among the script's top-level function declarations.
function topLevelFunction(name: string): string {
  return `function ${name}(a){return ${BUNDLE_NAME}.${name}(a)}\n`;
}

// Several builds may run at once: the renaming makes each reader see a whole file.
async function replaceFile(path: string, content: string): Promise<void> {
  if ((await currentContent(path)) === content) return;
  const temporaryPath = `${path}.${process.pid}.${performance.now()}.tmp`;
  try {
    await writeFile(temporaryPath, content);
    await rename(temporaryPath, path);
  } finally {
    await rm(temporaryPath, { force: true });
  }
}

async function currentContent(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { variante: { type: "string", default: "classeur" } } });
  const variant = VARIANTS.find((known) => known === values.variante);
  if (variant === undefined)
    throw new Error(`Variante inconnue : ${values.variante} (${VARIANTS.join(" ou ")}).`);
  await buildAddOn(variant);
}

if (import.meta.main) await main();
