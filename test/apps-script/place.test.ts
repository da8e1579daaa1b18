// The workbook's locale and time zone, read at each action: what blocks, what is told, and what today is.
import { beforeAll, describe, expect, it } from "vitest";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

let bundle = "";
beforeAll(() => {
  bundle = builtBundle();
});

/** A computable workbook of a zone, at an instant. */
function opened(zone: string, currentTime = () => Date.UTC(2020, 11, 31, 12)) {
  const addOn = openAddOn(bundle, { currentTime });
  addOn.run("preparerLeClasseur");
  addOn.fill({ settings: { department: "Aix", year: 2020, holidayZone: zone }, rows: {} });
  return addOn;
}

const set = (addOn: ReturnType<typeof openAddOn>, properties: Record<string, string>) =>
  addOn.update([{ updateSpreadsheetProperties: { properties, fields: Object.keys(properties).join(",") } }]);
const field = (result: unknown, name: string): unknown => Reflect.get(Object(result), name);

describe("the workbook's locale", () => {
  it.each(["calculerLesTaux", "controlerLesDonnees", "genererLaRevue", "effacerLesDonneesPersonnelles"])(
    "month-first: %s is blocked, and nothing is written",
    (action) => {
      const addOn = opened("Métropole");
      set(addOn, { locale: "en_US" });
      const before = addOn.version();
      const [alert] = Object.values(Object(field(addOn.run(action), "alertes")));
      expect(alert).toMatchObject({
        gravite: "Bloquant",
        message: expect.stringContaining("Fichier ▸ Paramètres"),
      });
      expect(addOn.version()).toBe(before);
    },
  );
});

describe("the workbook's time zone", () => {
  it("that is not the zone's is an anomaly", () => {
    const addOn = opened("Guyane");
    const alerts = JSON.stringify(field(addOn.run("calculerLesTaux"), "alertes"));
    expect(alerts).toContain("America/Cayenne");
    set(addOn, { timeZone: "America/Cayenne" });
    expect(JSON.stringify(field(addOn.run("calculerLesTaux"), "alertes"))).not.toContain("fuseau");
  });

  it("tells what today is: 30 January in Cayenne while it is the 31st in Paris", () => {
    const night = () => Date.UTC(2021, 0, 31, 1);
    const addOn = opened("Guyane", night);
    expect(field(addOn.run("calculerLesTaux"), "arreteAu")).toBe("2021-01-31");
    set(addOn, { timeZone: "America/Cayenne" });
    expect(field(addOn.run("calculerLesTaux"), "arreteAu")).toBe("2021-01-30");
  });
});
