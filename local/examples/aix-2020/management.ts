// Actions, documents, meetings and checkpoints. The review names the actions; their dates are illustrative.
import { day, type ExampleRow } from "../example-workbook.ts";
import { ILLUSTRATIVE } from "./readings.ts";

type DoneAction = readonly [action: string, dueOn: string, doneOn: string];

const WELCOME: readonly DoneAction[] = [
  [
    "Accueil sur rendez-vous pour respecter les gestes barrières et éviter les rassemblements",
    "31/05/2020",
    "18/05/2020",
  ],
  ["1 agent d'accueil en permanence dans le hall", "31/05/2020", "18/05/2020"],
  ["Mise à jour du serveur vocal interactif", "30/06/2020", "12/06/2020"],
];
const WEB_SITE: readonly DoneAction[] = [
  ["Actualisation des modalités d'accueil du public", "31/05/2020", "15/05/2020"],
  ["Foire aux questions actualisée", "30/06/2020", "22/06/2020"],
  ["Rubrique spéciale COVID", "15/04/2020", "03/04/2020"],
  ["Rubrique spéciale ITER", "30/09/2020", "12/10/2020"],
];
const ONLINE_PROCEDURES: readonly DoneAction[] = [
  [
    "Mise en place de procédures dématérialisées des renouvellements des récépissés, duplicata et changement d'adresse (titres étrangers), DCEM",
    "30/06/2020",
    "26/06/2020",
  ],
  [
    "Procédure exceptionnelle, en cas d'urgence, pour le renouvellement de visa court séjour, pendant le confinement",
    "15/04/2020",
    "06/04/2020",
  ],
  [
    "Échange de permis étrangers : procédure dématérialisée sur le site de l'ANTS",
    "30/09/2020",
    "04/08/2020",
  ],
  ["Ouverture de rendez-vous spécifiques guichet ITER", "30/09/2020", "21/09/2020"],
];
const HALL: readonly DoneAction[] = [
  ["Renforcement du nettoyage du hall et des guichets", "31/05/2020", "11/05/2020"],
  ["Réaménagement des salles d'attentes", "31/07/2020", "28/08/2020"],
  ["Signalétique actualisée et formalisation des flux entrants et sortants", "31/05/2020", "20/05/2020"],
];
const TO_VALIDATE: readonly (readonly [domain: string, action: string])[] = [
  [
    "Site Internet",
    "poursuivre la mise à jour du site internet afin de rendre plus lisible l'information pour l'usager",
  ],
  [
    "Démarches en ligne",
    "poursuivre l'amélioration des processus au service des étrangers pour réduire les délais",
  ],
  ["Accueil et orientation", "augmenter le nombre de rendez-vous du guichet ITER"],
  ["Formation", "formation anglais dans le cadre du BREXIT"],
];

const done = (domain: string, actions: readonly DoneAction[]): ExampleRow<"actions">[] =>
  actions.map(([action, dueOn, doneOn]) => ({
    origin: "Plan d'actions 2020",
    domain,
    action,
    lead: "Référent qualité",
    dueOn: day(dueOn),
    status: "Réalisée",
    doneOn: day(doneOn),
    year: 2020,
    comment: "Dates illustratives",
  }));

/** `Plan d'actions`: done in 2020 by domain, then to validate for 2021. */
export const ACTIONS: readonly ExampleRow<"actions">[] = [
  ...done("Accueil et orientation", WELCOME),
  ...done("Site Internet", WEB_SITE),
  ...done("Démarches en ligne", ONLINE_PROCEDURES),
  ...done("Hall d'accueil", HALL),
  ...TO_VALIDATE.map(([domain, action]) => ({
    origin: "Revue 2020",
    domain,
    action,
    lead: "Référent qualité",
    status: "À valider",
    year: 2021,
  })),
].map((row, index) => ({ number: index + 1, ...row }));

const VERIFIED_DOCUMENTS: readonly (readonly [
  title: string,
  type: string,
  location: string,
  verifiedOn: string,
])[] = [
  ["Charte des usagers", "Affiche", "Hall", "02/12/2020"],
  ["Guide d'accueil", "Guide", "Accueil général", "07/12/2020"],
  ["Mallette d'accueil", "Guide", "Accueil général", "07/12/2020"],
  ["Plan de communication", "Plan", "Serveur", "15/10/2020"],
  ["Plan de formation", "Plan", "Serveur", "15/10/2020"],
  ["Flyer démarches en ligne", "Flyer", "Hall", "02/12/2020"],
  ["Fiche de tutorat", "Fiche", "Serveur", "18/09/2020"],
  ["Planning d'entretien des locaux", "Planning", "Hall", "21/12/2020"],
];

/** `Documents`. */
export const DOCUMENTS: readonly ExampleRow<"documents">[] = VERIFIED_DOCUMENTS.map(
  ([title, type, location, verifiedOn]) => ({
    title,
    type: `${type} (illustratif)`,
    location,
    verifiedOn: day(verifiedOn),
    owner: "Référent qualité",
    isActive: "Oui",
  }),
);

/** `Réunions`: no users' committee in 2020. */
export const MEETINGS: readonly ExampleRow<"meetings">[] = [
  {
    date: day("08/10/2020"),
    type: "COPIL qualité",
    subject: "Suivi du plan d'actions",
    topics: "Actions, formations, enquêtes",
    minutes: ILLUSTRATIVE,
  },
  {
    date: day("10/12/2020"),
    type: "Réunion d'équipe",
    subject: "Préparation de la revue",
    topics: "Indicateurs, réclamations",
    minutes: ILLUSTRATIVE,
  },
];

const REMINDERS: readonly (readonly [point: string, isCompliant: string, verifiedOn: string])[] = [
  ["Vigilance sur les courriels mystères et les appels mystères", "Oui", "15/12/2020"],
  ["Présence des chevalets", "Oui", "15/12/2020"],
  ["Planning de présence", "Oui", "15/12/2020"],
  [
    "Guide d'accueil à jour et à disposition (not. Procédure de mise à jour à avoir sous la main et à connaître)",
    "Oui",
    "07/12/2020",
  ],
  ["Fiche de tutorat", "Oui", "18/09/2020"],
  ["Attestation de formation", "Oui", "10/12/2020"],
  ["Date de mise à jour sur les documents (affiches)", "Non", "15/12/2020"],
  ["Signature des mails + courriers", "Oui", "10/12/2020"],
  ["Planning d'entretien des locaux (vérifier la veille !)", "Oui", "21/12/2020"],
  ["Manuel SIRIUS (sur le T:\\) à avoir à disposition", "Oui", "10/12/2020"],
  ["Savoir où se trouve le registre d'accessibilité", "Non", "15/12/2020"],
];

/** `Points de contrôle`: the reminders of the review; what was found is illustrative. */
export const CHECKPOINTS: readonly ExampleRow<"checkpoints">[] = REMINDERS.map(
  ([point, isCompliant, verifiedOn]) => ({
    point,
    frequency: "Avant l'audit",
    isCompliant,
    verifiedOn: day(verifiedOn),
    observation: ILLUSTRATIVE,
  }),
);
