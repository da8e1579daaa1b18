import { expect, test } from "vitest";
import { replayFolder } from "../../../tools/conformity/conformity.ts";
import { googleReference } from "../../support/google-reference.ts";

const TRAFFIC = googleReference("traffic");

test.skipIf(TRAFFIC === undefined)(
  "the recorded traffic is answered as Google did, 95 % of it at least",
  async () => {
    const { total, fichiers } = await replayFolder(TRAFFIC ?? "");
    expect(fichiers.filter(({ premiere }) => premiere !== null)).toEqual([]);
    const share = total.egales / (total.egales + total.refusees);
    expect(share).toBeGreaterThanOrEqual(0.95);
  },
);
