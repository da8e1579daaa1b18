// The indicators that a new workbook starts with; staff adapt them in `Indicateurs`.
import type { Calculation, Direction, Unit } from "../workbook/choices.ts";
import { comparableCode } from "./names.ts";

/** One indicator of the default catalogue. */
export interface CatalogueIndicator {
  code: string;
  label: string;
  family: string;
  unit: Unit;
  calculation: Calculation;
  target: number | null;
  direction: Direction;
  reference: string;
  /** What the numerator and the denominator count, in words; `null` where no counts are typed. */
  counts: CountedNumbers | null;
}

/** The two numbers of a reading, in words: the same words are the same number of a month. */
interface CountedNumbers {
  counted: string;
  total: string;
}

const ASSUMPTION = "Hypothèse : à adapter au référentiel en vigueur";
const RATE_ASSUMED = "Délai publié ; taux : hypothèse à adapter au référentiel en vigueur";
const LOCAL = "À fixer localement";

const PHONE = "Téléphone";
const MAIL = "Courriers et courriels";
const DESK = "Accueil";
const LISTENING = "Écoute";
const SATISFACTION = "Satisfaction";
const MYSTERY = "Enquêtes mystères";
const TRAINING = "Formation";
const STEERING = "Pilotage";

const PERCENT = "percent";
const COUNT = "count";
const RATIO = "ratio";
const AVERAGE = "average";
const AUTOMATIC = "automatic";
const AT_LEAST = "atLeast";
const AT_MOST = "atMost";

type Line = [string, string, string, Unit, Calculation, number | null, Direction, string];

// Source of the targets: the published plans and barometers named in the last column.
const LINES: readonly Line[] = [
  [
    "TEL1",
    "Taux d'appels décrochés par un agent",
    PHONE,
    PERCENT,
    RATIO,
    85,
    AT_LEAST,
    "Plan téléphone 2023",
  ],
  ["TEL2", "Taux d'appels perdus", PHONE, PERCENT, RATIO, 10, AT_MOST, "Seuil national publié"],
  ["TEL3", "Appels pris en moins de 5 sonneries", PHONE, PERCENT, RATIO, 90, AT_LEAST, ASSUMPTION],
  ["COU1", "Courriers répondus en 15 jours ouvrés", MAIL, PERCENT, RATIO, 90, AT_LEAST, RATE_ASSUMED],
  ["COU2", "Délai moyen de réponse aux courriers", MAIL, "workingDays", AVERAGE, 15, AT_MOST, ASSUMPTION],
  ["MEL1", "Courriels répondus en 5 jours ouvrés", MAIL, PERCENT, RATIO, 90, AT_LEAST, RATE_ASSUMED],
  ["MEL2", "Délai moyen de réponse aux courriels", MAIL, "workingDays", AVERAGE, 5, AT_MOST, ASSUMPTION],
  ["ACC1", "Attente moyenne à l'accueil", DESK, "minutes", AVERAGE, 30, AT_MOST, ASSUMPTION],
  ["ACC2", "Délai d'obtention d'un rendez-vous", DESK, "days", AVERAGE, null, AT_MOST, LOCAL],
  ["ACC3", "Rendez-vous non honorés", DESK, PERCENT, RATIO, null, AT_MOST, LOCAL],
  ["TIT1", "Satisfaction sur la délivrance des titres", "Titres", PERCENT, "value", 75, AT_LEAST, ASSUMPTION],
  ["REC1", "Réclamations reçues", LISTENING, COUNT, AUTOMATIC, null, AT_MOST, ""],
  ["REC2", "Réclamations accusées dans le délai", LISTENING, PERCENT, AUTOMATIC, 100, AT_LEAST, RATE_ASSUMED],
  ["REC3", "Réclamations répondues dans le délai", LISTENING, PERCENT, AUTOMATIC, 100, AT_LEAST, ASSUMPTION],
  ["REC4", "Suggestions ayant reçu une suite", LISTENING, PERCENT, AUTOMATIC, 80, AT_LEAST, ASSUMPTION],
  ["REC5", "Félicitations reçues", LISTENING, COUNT, AUTOMATIC, null, AT_LEAST, ""],
  ["SUG1", "Suggestions reçues", LISTENING, COUNT, AUTOMATIC, null, AT_LEAST, ""],
  ["SAT1", "Satisfaction globale", SATISFACTION, PERCENT, AUTOMATIC, 90, AT_LEAST, ASSUMPTION],
  ["SAT2", "Items au-dessus du seuil", SATISFACTION, PERCENT, AUTOMATIC, 100, AT_LEAST, ASSUMPTION],
  ["SAT3", "Personnes interrogées", SATISFACTION, COUNT, AUTOMATIC, 100, AT_LEAST, ASSUMPTION],
  ["MYS1", "Appels mystères", MYSTERY, "outOf10", AUTOMATIC, 7, AT_LEAST, "Baromètre Marianne, transposé"],
  ["MYS2", "Courriels mystères", MYSTERY, "outOf10", AUTOMATIC, 7, AT_LEAST, "Baromètre Marianne, transposé"],
  [
    "FOR1",
    "Agents d'accueil à jour de formation",
    TRAINING,
    PERCENT,
    AUTOMATIC,
    100,
    AT_LEAST,
    "Périodicité : 4 ans",
  ],
  ["FOR2", "Nouveaux arrivants tutorés", TRAINING, PERCENT, AUTOMATIC, 100, AT_LEAST, ASSUMPTION],
  [
    "DOC1",
    "Documents vérifiés dans le délai",
    "Documents",
    PERCENT,
    AUTOMATIC,
    100,
    AT_LEAST,
    "Périodicité publiée ; taux : hypothèse à adapter au référentiel en vigueur",
  ],
  ["ACT1", "Actions tenues à l'échéance", STEERING, PERCENT, AUTOMATIC, 80, AT_LEAST, ASSUMPTION],
  [
    "CLU1",
    "Réunions du comité local des usagers",
    STEERING,
    COUNT,
    AUTOMATIC,
    1,
    AT_LEAST,
    "Au moins une par an",
  ],
];

// What each site counts differs: words to adapt, like the targets.
const COUNTS: Readonly<Record<string, readonly [counted: string, total: string]>> = {
  TEL1: ["appels décrochés par un agent", "appels reçus"],
  TEL2: ["appels perdus", "appels reçus"],
  TEL3: ["appels pris en moins de 5 sonneries", "appels décrochés par un agent"],
  COU1: ["courriers répondus en 15 jours ouvrés", "courriers répondus"],
  COU2: ["total des jours ouvrés de réponse aux courriers", "courriers répondus"],
  MEL1: ["courriels répondus en 5 jours ouvrés", "courriels répondus"],
  MEL2: ["total des jours ouvrés de réponse aux courriels", "courriels répondus"],
  ACC1: ["total des minutes d'attente", "personnes dont l'attente est mesurée"],
  ACC2: ["total des jours d'attente d'un rendez-vous", "rendez-vous pris, délai mesuré"],
  ACC3: ["rendez-vous non honorés", "rendez-vous prévus"],
};

/** The default catalogue, in its usual order. */
export const DEFAULT_CATALOGUE: readonly CatalogueIndicator[] = LINES.map(
  ([code, label, family, unit, calculation, target, direction, reference]) => ({
    code,
    label,
    family,
    unit,
    calculation,
    target,
    direction,
    reference,
    counts: countsOf(code),
  }),
);

/** The catalogue's own words for a code whose label was emptied; `null` of a code of the site's own. */
export function catalogueLabel(code: string): string | null {
  const known = DEFAULT_CATALOGUE.find((one) => comparableCode(one.code) === comparableCode(code));
  return known?.label ?? null;
}

/** What the two numbers of a code of the catalogue count; `null` of another code, or where no counts are typed. */
export function countsOf(code: string): CountedNumbers | null {
  const words = COUNTS[comparableCode(code)];
  return words === undefined ? null : { counted: words[0], total: words[1] };
}

/** The codes that the add-on computes from other tabs. */
export const AUTOMATIC_CODES: ReadonlySet<string> = new Set(
  DEFAULT_CATALOGUE.filter(({ calculation }) => calculation === "automatic").map(({ code }) => code),
);
