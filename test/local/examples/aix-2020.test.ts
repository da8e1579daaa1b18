// The example's deck says everything that the published review says, in its order.
import { beforeAll, describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { plainWords, slideNotes, slideTexts } from "../../support/deck-texts.ts";
import { analysedExample, type MadeDeck, madeDeck } from "../../support/example-deck.ts";

// The statements of the review of 2020, in order.
const STATEMENTS = [
  "Sous-préfecture d'Aix-en-Provence",
  "Ordre du jour",
  "Retour sur l'année 2020",
  "Bilan des indicateurs 2020",
  "Bilan des réclamations et suggestions",
  "Bilan des enquêtes de satisfaction",
  "Bilan des enquêtes mystères",
  "Bilan des formations",
  "Pistes d’amélioration à valider",
  "Retour sur 2020",
  "Labellisation Qual-e-Pref",
  "Labellisation acquise le 11 février 2020 pour 3 ans avec un audit de renouvellement au bout de 18 mois soit au T4 2021.",
  "Objectif 2021",
  "Points sensibles : aucun",
  "Pistes de progrès",
  "Assurer la traçabilité de la date de mise à jour et de vérification des documents distribués (flyers, fiches...) et des outils à disposition des agents (guides, mallette)",
  "Étudier la possibilité de formaliser les retours informels (positifs ou réclamations) des collectivités",
  "Améliorer l'affichage de la charte des usagers",
  "Pour les réunions qualité (formelles ou informelles), rédiger un compte-rendu reprenant les sujets et remarques qui permettra d'informer les agents absents et d'agrémenter le plan d'actions si nécessaire",
  "Objectif : audit de renouvellement au trimestre 4 2021",
  "réaliser les actions des pistes de progrès",
  "maintenir le niveau de qualité d'accueil + points forts identifiés en 2020",
  "être attentif aux indicateurs",
  "maintenir les bons réflexes (chevalets, formation, tutorat, etc.)",
  "2020 marquée par la crise sanitaire",
  "La crise sanitaire a fortement impacté nos modalités d'accueil :",
  "toutes les démarches se font uniquement sur RDV ou convocation",
  "les documents et fiches de procédures Qual-e-Pref ont été mis à jour en conséquence (site IDE, SVI)",
  "Vigilance sur les documents à mettre à jour suite à la nouvelle année (plan de communication, plan de formation 2021)",
  "le suivi des indicateurs est partiel en 2020 (suspendu entre mars et juin 2020)",
  "pas de réunion du CLU : à prévoir en 2021 (T1)",
  "Bilan des indicateurs 2020",
  "Bilan des réclamations et suggestions",
  "Total : 1 réclamation en 2020 (entre janvier et mars 2020)",
  "Félicitations : 3 félicitations",
  "depuis plusieurs années, la sous-préfecture d'Aix-en-Provence fait l'objet de très peu de réclamations de la part des usagers (cf. niveau de satisfaction relevé lors des enquêtes de satisfaction)",
  "Bilan des enquêtes de satisfaction (décembre 2020)",
  "Nombre de personnes interrogées : plus de 100",
  "Sur presque tous les items, les usagers étaient satisfaits à plus de 90 %.",
  "Principales réclamations",
  "Délai de rendez-vous : difficultés liées aux RDV non honorés et au nombre de dossiers à traiter. Poursuivre le travail engagé sur l'amélioration des processus.",
  "Accès aux informations sur le site internet : poursuivre le travail de lisibilité des pages dédiées aux usagers",
  "Bilan des enquêtes mystères",
  "Résultats des appels mystères (effectués courant été 2020)",
  "Près d'une dizaine d'appels passés au cours de l'été.",
  "Point faible",
  "renvoi parfois facile sur le site IDE (mais entendu compte tenu de la complexité de certaines démarches) → le standard n'est pas une assistance.",
  "Point fort",
  "délais d'attente courts, bonne orientation",
  "Bilan des formations 2020",
  "fortement impactées par le COVID19",
  "Formation accueil des personnes en situation de handicap",
  "Le 2 novembre 2020 à Arles",
  "Le 3 novembre 2020 à Istres",
  "Le 28 septembre 2020 à Marseille",
  "Le 29 septembre 2020 à Aix-en-Provence",
  "Pour 2021 : continuer le renouvellement des formations à l'accueil des nouveaux arrivants et des agents dont la formation arrive à échéance (au bout de 4 ans).",
  "continuer le tableau suivi par la mission formation.",
  "conserver les attestations de formations",
  "maintenir le tutorat pour les nouveaux arrivants",
  "Pistes d’amélioration réalisées en 2020",
  "Accueil et orientation",
  "Accueil sur rendez-vous pour respecter les gestes barrières et éviter les rassemblements",
  "1 agent d'accueil en permanence dans le hall",
  "Mise à jour du serveur vocal interactif",
  "Site Internet",
  "Actualisation des modalités d'accueil du public",
  "Foire aux questions actualisée",
  "Rubrique spéciale COVID",
  "Rubrique spéciale ITER",
  "Démarches en ligne",
  "Mise en place de procédures dématérialisées des renouvellements des récépissés, duplicata et changement d'adresse (titres étrangers), DCEM",
  "Procédure exceptionnelle, en cas d'urgence, pour le renouvellement de visa court séjour, pendant le confinement",
  "Échange de permis étrangers : procédure dématérialisée sur le site de l'ANTS",
  "Ouverture de rendez-vous spécifiques guichet ITER",
  "Hall d'accueil",
  "Renforcement du nettoyage du hall et des guichets",
  "Réaménagement des salles d'attentes",
  "Signalétique actualisée et formalisation des flux entrants et sortants",
  "à valider pour 2021",
  "Toutes les actions sont sur le plan d'action disponible sur le T:\\ et fournies pour la réunion",
  "poursuivre la mise à jour du site internet afin de rendre plus lisible l'information pour l'usager",
  "poursuivre l'amélioration des processus au service des étrangers pour réduire les délais",
  "augmenter le nombre de rendez-vous du guichet ITER",
  "formation anglais dans le cadre du BREXIT",
  "Rappels Qual-e-Pref",
  "Vigilance sur les courriels mystères et les appels mystères",
  "Présence des chevalets",
  "Planning de présence",
  "Guide d'accueil à jour et à disposition (not. Procédure de mise à jour à avoir sous la main et à connaître)",
  "Fiche de tutorat",
  "Attestation de formation",
  "Date de mise à jour sur les documents (affiches)",
  "Signature des mails + courriers",
  "Planning d'entretien des locaux (vérifier la veille !)",
  "Manuel SIRIUS (sur le T:\\) à avoir à disposition",
  "Savoir où se trouve le registre d'accessibilité",
  "préparez tous vos points forts !",
];

let deck: MadeDeck;
let texts: string[][];
beforeAll(() => {
  deck = madeDeck(analysedExample(AIX_2020));
  texts = slideTexts(deck.presentation);
});

describe("the deck of Aix-en-Provence 2020", () => {
  it("says every statement of the review, in its order", () => {
    const said = plainWords(texts.flat().join("\n"));
    let from = 0;
    for (const statement of STATEMENTS) {
      const at = said.indexOf(plainWords(statement), from);
      expect(
        at,
        `« ${statement} » is missing after « ${said.slice(Math.max(0, from - 60), from)} »`,
      ).not.toBe(-1);
      from = at + plainWords(statement).length;
    }
  });

  it("names no agent and no complaint on a slide or in the notes", () => {
    const all = [...texts.flat(), ...slideNotes(deck.presentation)].join("\n");
    expect(all).not.toMatch(/\bAgent [A-F]\b/);
    expect(all).not.toContain("objet illustratif");
  });

  it("shows values that were computed", () => {
    const all = texts.flat().join("\n").replaceAll("\u00a0", " ");
    expect(all).toContain("Taux d’appels décrochés par un agent : 93,2 %, cible de 85 % dépassée");
    expect(all).toContain("Suivi partiel en 2020 : relevés suspendus de mars à juin (crise sanitaire).");
    expect(all).toContain("1 réclamation, aucune suggestion et 3 félicitations en 2020");
    expect(all).toContain("7 items sur 9 atteignent 90 % de satisfaits");
    expect(all).toContain("Aucun courriel mystère en 2020.");
  });

  it("never shows what is no text", () => {
    const all = [...texts.flat(), ...slideNotes(deck.presentation)].join("\n");
    expect(all).not.toMatch(/NaN|undefined|\[object|null|Infinity/);
  });

  it("carries numerators, denominators and coverage in the notes", () => {
    const notes = slideNotes(deck.presentation).join("\n").replaceAll("\u00a0", " ");
    expect(notes).toMatch(/TEL1 – .*9 435 ÷ 10 124/);
    expect(notes).toContain("8/12 mois (suspendu : mars à juin)");
    expect(notes).toContain("Délai de rendez-vous : 87 ÷ 111 avis exprimés");
  });

  it("marks what the review does not give as illustrative", () => {
    const { readings = [], history = [], satisfaction = [], mystery = [] } = AIX_2020.rows;
    expect(
      [...readings, ...satisfaction, ...mystery].every(({ comment }) => comment === "Donnée illustrative"),
    ).toBe(true);
    expect(history.every(({ remark }) => remark === "Donnée illustrative")).toBe(true);
  });

  it("has no anomaly", () => {
    const { alerts } = analysedExample(AIX_2020);
    expect(alerts.filter(({ severity }) => severity === "anomaly" || severity === "blocking")).toEqual([]);
  });
});
