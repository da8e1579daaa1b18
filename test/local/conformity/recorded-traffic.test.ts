import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { replayFolder } from "../../../local/conformity/conformity.ts";

const TRAFFIC = fileURLToPath(new URL("../../../../shared/google/traffic", import.meta.url));
const HAS_TRAFFIC = existsSync(TRAFFIC);
if (!HAS_TRAFFIC) process.stdout.write(`Skipped, no recorded traffic in ${TRAFFIC}\n`);

test.skipIf(!HAS_TRAFFIC)("the recorded traffic is answered as Google did, 95 % of it at least", async () => {
  const { total, fichiers } = await replayFolder(TRAFFIC);
  expect(fichiers.filter(({ premiere }) => premiere !== null)).toEqual([]);
  const share = total.egales / (total.egales + total.refusees);
  expect(share).toBeGreaterThanOrEqual(0.95);
});
