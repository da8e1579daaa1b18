// Training sessions of the review; agents and their own trainings are illustrative.
import { day, type ExampleRow } from "../example-workbook.ts";
import { ILLUSTRATIVE } from "./readings.ts";

const DISABILITY_TRAINING = "Formation accueil des personnes en situation de handicap";
const WELCOME_TRAINING = "Accueil du public";

/** `Agents`: no real name. */
export const AGENTS: readonly ExampleRow<"agents">[] = [
  { agent: "Agent A", department: "Accueil général (illustratif)", welcomesPublic: "Oui" },
  { agent: "Agent B", department: "Accueil général (illustratif)", welcomesPublic: "Oui" },
  { agent: "Agent C", department: "Étrangers (illustratif)", welcomesPublic: "Oui" },
  { agent: "Agent D", department: "Étrangers (illustratif)", welcomesPublic: "Oui" },
  {
    agent: "Agent E",
    department: "Standard (illustratif)",
    welcomesPublic: "Oui",
    arrivedOn: day("03/02/2020"),
    tutor: "Agent A",
    tutoredOn: day("20/02/2020"),
  },
  {
    agent: "Agent F",
    department: "Guichet ITER (illustratif)",
    welcomesPublic: "Oui",
    arrivedOn: day("01/09/2020"),
    tutor: "Agent C",
    tutoredOn: day("18/09/2020"),
  },
];

const SESSIONS = [
  ["02/11/2020", "Arles"],
  ["03/11/2020", "Istres"],
  ["28/09/2020", "Marseille"],
  ["29/09/2020", "Aix-en-Provence"],
] as const;

const TRAINED_AGENTS = [
  ["Agent A", "29/09/2020", "Aix-en-Provence", DISABILITY_TRAINING],
  ["Agent B", "14/03/2017", "Marseille", WELCOME_TRAINING],
  ["Agent C", "02/11/2020", "Arles", DISABILITY_TRAINING],
  ["Agent D", "11/10/2016", "Marseille", WELCOME_TRAINING],
  ["Agent E", "28/09/2020", "Marseille", DISABILITY_TRAINING],
  ["Agent F", "03/11/2020", "Istres", DISABILITY_TRAINING],
] as const;

/** `Formations`: the sessions held, then who followed them. */
export const TRAININGS: readonly ExampleRow<"trainings">[] = [
  ...SESSIONS.map(([date, place]) => ({ title: DISABILITY_TRAINING, date: day(date), place })),
  ...TRAINED_AGENTS.map(([agent, date, place, title]) => ({
    title,
    date: day(date),
    place,
    agent,
    certificate: ILLUSTRATIVE,
  })),
];
