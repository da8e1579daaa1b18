// A webhook's address that is not encrypted is told as such before anything is sent to it, whatever else is allowed.
import { expect, test } from "vitest";
import { noticeBody } from "../../worker/notices/notice.ts";
import { workerFunction } from "./support/watched-store.ts";

const callWebhook = await workerFunction("notices/webhook.ts", "callWebhook");

const SITE = { id: "essai", name: "Sous-préfecture d’essai", spreadsheetId: "classeur-d-essai" };

test.each([true, false])("private addresses allowed: %s", async (isPrivateAllowed) => {
  const body = noticeBody({ event: "repare", count: 1, opinions: 0 }, SITE, 0);
  const address = "http://salon.invalid/x";
  expect(await callWebhook({ address, body, key: "cle", timeout: 1, isPrivateAllowed, now: 0 })).toEqual({
    kind: "failed",
    reason: "L’adresse est en http://, qui n’est pas chiffré\u00a0: donnez celle en https:// au technicien.",
  });
});
