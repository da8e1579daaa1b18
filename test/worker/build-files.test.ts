// The files that the Worker serves, made by several programs at once: tests, a start, a deployment.
import { readdirSync, readFileSync, watch } from "node:fs";
import { expect, it } from "vitest";
import { buildFiles } from "../../worker/build-files.ts";

const place = (path: string) => new URL(`../../worker/${path}`, import.meta.url);

it("makes each file whole, however many builds run side by side", async () => {
  await Promise.all(Array.from({ length: 12 }, () => buildFiles()));
  const read = (path: string) => readFileSync(place(path), "utf8");
  expect(read("dist/assets/_headers")).toBe(read("assets/_headers"));
  const addresses = [...read("dist/asset-addresses.ts").matchAll(/"\/(fichiers\/[^"]+)"/g)];
  expect(addresses).toHaveLength(3);
  for (const [, address = ""] of addresses) expect(read(`dist/assets/${address}`)).not.toBe("");
});

it("shows a Worker that starts meanwhile no file but those that it serves", async () => {
  await buildFiles();
  const served = new Set(readdirSync(place("dist/assets/fichiers")));
  const seen = new Set<string>();
  const watcher = watch(place("dist/assets/fichiers"), (_, name) => void seen.add(String(name)));
  await buildFiles();
  await expect.poll(() => seen.size).toBeGreaterThan(0);
  watcher.close();
  expect([...seen].filter((name) => !served.has(name))).toEqual([]);
});
