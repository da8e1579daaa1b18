// What users said: complaints and félicitations counted by the review, surveys with illustrative answers.
import { day, type ExampleRow } from "../example-workbook.ts";
import { ILLUSTRATIVE } from "./readings.ts";

/** `Réclamations`: one complaint between January and March, three félicitations. */
export const COMPLAINTS: readonly ExampleRow<"complaints">[] = [
  {
    reference: "2020-0001",
    receivedOn: day("14/02/2020"),
    type: "Réclamation",
    channel: "Guichet",
    author: "Usager",
    subject: "Délai de rendez-vous (objet illustratif)",
    acknowledgedOn: day("17/02/2020"),
    status: "Répondue",
    answeredOn: day("26/02/2020"),
    outcome: "Réponse écrite et nouveau créneau proposé (illustratif)",
  },
  ...["21/01/2020", "09/09/2020", "03/12/2020"].map((received, index) => ({
    reference: `2020-000${index + 2}`,
    receivedOn: day(received),
    type: "Félicitation",
    channel: index === 1 ? "Autre" : "Guichet",
    author: index === 1 ? "Collectivité" : "Usager",
    subject: "Qualité de l'accueil (objet illustratif)",
    status: "Classée",
  })),
];

type SurveyAnswers = readonly [
  item: string,
  very: number,
  rather: number,
  little: number,
  not: number,
  none: number,
];

const ANSWERS: readonly SurveyAnswers[] = [
  ["Satisfaction globale", 61, 45, 4, 2, 0],
  ["Amabilité et courtoisie", 78, 32, 1, 1, 0],
  ["Écoute et compréhension de la demande", 70, 37, 3, 1, 1],
  ["Clarté des réponses", 64, 42, 4, 2, 0],
  ["Orientation dans les locaux", 66, 40, 4, 1, 1],
  ["Propreté et confort de l'accueil", 69, 38, 3, 1, 1],
  ["Attente à l'accueil", 58, 44, 7, 2, 1],
  ["Respect des gestes barrières", 81, 28, 2, 1, 0],
  ["Délai de rendez-vous", 39, 48, 17, 7, 1],
  ["Accès aux informations sur le site internet", 41, 50, 13, 4, 4],
];

/** `Satisfaction`: the survey of December, more than 100 people asked. */
export const SATISFACTION: readonly ExampleRow<"satisfaction">[] = ANSWERS.map(
  ([item, verySatisfied, satisfied, unsatisfied, veryUnsatisfied, notApplicable]) => ({
    campaign: "Enquête de décembre 2020, Aix-en-Provence",
    start: day("01/12/2020"),
    end: day("18/12/2020"),
    mode: "Papier",
    respondents: 112,
    item,
    verySatisfied,
    satisfied,
    unsatisfied,
    veryUnsatisfied,
    notApplicable,
    comment: ILLUSTRATIVE,
  }),
);

/** One letter a criterion, in the tab's order: o(ui), n(on), - (sans objet). */
const CALLS: readonly (readonly [date: string, scenario: string, delay: string, answers: string])[] = [
  ["02/07/2020", "Renouvellement d'un titre de séjour", "1 min", "ooooonoo"],
  ["07/07/2020", "Carte d'identité perdue", "2 min", "ooonoooo"],
  ["16/07/2020", "Prise de rendez-vous au guichet", "1 min", "oooooooo"],
  ["21/07/2020", "Échange de permis étranger", "3 min", "oonoonoo"],
  ["30/07/2020", "Horaires d'ouverture", "1 min", "ooo-oooo"],
  ["06/08/2020", "Création d'une association", "2 min", "oooooooo"],
  ["13/08/2020", "Certificat d'immatriculation", "2 min", "oooonnoo"],
  ["20/08/2020", "Demande de naturalisation", "4 min", "nooonooo"],
  ["27/08/2020", "Duplicata de récépissé", "1 min", "ooooooon"],
];
const ANSWER_LABELS: Readonly<Record<string, string>> = { o: "Oui", n: "Non", "-": "SO" };

/** `Enquêtes mystères`: nearly ten calls made in summer. */
export const MYSTERY: readonly ExampleRow<"mystery">[] = CALLS.map(([date, scenario, delay, answers]) => {
  const answer = (index: number): string => ANSWER_LABELS[answers.charAt(index)] ?? "";
  return {
    date: day(date),
    channel: "Appel",
    scenario,
    delay,
    quickAnswer: answer(0),
    greeting: answer(1),
    identification: answer(2),
    listening: answer(3),
    accurateAnswer: answer(4),
    noUnjustifiedReferral: answer(5),
    courtesy: answer(6),
    closing: answer(7),
    comment: ILLUSTRATIVE,
  };
});
