// `revue`: the deck's file, what it prints, the calls it traces, and a blocked workbook left as it was.
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, cliFolder, cliJson } from "./cli-fixture.ts";

const { path, remove } = cliFolder();
beforeAll(async () => {
  await cli("modele", path("aix.xlsx"), "--exemple", "aix-2020");
});
afterAll(remove);

const METHODS = [
  "spreadsheets.get",
  "spreadsheets.values.batchGet",
  "spreadsheets.batchUpdate",
  "presentations.create",
  "presentations.batchUpdate",
  "presentations.get",
  "presentations.batchUpdate",
];

describe("revue", () => {
  it("writes the deck, prints its slides and traces each call", async () => {
    const { code, json } = await cliJson(
      "revue",
      path("aix.xlsx"),
      "--sortie",
      path("aix.pptx"),
      "--trace",
      path("aix.ndjson"),
    );
    expect(code).toBe(0);
    expect(Object.keys(Object(json))).toEqual(["titre", "diapositives", "alertes", "appels"]);
    expect(json).toMatchObject({
      titre: "Revue qualité 2020 — Sous-préfecture d'Aix-en-Provence",
      appels: { lectures: 3, ecritures: 4, methodes: METHODS },
    });
    const slides: unknown[] = Object(json).diapositives;
    expect(slides.length).toBeGreaterThan(10);
    expect(slides[1]).toMatchObject({
      numero: 2,
      titre: "Ordre du jour\u00a0: sept points, quatre\u00a0actions à valider",
    });
    for (const slide of slides) {
      expect(Object.keys(Object(slide))).toEqual([
        "numero",
        "titre",
        "textes",
        "tableaux",
        "notes",
        "graphiques",
      ]);
    }
    expect(JSON.stringify(slides)).not.toMatch(/undefined|NaN|\[object/);
    expect(readFileSync(path("aix.pptx")).subarray(0, 2).toString()).toBe("PK");
    const traced = readFileSync(path("aix.ndjson"), "utf8").trimEnd().split("\n").map(readCall);
    expect(traced.map(({ method }) => method)).toEqual(METHODS);
    expect(new Set(traced.map(({ service }) => service))).toEqual(new Set(["sheets", "slides"]));
  });

  it("saves the rates and the charts in the workbook", async () => {
    const before = readFileSync(path("aix.xlsx"));
    const { json } = await cliJson("calculer", path("aix.xlsx"));
    // The review had written the same rates already.
    expect(readFileSync(path("aix.xlsx")).equals(before)).toBe(true);
    expect(json).toMatchObject({ exercice: 2020 });
  });

  it("says the titles in French without --json", async () => {
    const { code, printed, said } = await cli("revue", path("aix.xlsx"), "--sortie", path("autre.pptx"));
    expect(code).toBe(0);
    expect(printed).toMatch(/^ {2}1\. Revue qualité 2020$/m);
    expect(printed).toMatch(/^ {2}2\. Ordre du jour : sept points, quatre actions à valider$/m);
    expect(said).toContain("autre.pptx");
  });

  it("makes nothing from a blocked workbook and exits with 1", async () => {
    await cli("modele", path("vide.xlsx"));
    const before = readFileSync(path("vide.xlsx"));
    const { code, json } = await cliJson("revue", path("vide.xlsx"), "--sortie", path("vide.pptx"));
    expect(code).toBe(1);
    expect(json).toMatchObject({ titre: null, diapositives: [], appels: { lectures: 2, ecritures: 0 } });
    expect(existsSync(path("vide.pptx"))).toBe(false);
    expect(readFileSync(path("vide.xlsx")).equals(before)).toBe(true);
  });

  it.each([
    [[], "Il manque --sortie"],
    [["--sortie", "deck.ppt"], "l’extension .pptx"],
  ])("wants a .pptx file: %j", async (options, sentence) => {
    const { code, said } = await cli("revue", path("aix.xlsx"), ...options);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
  });
});

function readCall(line: string): { service: string; method: string } {
  const call: unknown = JSON.parse(line);
  return { service: String(Object(call).service), method: String(Object(call).method) };
}
