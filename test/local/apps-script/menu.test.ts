// The menu, as the two variants of the add-on show it.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAddOn, type Variant } from "../../../apps-script/build.ts";
import type { InterfaceEvent } from "../../../local/apps-script/host.ts";
import { loadAddOn } from "../../../local/apps-script/runtime.ts";
import { testHost } from "./test-host.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "revue-qualite-"));
});
afterAll(async () => rm(folder, { recursive: true }));

async function shownByOnOpen(variant: Variant): Promise<InterfaceEvent[]> {
  await buildAddOn(variant, folder);
  const { host, events } = testHost();
  const addOn = loadAddOn(await readFile(join(folder, "Code.js"), "utf8"), host);
  addOn.run("onOpen");
  return events;
}

const ITEMS = [
  { caption: "Ouvrir le panneau", functionName: "ouvrirLePanneau" },
  { caption: "Saisir un mois", functionName: "saisirUnMois" },
  { caption: "Enregistrer une réclamation", functionName: "enregistrerUneReclamation" },
  { caption: "Trier les messages douteux", functionName: "trierLesMessages" },
  { caption: "Préparer le classeur", functionName: "preparerLeClasseur" },
  { caption: "Calculer les taux", functionName: "calculerLesTaux" },
  { caption: "Générer la revue", functionName: "genererLaRevue" },
  { caption: "Préparer l’audit", functionName: "preparerLAudit" },
  { caption: "Affiche des résultats", functionName: "afficherLesResultats" },
  { caption: "Compte rendu de réunion", functionName: "rendreCompte" },
  { caption: "Reprendre les décisions", functionName: "reprendreLesDecisions" },
  { caption: "Clore l’exercice", functionName: "cloreLExercice" },
  { caption: "Contrôler les données", functionName: "controlerLesDonnees" },
  {
    caption: "Effacer les données personnelles échues",
    functionName: "effacerLesDonneesPersonnelles",
  },
  { caption: "Aide", functionName: "afficherAide" },
];

describe("onOpen", () => {
  it("only adds the menu « Qualité » in a bound script", async () => {
    expect(await shownByOnOpen("classeur")).toEqual([
      { kind: "menu", place: "menuBar", caption: "Qualité", items: ITEMS },
    ]);
  });

  it("adds the same items under Extensions in an editor add-on", async () => {
    expect(await shownByOnOpen("complement")).toEqual([
      { kind: "menu", place: "extensions", caption: "", items: ITEMS },
    ]);
  });
});
