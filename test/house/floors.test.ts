// No room of the house imports one above it: where it stands is said once, in `floors.ts`.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { FLOORS } from "./floors.ts";

const HOME = fileURLToPath(new URL("../../", import.meta.url));
const CODE = /(?<!\.d)\.tsx?$/;
const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

interface Import {
  from: string;
  to: string;
}

/** Every import between files of `folder`, both by their paths inside it. */
async function importsIn(folder: string): Promise<Import[]> {
  const names = (await readdir(join(HOME, folder), { recursive: true })).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const files = names.filter((name) => CODE.test(name) && !name.startsWith("dist/"));
  const found = await Promise.all(
    files.map(async (from) => {
      const code = await readFile(join(HOME, folder, from), "utf8");
      return [...code.matchAll(IMPORT)].map(([, path = ""]) => ({
        from,
        to: posix.join(dirname(from), path),
      }));
    }),
  );
  return found.flat().filter(({ to }) => !to.startsWith("../"));
}

/** Where a file's room stands among `rooms`. */
function floorOf(file: string, rooms: readonly string[]): number {
  const [room = "", ...inside] = file.split("/");
  const named = rooms.indexOf(room);
  return named === -1 && inside.length === 0 ? rooms.indexOf("*") : named;
}

/** The imports that go up, and those between rooms that have no floor. */
function faultsOf(imports: readonly Import[], rooms: readonly string[]): string[] {
  return imports
    .filter(({ from, to }) => {
      const [here, there] = [floorOf(from, rooms), floorOf(to, rooms)];
      return here === -1 || there === -1 || there > here;
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}

it.each(Object.keys(FLOORS))("%s imports downwards only", async (folder) => {
  const imports = await importsIn(folder);
  expect(imports.length).toBeGreaterThan(0);
  expect(faultsOf(imports, FLOORS[folder] ?? [])).toEqual([]);
});

it.each(Object.entries(FLOORS))("%s has each room that is named", async (folder, rooms) => {
  const there = await readdir(join(HOME, folder));
  // Built from the rest, and not there before.
  const named = rooms.filter((room) => room !== "*" && room !== "dist");
  expect(named.filter((room) => !there.includes(room))).toEqual([]);
});

it("an import that goes up is told, and a room without a floor", () => {
  const rooms = ["*", "records", "rules"];
  const imports = [
    { from: "rules/a.ts", to: "records/b.ts" },
    { from: "records/b.ts", to: "rules/a.ts" },
    { from: "times.ts", to: "records/b.ts" },
    { from: "attic/c.ts", to: "times.ts" },
  ];
  expect(faultsOf(imports, rooms)).toEqual([
    "records/b.ts imports rules/a.ts",
    "times.ts imports records/b.ts",
    "attic/c.ts imports times.ts",
  ]);
});
