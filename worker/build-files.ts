// The files that the Worker serves: each is named after its content, so that browsers keep it for a year.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { styleOf } from "./styles.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MADE = here("dist/");
const TARGET = `${MADE}assets/`;
/** Where the named files are, as `_headers` says; no site bears that name. */
const NAMED = "fichiers";
const HASH_LENGTH = 10;

/** Makes the files, and the module that gives the Worker their addresses. Says whose look they have. */
export async function buildFiles(): Promise<"ours" | "official"> {
  await mkdir(`${TARGET}${NAMED}`, { recursive: true });
  await writeWhole(`${TARGET}_headers`, await readFile(here("assets/_headers"), "utf8"));
  const [{ look, style }, script, icon] = await Promise.all([
    styleOf({
      ours: here("assets/"),
      official: here("../node_modules/@gouvfr/dsfr/dist/"),
      target: TARGET,
    }),
    clientScript(),
    readFile(here("assets/icon.svg"), "utf8"),
  ]);
  const addresses = {
    STYLE: await put("style", "css", style),
    SCRIPT: await put("form", "js", script),
    ICON: await put("icon", "svg", icon),
  };
  await removeOthers(Object.values(addresses));
  const lines = Object.entries(addresses).map(([name, address]) => `export const ${name} = "${address}";\n`);
  await writeWhole(`${MADE}asset-addresses.ts`, `// Made by worker/build-files.ts.\n${lines.join("")}`);
  return look;
}

async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here("client/form.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: ["es2020"],
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("The client has no script.");
  return script.text;
}

/** Writes a file under a name that tells its content. Gives its address. */
async function put(name: string, ending: string, text: string): Promise<string> {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);
  const address = `${NAMED}/${name}.${hash}.${ending}`;
  await writeWhole(`${TARGET}${address}`, text);
  return `/${address}`;
}

/** Builds and Workers may run side by side: a reader finds the whole file, old or new, and no other in what is served. */
async function writeWhole(path: string, text: string): Promise<void> {
  const inTheMaking = `${MADE}${basename(path)}.${randomUUID()}`;
  await writeFile(inTheMaking, text);
  await rename(inTheMaking, path);
}

/** What earlier builds left would be deployed too. */
async function removeOthers(addresses: readonly string[]): Promise<void> {
  const kept = new Set(["_headers", "dsfr", NAMED]);
  const known = new Set(addresses.map((address) => address.slice(NAMED.length + 2)));
  const isOwn = (name: string): boolean => /\.(css|js|svg)$/.test(name);
  const [top, named] = await Promise.all([readdir(TARGET), readdir(`${TARGET}${NAMED}`)]);
  const old = [
    ...top.filter((name) => !kept.has(name) && isOwn(name)),
    ...named.filter((name) => !known.has(name) && isOwn(name)).map((name) => `${NAMED}/${name}`),
  ];
  for (const name of old) await rm(`${TARGET}${name}`, { force: true });
}
