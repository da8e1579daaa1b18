// A workbook of any size, always the same: plausible rows, dates and choices spread by their index.

import { day, type ExampleRow, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import { DEFAULT_CATALOGUE } from "../../shared/workbook/catalogue.ts";
import {
  ACTION_STATUSES,
  COMPLAINT_AUTHORS,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATUSES,
  COMPLAINT_TYPES,
  MYSTERY_CHANNELS,
} from "../../shared/workbook/choices.ts";
import type { Choices } from "../../shared/workbook/column.ts";

/** How many rows of each kind. */
export interface SampleSize {
  complaints: number;
  /** Rows of the other tabs together, readings left out: at least 100. */
  otherRows: number;
}

const YEAR_START = day("01/01/2020");
const DAYS_PER_YEAR = 366;
const MONTHS = Array.from({ length: 12 }, (_, index) => day(`01/${index + 1}/2020`));
/** 200 characters, as long as messages usually are. */
const MESSAGE =
  "J'ai attendu plus d'une heure au guichet pour retirer mon titre, alors que le rendez-vous était fixé à neuf heures. Personne n'a su me dire pourquoi, et l'affichage du hall n'indiquait pas de retards.";
const RATIO_CODES = DEFAULT_CATALOGUE.filter(({ calculation }) => calculation === "ratio").map(
  ({ code }) => code,
);

/** A workbook of 2020 with that many rows. */
export function sampleWorkbook({ complaints, otherRows }: SampleSize): ExampleWorkbook {
  const share = (part: number) => Math.round(otherRows * part);
  const agents = share(0.1);
  return {
    settings: { department: "Sous-préfecture", year: 2020, closedOn: day("31/12/2020") },
    rows: {
      readings: MONTHS.flatMap((month) =>
        RATIO_CODES.map((code) => ({ month, code, numerator: 812, denominator: 870 })),
      ),
      complaints: rows(complaints, complaintRow),
      satisfaction: rows(share(0.3), satisfactionRow),
      mystery: rows(share(0.1), mysteryRow),
      agents: rows(agents, (index) => ({
        agent: `Agent ${index}`,
        welcomesPublic: index % 3 === 0 ? "Non" : "Oui",
        arrivedOn: dayOf(index * 11),
      })),
      trainings: rows(share(0.2), (index) => ({
        title: "Accueil",
        date: dayOf(index * 7),
        agent: `Agent ${index % agents}`,
      })),
      actions: rows(share(0.2), actionRow),
      documents: rows(share(0.1), (index) => ({ title: `Document ${index}`, verifiedOn: dayOf(index * 5) })),
    },
  };
}

function rows<Row>(count: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

function dayOf(index: number): number {
  return YEAR_START + (index % DAYS_PER_YEAR);
}

function choiceOf(choices: Choices<string>, index: number): string {
  const labels = Object.values(choices.labels);
  return labels[index % labels.length] ?? "";
}

function complaintRow(index: number): ExampleRow<"complaints"> {
  const receivedOn = dayOf(index);
  return {
    reference: `2020-${String(index + 1).padStart(5, "0")}`,
    receivedOn,
    type: choiceOf(COMPLAINT_TYPES, index),
    channel: choiceOf(COMPLAINT_CHANNELS, index),
    author: choiceOf(COMPLAINT_AUTHORS, index),
    subject: "Délai de rendez-vous",
    message: MESSAGE,
    name: `Nom ${index}`,
    email: `personne${index}@exemple.fr`,
    phone: "04 00 00 00 00",
    language: "fr",
    acknowledgedOn: receivedOn + (index % 12),
    status: choiceOf(COMPLAINT_STATUSES, index),
    // One in fifty is still waiting.
    ...(index % 50 === 0 ? {} : { answeredOn: receivedOn + (index % 40) }),
    agent: `Agent ${index % 40}`,
    outcome: "Créneaux supplémentaires ouverts",
    actionNumber: index % 200,
  };
}

function satisfactionRow(index: number): ExampleRow<"satisfaction"> {
  const campaign = Math.floor(index / 10);
  return {
    campaign: `Enquête ${campaign}`,
    end: dayOf(campaign * 13),
    mode: "Papier",
    respondents: 112,
    item: index % 10 === 0 ? "Satisfaction globale" : `Item ${index % 10}`,
    verySatisfied: 61,
    satisfied: 40 - (index % 20),
    unsatisfied: 5,
    veryUnsatisfied: 2,
    notApplicable: 0,
  };
}

function mysteryRow(index: number): ExampleRow<"mystery"> {
  const answer = (criterion: number) => ["Oui", "Oui", "Non", "SO"][(index + criterion) % 4] ?? "Oui";
  return {
    date: dayOf(index * 3),
    channel: choiceOf(MYSTERY_CHANNELS, index),
    quickAnswer: answer(0),
    greeting: answer(1),
    identification: answer(2),
    listening: answer(3),
    accurateAnswer: answer(1),
    courtesy: answer(0),
  };
}

function actionRow(index: number): ExampleRow<"actions"> {
  const dueOn = dayOf(index * 3);
  return {
    number: String(index + 1),
    domain: `Domaine ${index % 8}`,
    action: `Action ${index + 1} pour améliorer l'accueil des usagers`,
    dueOn,
    status: choiceOf(ACTION_STATUSES, index),
    doneOn: dueOn - (index % 10) + 2,
    year: 2020,
  };
}
