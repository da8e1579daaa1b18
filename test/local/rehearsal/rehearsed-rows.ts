// What the site types in its tabs, and what is told to it by four channels.
import type { ComplaintDraft } from "../../../apps-script/complaint/complaint-data.ts";
import { daySerial } from "../../../shared/calendar/day.ts";
import type { CellContent } from "../../../shared/changes/row-change.ts";

/** What the site had kept of the year before. */
export const RESULTS_2023: Readonly<Record<string, number>> = { TEL1: 80, ACC1: 25 };

/** What is typed in the other tabs, by tab. */
export const TYPED_ROWS: Readonly<Record<string, readonly Record<string, string>[]>> = {
  Historique: Object.entries(RESULTS_2023).map(([Code, Valeur]) => ({
    Exercice: "2023",
    Code,
    Valeur: `${Valeur}`,
  })),
  Satisfaction: [
    ["Satisfaction globale", 60, 30, 5, 5] as const,
    ["Accueil", 45, 45, 10, 0] as const,
    ["Attente", 30, 30, 30, 10] as const,
  ].map(([Item, ...counts]) => ({
    Campagne: "Enquête de l’hiver",
    Début: "02/12/2024",
    Fin: "13/12/2024",
    Mode: "Papier",
    Répondants: "100",
    Item,
    "Très satisfait": `${counts[0]}`,
    Satisfait: `${counts[1]}`,
    "Peu satisfait": `${counts[2]}`,
    "Pas satisfait": `${counts[3]}`,
  })),
  "Enquêtes mystères": [
    {
      Date: "12/03/2024",
      Canal: "Appel",
      "Réponse rapide": "Oui",
      "Formule d'accueil": "Oui",
      Identification: "Non",
      Écoute: "Oui",
      Courtoisie: "SO",
    },
    { Date: "14/11/2024", Canal: "Appel", "Réponse rapide": "Oui", "Formule d'accueil": "Oui" },
    { Date: "21/05/2024", Canal: "Courriel", "Réponse rapide": "Oui", "Réponse exacte": "Non" },
  ],
  Agents: [
    { Agent: "Agent A", "Accueil du public": "Oui" },
    {
      Agent: "Agent B",
      "Accueil du public": "Oui",
      "Arrivée le": "02/09/2024",
      "Fiche de tutorat le": "16/09/2024",
    },
  ],
  Formations: [{ Formation: "Accueil du public", Date: "10/03/2021", Agent: "Agent A" }],
  Documents: [
    { Titre: "Charte des usagers", "Vérifié le": "02/12/2024" },
    { Titre: "Plan d’accès", "Vérifié le": "29/09/2024" },
  ],
  "Plan d'actions": [
    {
      "N°": "7",
      Action: "Poser un panneau à l’entrée",
      Pilote: "Référente qualité",
      Échéance: "28/06/2024",
      Statut: "Réalisée",
      "Réalisée le": "27/06/2024",
      Exercice: "2024",
    },
    {
      "N°": "8",
      Action: "Refaire la page des horaires",
      Pilote: "Secrétaire générale",
      Échéance: "30/09/2024",
      Statut: "En cours",
      Exercice: "2024",
    },
    {
      "N°": "9",
      Action: "Former un second agent",
      Pilote: "Référente qualité",
      Échéance: "30/09/2025",
      Statut: "À valider",
      Exercice: "2025",
    },
  ],
  Réunions: [{ Date: "08/10/2024", Type: "CLU", Objet: "Comité d’automne" }],
};

/** The committee where the review is shown. */
export const COMMITTEE = {
  Date: "16/12/2024",
  Type: "COPIL qualité",
  Objet: "Revue 2024",
  Présents: "Secrétaire générale, Référente qualité",
  Décisions:
    "Ouvrir une ligne pour les professionnels — Cheffe d’accueil — 31/03/2025\nRevoir le courrier type — Référente qualité — 30/06/2025",
};

const in2024 = (month: number, day: number): number => daySerial(2024, month, day);

/** What is told, when it must be acknowledged and answered, and what becomes of it, by column key. */
export interface Told {
  draft: Pick<ComplaintDraft, "channel" | "type" | "receivedOn" | "subject" | "isAcknowledged">;
  status: string;
  acknowledgeBefore: number | null;
  answerBefore: number | null;
  handling: Readonly<Record<string, CellContent>>;
}

/** In the order in which they come: 2024-0001 to 2024-0005. */
export const TOLD: readonly Told[] = [
  {
    draft: {
      channel: "Guichet",
      type: "Réclamation",
      receivedOn: in2024(2, 5),
      subject: "Attente trop longue",
      isAcknowledged: true,
    },
    status: "Nouvelle",
    acknowledgeBefore: in2024(2, 12),
    // Three whole weeks.
    answerBefore: in2024(2, 26),
    handling: { status: "Répondue", answeredOn: in2024(2, 26), actionNumber: "8" },
  },
  {
    draft: {
      channel: "Courrier",
      type: "Réclamation",
      receivedOn: in2024(4, 29),
      subject: "Horaires faux sur le site",
      isAcknowledged: false,
    },
    status: "Nouvelle",
    // A letter has 14 days.
    acknowledgeBefore: in2024(5, 13),
    // 1, 8, 9 (Ascension) and 20 May (Pentecôte) are off.
    answerBefore: in2024(5, 24),
    handling: { status: "Répondue", acknowledgedOn: in2024(5, 13), answeredOn: in2024(5, 25) },
  },
  {
    draft: {
      channel: "Courriel",
      type: "Suggestion",
      receivedOn: in2024(6, 10),
      subject: "Un banc devant l’entrée",
      isAcknowledged: true,
    },
    status: "Nouvelle",
    acknowledgeBefore: null,
    answerBefore: null,
    handling: { status: "Répondue", answeredOn: in2024(6, 20), outcome: "Un banc est posé." },
  },
  {
    draft: {
      channel: "Téléphone",
      type: "Félicitation",
      receivedOn: in2024(9, 3),
      subject: "Accueil chaleureux",
      isAcknowledged: false,
    },
    status: "Classée",
    acknowledgeBefore: null,
    answerBefore: null,
    handling: {},
  },
  {
    draft: {
      channel: "Téléphone",
      type: "Réclamation",
      receivedOn: in2024(12, 20),
      subject: "Personne ne rappelle",
      isAcknowledged: false,
    },
    status: "Nouvelle",
    acknowledgeBefore: in2024(12, 27),
    // Christmas and 1 January are off.
    answerBefore: daySerial(2025, 1, 14),
    handling: {},
  },
];
