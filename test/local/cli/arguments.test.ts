// Wrong arguments: one French sentence, the usage, exit code 2.
import { describe, expect, it } from "vitest";
import { cli } from "./cli-fixture.ts";

describe("the command line", () => {
  it.each([
    [[], "Il manque la commande."],
    [["inconnue"], "Commande inconnue : « inconnue »."],
    [["toString"], "Commande inconnue : « toString »."],
    [["calculer"], "Il manque le classeur à calculer (CLASSEUR.xlsx)."],
    [["calculer", "a.xlsx", "b.xlsx"], "Argument en trop : « b.xlsx »."],
    [["calculer", "a.xlsx", "--zut"], "Option inconnue : « --zut »."],
    [["calculer", "a.xlsx", "-z"], "Option inconnue : « -z »."],
    [["calculer", "a.xlsx", "--sortie"], "L’option --sortie attend une valeur."],
    [["calculer", "a.xlsx", "--json=oui"], "L’option --json n’attend pas de valeur."],
    [["modele", "a.xlsx", "--exercice", "20"], "L’exercice « 20 » n’est pas une année"],
    [["modele", "a.xlsx", "--exercice", "1789"], "L’exercice « 1789 » n’est pas une année"],
    [["modele", "a.xlsx", "--exemple", "paris"], "Exemple inconnu : « paris »"],
  ])("refuses %j", async (words, sentence) => {
    const { code, said, printed } = await cli(...words);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
    expect(said).toContain("Utilisation :");
    expect(printed).toBe("");
  });

  it.each([
    ["modele", "a.ods"],
    ["calculer", "a.xls"],
  ])("%s wants an .xlsx file", async (...words) => {
    const { code, said } = await cli(...words);
    expect(code).toBe(2);
    expect(said).toContain("l’extension .xlsx");
  });

  it("shows its usage when asked", async () => {
    const { code, printed } = await cli("--help");
    expect(code).toBe(0);
    for (const command of ["modele", "calculer", "revue", "controler", "effacer"]) {
      expect(printed).toContain(command);
    }
  });

  it("leaves the replay of recorded traffic to its own script", async () => {
    expect(await cli("conformite", "/nulle/part")).toMatchObject({ code: 2 });
  });
});
