// The default catalogue, beside the domain's table; and automatic codes that all have a computation.
import { describe, expect, it } from "vitest";
import { AUTOMATIC_INDICATORS } from "../../../shared/indicators/automatic-measures.ts";
import { AUTOMATIC_CODES, DEFAULT_CATALOGUE } from "../../../shared/workbook/catalogue.ts";
import { CALCULATIONS, DIRECTIONS, UNITS } from "../../../shared/workbook/choices.ts";

const DOMAIN = `
TEL1 | Taux d'appels décrochés par un agent | Téléphone | % | Ratio | 85 | ≥
TEL2 | Taux d'appels perdus | Téléphone | % | Ratio | 10 | ≤
TEL3 | Appels pris en moins de 5 sonneries | Téléphone | % | Ratio | 90 | ≥
COU1 | Courriers répondus en 15 jours ouvrés | Courriers et courriels | % | Ratio | 90 | ≥
COU2 | Délai moyen de réponse aux courriers | Courriers et courriels | jours ouvrés | Moyenne | 15 | ≤
MEL1 | Courriels répondus en 5 jours ouvrés | Courriers et courriels | % | Ratio | 90 | ≥
MEL2 | Délai moyen de réponse aux courriels | Courriers et courriels | jours ouvrés | Moyenne | 5 | ≤
ACC1 | Attente moyenne à l'accueil | Accueil | min | Moyenne | 30 | ≤
ACC2 | Délai d'obtention d'un rendez-vous | Accueil | jours | Moyenne |  | ≤
ACC3 | Rendez-vous non honorés | Accueil | % | Ratio |  | ≤
TIT1 | Satisfaction sur la délivrance des titres | Titres | % | Valeur | 75 | ≥
REC1 | Réclamations reçues | Écoute | nombre | Automatique |  | ≤
REC2 | Réclamations accusées dans le délai | Écoute | % | Automatique | 100 | ≥
REC3 | Réclamations répondues dans le délai | Écoute | % | Automatique | 100 | ≥
REC4 | Suggestions ayant reçu une suite | Écoute | % | Automatique | 80 | ≥
REC5 | Félicitations reçues | Écoute | nombre | Automatique |  | ≥
SUG1 | Suggestions reçues | Écoute | nombre | Automatique |  | ≥
SAT1 | Satisfaction globale | Satisfaction | % | Automatique | 90 | ≥
SAT2 | Items au-dessus du seuil | Satisfaction | % | Automatique | 100 | ≥
SAT3 | Personnes interrogées | Satisfaction | nombre | Automatique | 100 | ≥
MYS1 | Appels mystères | Enquêtes mystères | /10 | Automatique | 7 | ≥
MYS2 | Courriels mystères | Enquêtes mystères | /10 | Automatique | 7 | ≥
FOR1 | Agents d'accueil à jour de formation | Formation | % | Automatique | 100 | ≥
FOR2 | Nouveaux arrivants tutorés | Formation | % | Automatique | 100 | ≥
DOC1 | Documents vérifiés dans le délai | Documents | % | Automatique | 100 | ≥
ACT1 | Actions tenues à l'échéance | Pilotage | % | Automatique | 80 | ≥
CLU1 | Réunions du comité local des usagers | Pilotage | nombre | Automatique | 1 | ≥
`;

const COUNTED_NUMBERS = `
TEL1 | appels décrochés par un agent | appels reçus
TEL2 | appels perdus | appels reçus
TEL3 | appels pris en moins de 5 sonneries | appels décrochés par un agent
COU1 | courriers répondus en 15 jours ouvrés | courriers répondus
COU2 | total des jours ouvrés de réponse aux courriers | courriers répondus
MEL1 | courriels répondus en 5 jours ouvrés | courriels répondus
MEL2 | total des jours ouvrés de réponse aux courriels | courriels répondus
ACC1 | total des minutes d'attente | personnes dont l'attente est mesurée
ACC2 | total des jours d'attente d'un rendez-vous | rendez-vous pris, délai mesuré
ACC3 | rendez-vous non honorés | rendez-vous prévus
`;

describe("the default catalogue", () => {
  it("is the domain's table, line by line", () => {
    const lines = DEFAULT_CATALOGUE.map(({ code, label, family, unit, calculation, target, direction }) =>
      [
        code,
        label,
        family,
        UNITS.labels[unit],
        CALCULATIONS.labels[calculation],
        target ?? "",
        DIRECTIONS.labels[direction],
      ].join(" | "),
    );
    expect(lines).toEqual(DOMAIN.trim().split("\n"));
  });

  it("says of every target where it comes from, and which are assumptions", () => {
    for (const { target, reference } of DEFAULT_CATALOGUE)
      if (target !== null) expect(reference).not.toBe("");
    const assumed = DEFAULT_CATALOGUE.filter(({ reference }) =>
      reference.includes("à adapter au référentiel en vigueur"),
    ).map(({ code }) => code);
    expect(assumed.join(" ")).toBe(
      "TEL3 COU1 COU2 MEL1 MEL2 ACC1 TIT1 REC2 REC3 REC4 SAT1 SAT2 SAT3 FOR2 DOC1 ACT1",
    );
  });

  it("says in the domain's words what each reading counts: 17 numbers, TIT1 with them", () => {
    const lines = DEFAULT_CATALOGUE.flatMap(({ code, counts }) =>
      counts === null ? [] : [`${code} | ${counts.counted} | ${counts.total}`],
    );
    expect(lines).toEqual(COUNTED_NUMBERS.trim().split("\n"));
    const numbers = new Set(DEFAULT_CATALOGUE.flatMap(({ counts }) => Object.values(counts ?? {})));
    expect(numbers.size + 1).toBe(17);
  });

  it("has a computation for each automatic code, and no other", () => {
    expect(Object.keys(AUTOMATIC_INDICATORS).sort()).toEqual([...AUTOMATIC_CODES].sort());
    expect(AUTOMATIC_CODES.size).toBe(16);
  });
});
