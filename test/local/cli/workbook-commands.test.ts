// `modele`, `preparer`, `calculer`, `controler` and `effacer` on files: results, exit codes, and files left as they were.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFile } from "../../../local/cli/workbook-file.ts";
import { partTexts, workbookFile, workbookParts, zipOf } from "../xlsx/workbook-files.ts";
import { cli, cliFolder, cliJson } from "./cli-fixture.ts";

const { path, remove } = cliFolder();
afterAll(remove);

/** A value of a tab, as the file holds it. */
function valuesIn(file: string, range: string): unknown {
  const { google, spreadsheetId } = openFile(file);
  const params = { spreadsheetId, range, valueRenderOption: "UNFORMATTED_VALUE" };
  const answer = google.call({ service: "sheets", method: "spreadsheets.values.get", params });
  return typeof answer === "object" && answer !== null && "values" in answer ? answer.values : [];
}

describe("modele", () => {
  it("makes a workbook with its year, to be filled", async () => {
    const file = path("vierge.xlsx");
    const { code, said } = await cli("modele", file, "--exercice", "2024");
    expect(code).toBe(0);
    expect(said).toContain(file);
    expect(valuesIn(file, "'Paramètres'!A2:B3")).toEqual([["Service"], ["Exercice", 2024]]);
    expect(valuesIn(file, "'Indicateurs'!A2")).toEqual([["TEL1"]]);
  });

  it("never writes over a file", async () => {
    const file = path("existant.xlsx");
    writeFileSync(file, "précieux");
    const { code, said } = await cli("modele", file);
    expect(code).toBe(2);
    expect(said).toContain("existe déjà");
    expect(readFileSync(file, "utf8")).toBe("précieux");
  });
});

describe("modele with an unknown example", () => {
  it.each(["paris", "toString"])("refuses « %s » and names the examples", async (name) => {
    const { code, said } = await cli("modele", path("inconnu.xlsx"), "--exemple", name);
    expect(code).toBe(2);
    expect(said).toContain("Exemples : aix-2020");
  });
});

describe("calculer", () => {
  it("fills the example in place and prints the same as JSON", async () => {
    const file = path("aix.xlsx");
    await cli("modele", file, "--exemple", "aix-2020");
    const { code, json } = await cliJson("calculer", file);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      exercice: 2020,
      arreteAu: "2020-12-31",
      appels: { lectures: 2, ecritures: 1 },
    });
    expect(Object.keys(Object(json))).toEqual(["exercice", "arreteAu", "taux", "alertes", "appels"]);
    const rate = Object(json).taux[0];
    expect(Object.keys(rate)).toEqual(
      "code unite t1 t2 t3 t4 exercice n1 evolution cible atteinte effectif couverture detail".split(" "),
    );
    const [alert] = Object(json).alertes;
    expect(Object.keys(alert)).toEqual(["gravite", "onglet", "ligne", "message", "echeance"]);
    expect(alert).toMatchObject({
      gravite: "Échéance",
      echeance: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(rate.couverture).toEqual({ pas: "mois", couverts: 8, attendus: 12, suspendus: 4 });
    expect(valuesIn(file, "'Taux'!A2:D2")).toEqual([["TEL1", expect.any(String), "Téléphone", "%"]]);
    expect(Object(valuesIn(file, "'Taux'!I2"))[0][0]).toBe(rate.exercice);
  });

  it("changes no byte the second time", async () => {
    const file = path("deux-fois.xlsx");
    await cli("modele", file, "--exemple", "aix-2020");
    await cli("calculer", file);
    const once = readFileSync(file);
    await cli("calculer", file);
    expect(readFileSync(file).equals(once)).toBe(true);
  });

  it("writes beside with --sortie, the first file left as it was", async () => {
    const file = path("source.xlsx");
    await cli("modele", file, "--exemple", "aix-2020");
    const before = readFileSync(file);
    const { code } = await cli("calculer", file, "--sortie", path("calcule.xlsx"));
    expect(code).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(valuesIn(path("calcule.xlsx"), "'Taux'!A2")).toEqual([["TEL1"]]);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("says the rates and the alerts in French without --json", async () => {
    const file = path("dire.xlsx");
    await cli("modele", file, "--exemple", "aix-2020");
    const { printed, said } = await cli("calculer", file);
    expect(printed).toMatch(/^TEL1 {3}93,2 % · cible 85 % atteinte · N-1 91,4 %$/m);
    expect(printed).toMatch(/^Échéance · Formations, ligne \d+ : /m);
    expect(said).toContain("Taux et alertes enregistrés");
    expect(printed).not.toMatch(/undefined|NaN|\[object/);
  });

  it("leaves a blocked workbook as it was and exits with 1", async () => {
    const file = path("sans-exercice.xlsx");
    await cli("modele", file);
    const before = readFileSync(file);
    const { code, json } = await cliJson("calculer", file);
    expect(code).toBe(1);
    expect(json).toMatchObject({ exercice: null, arreteAu: null, taux: [], appels: { ecritures: 0 } });
    expect(json).toHaveProperty("alertes.0.gravite", "Bloquant");
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("controler", () => {
  it("never changes the file", async () => {
    const file = path("controle.xlsx");
    await cli("modele", file, "--exemple", "aix-2020");
    const before = readFileSync(file);
    const { code, json } = await cliJson("controler", file);
    expect(code).toBe(0);
    expect(json).toMatchObject({ exercice: 2020, references: [] });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("exits with 1 when something is blocking", async () => {
    const file = path("bloquant.xlsx");
    await cli("modele", file);
    const { code, printed } = await cli("controler", file);
    expect(code).toBe(1);
    expect(printed).toMatch(/^Bloquant · Paramètres/m);
  });
});

describe("preparer", () => {
  const tabs = (file: string): string[] =>
    openFile(file)
      .spreadsheet()
      .sheets.map(({ properties }) => properties.title);

  const onlyTab = (title: string, names = ""): Record<string, string> => {
    const parts = workbookParts("", { workbook: names });
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace('name="Relevés"', `name="${title}"`);
    return parts;
  };

  it("makes a blank workbook ready, then has nothing to do", async () => {
    const file = path("a-preparer.xlsx");
    writeFileSync(file, zipOf(onlyTab("Feuil1")));
    const { code, printed, said } = await cli("preparer", file);
    expect(code).toBe(0);
    expect(printed).toContain("Onglet créé : Relevés");
    expect(said).toContain(`Classeur préparé : « ${file} »`);
    expect(tabs(file)[0]).toBe("Paramètres");
    const prepared = readFileSync(file);
    const again = await cliJson("preparer", file);
    expect(again).toMatchObject({ code: 0, json: { ongletsCrees: [], colonnesAjoutees: [], alertes: [] } });
    expect(readFileSync(file).equals(prepared)).toBe(true);
    expect((await cli("preparer", file)).said).toContain("rien n’a été changé");
  });

  it("says which headers it puts back", async () => {
    const file = path("en-tete-efface.xlsx");
    await cli("modele", file);
    const open = openFile(file);
    const { google, spreadsheetId } = open;
    const params = { spreadsheetId, range: "'Relevés'!C1:C2", valueInputOption: "RAW" };
    google.call({
      service: "sheets",
      method: "spreadsheets.values.update",
      params,
      body: { values: [["Nb d’appels"], [5]] },
    });
    open.save(file);
    const { code, printed } = await cli("preparer", file);
    expect([code, printed]).toEqual([0, "En-tête rétabli · Relevés : Numérateur"]);
    expect(valuesIn(file, "'Relevés'!C1:C2")).toEqual([["Numérateur"], [5]]);
  });

  it("leaves a single blank tab with a print area as it is", async () => {
    const file = path("imprime.xlsx");
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Accueil!$A$1:$C$9</definedName></definedNames>';
    writeFileSync(file, zipOf(onlyTab("Accueil", names)));
    expect((await cli("preparer", file)).code).toBe(0);
    expect(tabs(file).slice(0, 2)).toEqual(["Accueil", "Paramètres"]);
  });

  it("names the tab that leaves no room, and the remedy", async () => {
    const file = path("pleine.xlsx");
    writeFileSync(file, workbookFile('<row r="1048576"><c r="J1048576"><v>1</v></c></row>'));
    const before = readFileSync(file);
    const { code, said } = await cli("preparer", file);
    expect(code).toBe(1);
    expect(said).toContain("« Relevés »");
    expect(said).toMatch(/supprimez-y les lignes et les colonnes vides/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("is in the usage, as the commands that recommend it need", async () => {
    expect((await cli("--help")).printed).toContain("preparer CLASSEUR.xlsx [--json]");
  });
});

describe("a workbook with macros", () => {
  const withMacros = async (name: string): Promise<string> => {
    const source = path("sans-macros.xlsx");
    if (!existsSync(source)) await cli("modele", source, "--exemple", "aix-2020");
    const parts = partTexts(readFileSync(source));
    const relationships = parts["xl/_rels/workbook.xml.rels"] ?? "";
    const file = path(name);
    writeFileSync(
      file,
      zipOf({
        ...parts,
        "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "")
          .replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
          )
          .replace(
            "</Types>",
            '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
        "xl/_rels/workbook.xml.rels": relationships.replace(
          "</Relationships>",
          '<Relationship Id="rId999" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="/xl/vbaProject.bin"/></Relationships>',
        ),
        "xl/vbaProject.bin": "macros",
      }),
    );
    return file;
  };

  it("is computed in its own file, macros kept", async () => {
    const file = await withMacros("macros.xlsm");
    expect((await cli("calculer", file)).code).toBe(0);
    const parts = partTexts(readFileSync(file));
    expect(parts["xl/vbaProject.bin"]).toBe("macros");
    expect(parts["[Content_Types].xml"]).toContain("macroEnabled");
    expect(valuesIn(file, "'Taux'!A2")).toEqual([["TEL1"]]);
  });

  it("is written without them in an .xlsx, and says so", async () => {
    const [file, output] = [await withMacros("macros-2.xlsm"), path("sortie.xlsx")];
    const { code, said } = await cli("calculer", file, "--sortie", output);
    expect(code).toBe(0);
    expect(said).toContain(`Les macros de « ${file} » ne sont pas dans « ${output} »`);
    expect(partTexts(readFileSync(output))["[Content_Types].xml"]).not.toMatch(/macroEnabled|vbaProject/);
    expect((await cli("calculer", file, "--sortie", path("sortie.ods"))).said).toContain(".xlsx ou .xlsm");
  });
});

describe("a file that can't be read", () => {
  it.each(["calculer", "controler", "preparer"])(
    "%s says so in one French sentence and exits with 2",
    async (command) => {
      const file = path("faux.xlsx");
      writeFileSync(file, "ceci n'est pas un classeur");
      const { code, said, printed } = await cli(command, file);
      expect(code).toBe(2);
      expect(printed).toBe("");
      expect(said).toContain("faux.xlsx");
      expect(said).not.toMatch(/\bat \w|Error/);
      expect(readFileSync(file, "utf8")).toBe("ceci n'est pas un classeur");
    },
  );

  it.each([
    ["absent.xlsx", "il n’existe pas"],
    ["", "c’est un dossier"],
  ])("names what is wrong with %j", async (name, reason) => {
    const { code, said } = await cli("controler", path(name));
    expect(code).toBe(2);
    expect(said).toContain(reason);
  });
});

describe("effacer", () => {
  const example = async (name: string): Promise<string> => {
    const file = path(name);
    await cli("modele", file, "--exemple", "aix-2020");
    return file;
  };

  it("lists what is due and leaves the file as it is, until told to erase", async () => {
    const file = await example("a-effacer.xlsx");
    const before = readFileSync(file);
    const shown = await cli("effacer", file);
    expect(shown.code).toBe(0);
    expect(shown.printed).toContain("Échue · ligne 2 : 2020-0001, close le 2020-02-26");
    expect(shown.printed).toMatch(/Réclamations, ligne 3 : « 2020-0002 » close sans date/);
    expect(shown.said).toContain("--confirmer");
    expect(readFileSync(file)).toEqual(before);
    const { json } = await cliJson("effacer", file, "--confirmer");
    expect(json).toMatchObject({ conservationMois: 12, effacees: [{ reference: "2020-0001" }] });
    expect(valuesIn(file, "'Réclamations'!A2:F2")).toEqual([
      ["2020-0001", 43_875, "Réclamation", "Guichet", "Usager"],
    ]);
    expect(valuesIn(file, "'Réclamations'!W2")).toEqual([[expect.any(Number)]]);
    expect((await cli("effacer", file, "--confirmer")).said).toContain("Rien n’a été effacé");
  });

  it("names the copies that the file keeps, and says nothing is erased until they go", async () => {
    const file = await example("copie.xlsx");
    const { google, spreadsheetId, save } = openFile(file);
    const name = "Nadia Durand-Aubert";
    for (const [range, text] of [
      ["'Réclamations'!H2", name],
      ["'Réclamations'!S2", `Réponse à ${name}`],
    ]) {
      const params = { spreadsheetId, range, valueInputOption: "RAW" };
      google.call({
        service: "sheets",
        method: "spreadsheets.values.update",
        params,
        body: { values: [[text]] },
      });
    }
    save(file);
    const { code, said } = await cli("effacer", file, "--confirmer");
    expect(code).toBe(1);
    expect(said).not.toContain("Données personnelles effacées");
    expect(said).toContain("Effacement incomplet");
    expect(said).toContain("onglet « Réclamations », cellule S2");
    expect(valuesIn(file, "'Réclamations'!H2")).toEqual([]);
    const again = await cliJson("effacer", file, "--confirmer");
    expect(again.json).toMatchObject({ effacees: [], incompletes: [], copies: [] });
  });

  it("says what blocks, with code 1", async () => {
    const file = path("sans-onglet.xlsx");
    const empty = openFile(await example("complet.xlsx"));
    empty.google.spreadsheets.put({
      ...empty.spreadsheet(),
      sheets: empty.spreadsheet().sheets.filter(({ properties }) => properties.title !== "Réclamations"),
    });
    empty.save(file);
    const { code, printed } = await cli("effacer", file, "--confirmer");
    expect(code).toBe(1);
    expect(printed).toContain("L’onglet « Réclamations » manque");
  });
});
