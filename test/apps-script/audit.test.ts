// What the page of the audit is told, and what it makes of it: each checkpoint in exactly one group.
import { expect, it } from "vitest";
import type { AuditData } from "../../apps-script/audit/audit-data.ts";
import type { PageAnswer } from "../../apps-script/interface/page-data.ts";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { day, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { auditPoints } from "../../shared/audit/audit-groups.ts";
import { yearPeriods } from "../../shared/calendar/period.ts";
import { auditWorkbook } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

const code = builtBundle();

function audited(example: ExampleWorkbook) {
  const addOn = openAddOn(code);
  addOn.run("preparerLeClasseur");
  addOn.fill(example);
  addOn.newCalls();
  const data = addOn.run("lireLAudit") as PageAnswer<AuditData>;
  if (!data.ok) throw new Error(data.message);
  const { year: period } = yearPeriods(data.settings.year, data.settings.closedOn);
  const points = auditPoints(data.checkpoints, { ...data, period });
  return { addOn, data, points };
}

it("puts each of the 11 points in one group, the worst first, as the design's example", () => {
  const { points, addOn } = audited(auditWorkbook());
  expect(addOn.newCalls()).toHaveLength(4);
  expect(points.map(({ state, proof, lacking }) => [state, proof?.words ?? null, lacking])).toEqual([
    [
      "notCompliant",
      "Onglet « Documents » : 8\u00a0documents actifs",
      "8\u00a0documents sur 8 sans date dans « Mis à jour le ».",
    ],
    ["notCompliant", null, "Le corriger, puis dire où le voir."],
    [
      "weakProof",
      "Onglet « Enquêtes mystères » : 9\u00a0appels, 0\u00a0courriel",
      "Aucun courriel mystère en 2020 : en prévoir.",
    ],
    [
      "weakProof",
      "« Fiche de tutorat », Serveur, vérifié le 18/09/2020",
      "Document à vérifier depuis le 18/12/2020.",
    ],
    [
      "weakProof",
      "Onglet « Formations » : 6\u00a0agents d’accueil, 6\u00a0formations",
      "Agent D : formation échue depuis le 11/10/2020.",
    ],
    ["noProof", null, "Dire où la voir : document, photo, lieu."],
    ["noProof", null, "Dire où la voir : document, photo, lieu."],
    ["noProof", null, "Dire où la voir : document, photo, lieu."],
    ["ready", "« Guide d'accueil », Accueil général, vérifié le 07/12/2020", "À revoir avant le 07/03/2021."],
    [
      "ready",
      "« Planning d'entretien des locaux », Hall, vérifié le 21/12/2020",
      "À revoir avant le 21/03/2021.",
    ],
    ["ready", "T:\\ (noté par le site)", "—"],
  ]);
});

it("guesses nothing from the wording: without any proof, those that conform have none to show", () => {
  const { points } = audited(AIX_2020);
  expect(points.map(({ state }) => state)).toEqual([
    ...["notCompliant", "notCompliant"],
    ...Array.from({ length: 9 }, () => "noProof"),
  ]);
});

it("takes an unknown title as the site's own words, and a checkpoint never seen as one to check", () => {
  const checkpoints = [
    { point: "Affiches", proof: "Document qui n'existe pas", isCompliant: "Oui", verifiedOn: 44_180 },
    { point: "Chevalets", proof: "Tutorat" },
    { point: "Rampe", isCompliant: "Non" },
    { point: "Ascenseur", isCompliant: "SO" },
  ];
  const { points } = audited({ ...AIX_2020, rows: { ...AIX_2020.rows, checkpoints } });
  expect(points.map(({ checkpoint, state }) => [checkpoint.point, state])).toEqual([
    ["Rampe", "notCompliant"],
    ["Chevalets", "unchecked"],
    ["Affiches", "ready"],
    ["Ascenseur", "notApplicable"],
  ]);
});

it("asks anew for a point whose frequency has run out, as the list of what is due does", () => {
  const { settings } = auditWorkbook();
  const point = { isCompliant: "Oui", proof: "Photo au dossier", verifiedOn: day("15/11/2020") };
  const checkpoints = [
    { ...point, point: "Affichage", frequency: "Chaque mois" },
    { ...point, point: "Plan", frequency: "Chaque année" },
    { ...point, point: "Charte", frequency: "Avant l'audit" },
    { ...point, point: "Urne", frequency: "quand on peut" },
  ];
  const { points } = audited({ settings, rows: { checkpoints } });
  expect(
    points.map(({ checkpoint, state, checked, lacking }) => [checkpoint.point, state, checked, lacking]),
  ).toEqual([
    ["Affichage", "unchecked", "contrôlé le 15/11/2020", "Le revérifier : à refaire depuis le 15/12/2020."],
    ["Plan", "ready", "contrôlé le 15/11/2020", "—"],
    ["Charte", "ready", "contrôlé le 15/11/2020", "—"],
    ["Urne", "ready", "contrôlé le 15/11/2020", "—"],
  ]);
});
