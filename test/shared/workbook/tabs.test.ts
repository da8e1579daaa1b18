// The description of the workbook, beside the contract's own words.
import { describe, expect, it } from "vitest";
import type { Tab } from "../../../shared/workbook/column.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { chartDataTab } from "../../../shared/workbook/tabs/results.ts";
import { STAFF_TABS, TABS } from "../../../shared/workbook/tabs.ts";

/** Each tab's headers as the contract writes them. */
const CONTRACT: Record<string, string> = {
  Paramètres: "Clé · Valeur · Aide",
  Suspensions: "Début · Fin · Motif",
  Indicateurs:
    "Code · Libellé · Famille · Unité · Calcul · Cible · Sens · Actif · Périodicité · Suivi · Référence · Nombre compté · Sur un total de · Essentiel · Mots pour l'affiche",
  Relevés: "Mois · Code · Numérateur · Dénominateur · Valeur · Commentaire",
  Historique: "Exercice · Code · Valeur · Effectif · Remarque",
  Réclamations:
    "Référence · Reçue le · Type · Canal · Auteur · Objet · Message · Nom · Courriel · Téléphone · Langue · Service concerné · Signalement · Accusé le · Statut · Répondue le · Agent · Motif · Suite donnée · Réponse publiée · N° action · Accusé envoyé le · Effacé le",
  Avis: "Référence · Donné le · Satisfait · Commentaire",
  Satisfaction:
    "Campagne · Début · Fin · Mode · Répondants · Item · Très satisfait · Satisfait · Peu satisfait · Pas satisfait · Sans objet · Commentaire",
  "Enquêtes mystères":
    "Date · Canal · Scénario · Délai · Réponse rapide · Formule d'accueil · Identification · Écoute · Réponse exacte · Sans renvoi injustifié · Courtoisie · Prise de congé · Commentaire",
  Agents: "Agent · Service · Accueil du public · Arrivée le · Départ le · Tuteur · Fiche de tutorat le",
  Formations: "Formation · Date · Lieu · Agent · Attestation",
  "Plan d'actions":
    "N° · Origine · Domaine · Action · Pilote · Échéance · Statut · Réalisée le · Exercice · Commentaire",
  Documents: "Titre · Type · Emplacement · Mis à jour le · Vérifié le · Responsable · Actif",
  Réunions: "Date · Type · Objet · Présents · Absents · Sujets · Remarques · Décisions · Compte-rendu",
  "Points de contrôle": "Point · Fréquence · Vérifié le · Conforme · Preuve · Observation",
  Constats: "Exercice · Rubrique · Nature · Texte · État",
  Taux: "Code · Libellé · Famille · Unité · T1 · T2 · T3 · T4 · Exercice · N-1 · Évolution · Cible · Atteinte · Effectif · Couverture · Détail du calcul",
  Alertes: "Gravité · Onglet · Ligne · Message · Échéance",
  // Its charts are drawn over the year's `Données`.
  "Tableau de bord": "",
};

/** The closed lists that staff choose from, as the contract writes them. */
const LISTS: [keyof typeof STAFF_TABS, string, string][] = [
  ["indicators", "Unité", "% · min · jours · jours ouvrés · nombre · /10 · /5"],
  ["indicators", "Calcul", "Ratio · Moyenne · Nombre · Valeur · Automatique"],
  ["indicators", "Sens", "≥ · ≤"],
  ["indicators", "Actif", "Oui · Non"],
  ["indicators", "Périodicité", "Mensuelle · Trimestrielle · Semestrielle · Annuelle"],
  ["indicators", "Suivi", "Courbe"],
  ["indicators", "Essentiel", "Oui · Non"],
  ["complaints", "Type", "Réclamation · Suggestion · Félicitation"],
  [
    "complaints",
    "Canal",
    "Formulaire web · Guichet · Courrier · Courriel · Téléphone · Réseaux sociaux · Urne · CLU · Autre",
  ],
  ["complaints", "Auteur", "Usager · Collectivité · Professionnel · Association · Autre"],
  ["complaints", "Statut", "Nouvelle · En cours · Répondue · Hors périmètre · Classée · Indésirable"],
  ["opinions", "Satisfait", "Oui · Non"],
  ["mystery", "Canal", "Appel · Courriel · Visite · Courrier"],
  ["mystery", "Courtoisie", "Oui · Non · SO"],
  ["agents", "Accueil du public", "Oui · Non"],
  ["actions", "Statut", "À valider · Validée · En cours · Réalisée · Abandonnée"],
  ["meetings", "Type", "COPIL qualité · CLU · Réunion d'équipe · Audit · Autre"],
  ["checkpoints", "Conforme", "Oui · Non · SO"],
  [
    "findings",
    "Rubrique",
    "Label · Objectif · Faits marquants · Indicateurs · Réclamations · Satisfaction · Appels mystères · Courriels mystères · Formations · Actions · Rappels · Essentiel",
  ],
  [
    "findings",
    "Nature",
    "Point fort · Point faible · Point sensible · Piste de progrès · Motif principal · Information",
  ],
  ["findings", "État", "À mener · En cours · Faite"],
];

const tabs = Object.values(TABS);
const columnsOf = (tab: Tab) => Object.values(tab.columns);

describe("the workbook", () => {
  it("has the contract's tabs, in its order", () => {
    expect(tabs.map(({ title }) => title)).toEqual(Object.keys(CONTRACT));
  });

  it.each(tabs.map((tab) => [tab.title, tab] as const))("%s has the contract's columns", (title, tab) => {
    expect(
      columnsOf(tab)
        .map(({ header }) => header)
        .join(" · "),
    ).toBe(CONTRACT[title]);
  });

  it.each(LISTS)("%s, %s: %s", (key, header, labels) => {
    const column = columnsOf(STAFF_TABS[key]).find((candidate) => candidate.header === header);
    expect(Object.values(column?.choices?.labels ?? {}).join(" · ")).toBe(labels);
  });

  it("never gives one tab two headers that compare alike", () => {
    for (const tab of tabs) {
      const headers = columnsOf(tab).map(({ header }) => comparableName(header));
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it("explains every column in a sentence", () => {
    for (const tab of tabs)
      for (const { help } of columnsOf(tab)) expect(help).toMatch(/^[A-ZÀÂÉÊÎÔÛŒ≥0-9N].*\.$|…$/u);
  });
});

describe("a year's chart data", () => {
  it("stands in a tab of its own, with the contract's columns", () => {
    const tab = chartDataTab(2026);
    expect(tab.title).toBe("Données 2026");
    expect(
      columnsOf(tab)
        .map(({ header }) => header)
        .join(" · "),
    ).toBe("Bloc · Période · Libellé · Valeur · Cible · N-1 · Suspendu · Étiquette haute · Étiquette basse");
  });
});

describe("the complaints' columns", () => {
  const ownedBy = (owner: string) =>
    columnsOf(TABS.complaints)
      .filter((column) => column.owner === owner)
      .map(({ header }) => header);

  it("belong to the form, staff or the add-on", () => {
    expect(ownedBy("form").join(" · ")).toBe(CONTRACT.Réclamations?.split(" · Accusé le")[0]);
    expect(ownedBy("staff").join(" · ")).toBe(
      "Accusé le · Statut · Répondue le · Agent · Motif · Suite donnée · Réponse publiée · N° action",
    );
    expect(ownedBy("addOn")).toEqual(["Accusé envoyé le", "Effacé le"]);
  });

  it("that hold personal data are read by no computation", () => {
    const personal = columnsOf(TABS.complaints).filter(({ isPersonal }) => isPersonal);
    expect(personal.map(({ header }) => header)).toEqual([
      "Objet",
      "Message",
      "Nom",
      "Courriel",
      "Téléphone",
      "Réponse publiée",
    ]);
    expect(personal.every(({ isUnread }) => isUnread)).toBe(true);
  });
});

describe("helps and purposes", () => {
  it("write their apostrophes the typographic way", () => {
    const words = Object.values(TABS).flatMap(({ purpose, columns }) => [
      purpose,
      ...Object.values(columns).map(({ help }) => help),
    ]);
    expect(words.filter((text) => text.includes("'"))).toEqual([]);
  });
});
