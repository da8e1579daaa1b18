// Accounts given in several secrets, as Cloudflare bounds the size of one.
import { afterAll, expect, test } from "vitest";
import { type FormRig, SITE, startRig } from "./support/form-rig.ts";

let rig: FormRig | undefined;
afterAll(() => rig?.stop());

test("further accounts that can't be read stop the form, and the log names their secret, not its content", async () => {
  const further = [
    { client_email: "autre@essai.fr", private_key: "illisible", token_uri: "https://exemple.fr" },
  ];
  rig = await startRig({ SERVICE_ACCOUNTS_2: JSON.stringify(further) });
  expect((await fetch(`${rig.address}/${SITE}`)).status).toBe(503);
  expect(rig.logs()).toContain("SERVICE_ACCOUNTS_2");
  expect(rig.logs()).not.toContain('illisible"');
});
