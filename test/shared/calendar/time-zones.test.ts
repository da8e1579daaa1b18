// Holidays, deadlines, dates and a year's end are the same whatever the time zone of the machine.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../support/calendar-digest.ts", import.meta.url));
const TIME_ZONES = [
  "Europe/Paris",
  "America/Cayenne",
  "Pacific/Auckland",
  "America/Santiago",
  "Asia/Kolkata",
  "Pacific/Apia",
];

async function digest(timeZone: string): Promise<string> {
  const environment = { ...process.env, TZ: timeZone };
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], { env: environment });
  return stdout;
}

it("says the same days in every time zone", async () => {
  const expected = await digest("UTC");
  expect(expected.split("\n")).toContain(
    "metropole 2020-01-01,2020-04-13,2020-05-01,2020-05-08,2020-05-21,2020-06-01,2020-07-14,2020-08-15,2020-11-01,2020-11-11,2020-12-25",
  );
  expect(expected).toContain("2020-10-25 2020-11-25");
  expect(expected).toContain("REC1 3 0 0 0 3");
  expect(expected).toContain("Réclamation C : réponse à donner — avant le 08/01/2021.");
  expect(expected).toContain("Document à vérifier : « E » — avant le 28/02/2021.");
  for (const timeZone of TIME_ZONES) expect(await digest(timeZone), timeZone).toBe(expected);
});
