// The files that the Worker serves, made by several programs at once: tests, a start, a deployment.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildFiles } from "../../worker/build-files.ts";

it("makes each file whole, however many builds run side by side", async () => {
  await Promise.all(Array.from({ length: 12 }, () => buildFiles()));
  const read = (path: string) => readFileSync(new URL(`../../worker/${path}`, import.meta.url), "utf8");
  expect(read("dist/assets/_headers")).toBe(read("assets/_headers"));
  const addresses = [...read("dist/asset-addresses.ts").matchAll(/"\/(fichiers\/[^"]+)"/g)];
  expect(addresses).toHaveLength(3);
  for (const [, address = ""] of addresses) expect(read(`dist/assets/${address}`)).not.toBe("");
});
