// The workbook's closed lists: identifiers in code, French labels in cells.
import type { Choices } from "./column.ts";
import { comparableName } from "./names.ts";

const choices = <Code extends string>(
  labels: Record<Code, string>,
  aliases?: Record<string, NoInfer<Code>>,
): Choices<Code> => (aliases === undefined ? { labels } : { labels, aliases });

/** What check boxes hold, and what they show. */
const BOXES = { TRUE: "yes", VRAI: "yes", FALSE: "no", FAUX: "no" } as const;
export const YES_NO = choices({ yes: "Oui", no: "Non" }, BOXES);
export const YES_NO_NOT_APPLICABLE = choices({ yes: "Oui", no: "Non", notApplicable: "SO" }, BOXES);

export const UNITS = choices({
  percent: "%",
  minutes: "min",
  days: "jours",
  workingDays: "jours ouvrés",
  count: "nombre",
  outOf10: "/10",
  outOf5: "/5",
});
export const CALCULATIONS = choices({
  ratio: "Ratio",
  average: "Moyenne",
  sum: "Nombre",
  value: "Valeur",
  automatic: "Automatique",
});
export const PERIODICITIES = choices({
  monthly: "Mensuelle",
  quarterly: "Trimestrielle",
  halfYearly: "Semestrielle",
  yearly: "Annuelle",
});
export const FOLLOW_UPS = choices({ curve: "Courbe" });
export const DIRECTIONS = choices({ atLeast: "≥", atMost: "≤" }, { ">=": "atLeast", "<=": "atMost" });

export const HOLIDAY_ZONES = choices({
  metropole: "Métropole",
  alsaceMoselle: "Alsace-Moselle",
  guadeloupe: "Guadeloupe",
  guyane: "Guyane",
  martinique: "Martinique",
  mayotte: "Mayotte",
  reunion: "La Réunion",
});

export const COMPLAINT_TYPES = choices({
  complaint: "Réclamation",
  suggestion: "Suggestion",
  praise: "Félicitation",
});
export const COMPLAINT_CHANNELS = choices({
  webForm: "Formulaire web",
  counter: "Guichet",
  letter: "Courrier",
  email: "Courriel",
  phone: "Téléphone",
  socialNetworks: "Réseaux sociaux",
  box: "Urne",
  usersCommittee: "CLU",
  other: "Autre",
});
export const COMPLAINT_AUTHORS = choices({
  user: "Usager",
  localAuthority: "Collectivité",
  professional: "Professionnel",
  association: "Association",
  other: "Autre",
});
export const COMPLAINT_STATUSES = choices({
  new: "Nouvelle",
  inProgress: "En cours",
  answered: "Répondue",
  outOfScope: "Hors périmètre",
  closed: "Classée",
  junk: "Indésirable",
});
/** What a complaint is about, to begin with: the site changes the list, other words are accepted. */
export const COMPLAINT_REASONS = [
  "Délai de rendez-vous",
  "Délai de traitement",
  "Attente à l'accueil",
  "Qualité de l'accueil",
  "Accueil téléphonique",
  "Courriel ou courrier sans réponse",
  "Information et orientation",
  "Démarche en ligne",
  "Horaires, locaux et accessibilité",
] as const;

export const MYSTERY_CHANNELS = choices({
  call: "Appel",
  email: "Courriel",
  visit: "Visite",
  letter: "Courrier",
});

export const ACTION_STATUSES = choices({
  toValidate: "À valider",
  validated: "Validée",
  inProgress: "En cours",
  done: "Réalisée",
  abandoned: "Abandonnée",
});

export const MEETING_TYPES = choices({
  steeringCommittee: "COPIL qualité",
  usersCommittee: "CLU",
  teamMeeting: "Réunion d'équipe",
  audit: "Audit",
  other: "Autre",
});

/** How often a checkpoint is to be verified; other words are kept, and never due. */
export const CHECKPOINT_FREQUENCIES = choices({
  weekly: "Chaque semaine",
  monthly: "Chaque mois",
  quarterly: "Chaque trimestre",
  halfYearly: "Chaque semestre",
  yearly: "Chaque année",
  beforeAudit: "Avant l'audit",
});
/** What proves a checkpoint, beside the title of a document: what the workbook itself holds. */
export const CHECKPOINT_PROOFS = choices({
  documents: "Documents",
  trainings: "Formations",
  tutoring: "Tutorat",
  mystery: "Enquêtes mystères",
});

export const FINDING_HEADINGS = choices({
  label: "Label",
  objective: "Objectif",
  highlights: "Faits marquants",
  indicators: "Indicateurs",
  complaints: "Réclamations",
  satisfaction: "Satisfaction",
  mysteryCalls: "Appels mystères",
  mysteryEmails: "Courriels mystères",
  trainings: "Formations",
  actions: "Actions",
  reminders: "Rappels",
  keyPoints: "Essentiel",
});
export const FINDING_KINDS = choices({
  strength: "Point fort",
  weakness: "Point faible",
  sensitivePoint: "Point sensible",
  improvementLead: "Piste de progrès",
  mainReason: "Motif principal",
  information: "Information",
});
export const LEAD_STATES = choices({ planned: "À mener", inProgress: "En cours", done: "Faite" });

export const ALERT_SEVERITIES = choices({
  blocking: "Bloquant",
  anomaly: "Anomalie",
  deadline: "Échéance",
  information: "Information",
});

/** The choice that a text names, as names compare; `null` when it names none. */
export function choiceNamed<Code extends string>(list: Choices<Code>, text: string): Code | null {
  return choicesByName(list).get(comparableName(text)) ?? null;
}

/** Every spelling that names a choice, as names compare. */
export function choicesByName<Code extends string>({ labels, aliases }: Choices<Code>): Map<string, Code> {
  const codes = Object.keys(labels) as Code[];
  return new Map([
    ...codes.map((code): [string, Code] => [comparableName(labels[code]), code]),
    ...Object.entries<Code>(aliases ?? {}).map(([alias, code]): [string, Code] => [
      comparableName(alias),
      code,
    ]),
  ]);
}

/** The identifiers of a closed list. */
export type CodeOf<List> = List extends Choices<infer Code> ? Code : never;

export type Unit = CodeOf<typeof UNITS>;
export type Calculation = CodeOf<typeof CALCULATIONS>;
export type Direction = CodeOf<typeof DIRECTIONS>;
