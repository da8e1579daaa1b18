// What a browser fetches before it asks for a workbook.
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { buildAssets } from "../../../local/page/server/assets.ts";

/** The aim of the page's first load, compressed. */
const MOST_BYTES = 250_000;

it("weighs at most 250 KB compressed", async () => {
  const assets = await buildAssets();
  const sizes = ["/", "/page.js", "/page.css"].map((path) => {
    const { bytes } = assets.get(path) ?? {};
    if (bytes === undefined) throw new Error(`The page has no « ${path} ».`);
    return gzipSync(bytes).length;
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(MOST_BYTES / 2);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});
