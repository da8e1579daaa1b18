// *Préparer le classeur* sets the locale and the time zone of a workbook while nothing dated stands in it.
import { describe, expect, it } from "vitest";
import { spreadsheet } from "./prepared-spreadsheet.ts";

const AMERICAN = { locale: "en_US", timeZone: "America/New_York" };

describe("the workbook's place", () => {
  it("is France on a workbook that is still empty", () => {
    const workbook = spreadsheet(["Sheet1"], AMERICAN);
    expect(workbook.prepare().alerts).toEqual([]);
    expect(workbook.place()).toBe("fr_FR Europe/Paris");
    expect(workbook.prepare().requests).toEqual([]);
  });

  it("follows the zone while no dated row stands, and is told afterwards", () => {
    const workbook = spreadsheet();
    workbook.prepare();
    const row = workbook.readRaw("'Paramètres'!A1:A40")[0]?.indexOf("Zone de jours fériés") ?? 0;
    workbook.write(`'Paramètres'!B${row + 1}`, [["guyane"]]);
    workbook.write("'Agents'!A2", [["Agent A"]]);
    expect(workbook.prepare().alerts).toEqual([]);
    expect(workbook.place()).toBe("fr_FR America/Cayenne");
    workbook.write("'Agents'!D2", [[43_831]]);
    workbook.write(`'Paramètres'!B${row + 1}`, [["Mayotte"]]);
    const { alerts, requests } = workbook.prepare();
    expect(workbook.place()).toBe("fr_FR America/Cayenne");
    expect(requests).toEqual([]);
    expect(alerts).toMatchObject([{ severity: "anomaly", tab: "Paramètres" }]);
    expect(alerts[0]?.message).toContain("Indian/Mayotte");
  });

  it("is left on a workbook that holds something, and its locale blocks", () => {
    const workbook = spreadsheet(["Relevés", "Divers"], AMERICAN);
    workbook.write("'Relevés'!A1", [
      ["Mois", "Code", "Numérateur", "Dénominateur", "Valeur", "Commentaire"],
      [43_831],
    ]);
    const { alerts } = workbook.prepare();
    expect(workbook.place()).toBe("en_US America/New_York");
    expect(alerts.map(({ severity }) => severity)).toEqual(["blocking", "anomaly"]);
  });

  it("is left on a workbook with other tabs of the staff's", () => {
    const workbook = spreadsheet(["Notes"], AMERICAN);
    workbook.write("'Notes'!A1", [["03/02/2026"]]);
    workbook.prepare();
    expect(workbook.place()).toBe("en_US America/New_York");
  });
});
