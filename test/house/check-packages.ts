// `npm run check:licences`: the installed packages are those of the lock file, one googleapis among them, and their
// licences, on every platform, are among those that we take.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod/mini";
import { isAllowed, type Licensed } from "./licences.ts";

const Tree = z.object({ problems: z._default(z.array(z.string()), []) });
const Lock = z.object({
  packages: z.record(z.string(), z.object({ license: z._default(z.string(), "none") })),
});
const LOCK = fileURLToPath(new URL("../../package-lock.json", import.meta.url));

const packages: Licensed[] = Object.entries(
  Lock.parse(JSON.parse(readFileSync(LOCK, "utf8"))).packages,
).flatMap(([path, { license }]) =>
  path === "" ? [] : [{ name: path.replace(/^.*node_modules\//, ""), licence: license }],
);
const faults = [...treeFaults(), ...licenceFaults(), ...sizeFaults()];
process.stdout.write(faults.map((fault) => `${fault}\n`).join(""));
process.stdout.write(`${packages.length} packages, ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** What npm finds missing or other than package.json asks. @throws Error outside of `npm run`. */
function treeFaults(): string[] {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("Run it by npm: npm run check:licences");
  const { stdout } = spawnSync(process.execPath, [npm, "ls", "--all", "--json"], {
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  // The package `node` puts in others by itself, and stays only where it is of use.
  return Tree.parse(JSON.parse(stdout)).problems.filter(
    (problem) => !problem.startsWith("extraneous: node-"),
  );
}

function licenceFaults(): string[] {
  return packages.filter((one) => !isAllowed(one)).map(({ name, licence }) => `${name}: licence ${licence}`);
}

/** clasp brings a googleapis of its own, 200 MB of it, as soon as ours is of another major version. */
function sizeFaults(): string[] {
  const count = packages.filter(({ name }) => name === "googleapis").length;
  return count > 1 ? [`${count} googleapis: ours must be of the version that clasp asks for`] : [];
}
