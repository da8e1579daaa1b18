// What is missing before a year is closed: each point's sign, words and door.
import { describe, expect, it } from "vitest";
import { daySerial } from "../../../shared/calendar/day.ts";
import { closingChecks } from "../../../shared/closing/closing-checks.ts";
import { type ClosingFacts, isOver } from "../../../shared/closing/closing-facts.ts";
import type { ToDo } from "../../../shared/to-do/to-do.ts";

const FACTS: ClosingFacts = {
  year: 2020,
  closedOn: daySerial(2020, 12, 31),
  reviewMeetingOn: null,
  rates: [],
  toDos: [],
  complaints: [],
  earlierComplaints: [],
  allMeetings: [],
  meetings: { usersCommittee: 1, steeringCommittee: 0 },
  received: {
    ...{ complaints: 0, suggestions: 0, praises: 0, outOfScope: 0 },
    ...{ firstComplaintMonth: null, lastComplaintMonth: null },
  },
  ...{ readings: 0, checkpoints: 0, firstMonthNumbers: 0 },
};

const toDo = (nature: ToDo["nature"], others: Partial<ToDo> = {}): ToDo => ({
  ...{ nature, nom: "", echeance: null, enRetard: false, onglet: "", cle: null },
  ...others,
});

/** The point among the others, in plain spaces. */
function point(facts: Partial<ClosingFacts>, title: RegExp) {
  const found = closingChecks({ ...FACTS, ...facts }).find((check) => title.test(check.title));
  return found && { ...found, title: plain(found.title), detail: plain(found.detail) };
}
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

it("may be closed from its last day", () => {
  const end = daySerial(2020, 12, 31);
  expect(isOver({ year: 2020, closedOn: end - 1 }, end)).toBe(false);
  // « Arrêté au » typed in advance.
  expect(isOver({ year: 2020, closedOn: end }, end - 1)).toBe(false);
  expect(isOver({ year: 2020, closedOn: end }, end)).toBe(true);
});

describe("a point", () => {
  it("names the months that lack readings, and enters the first", () => {
    const lacking = [2, 3, 11].map((mois) =>
      toDo("month", { mois: { mois, nombres: 1, indicateurs: 1, saisis: 0 } }),
    );
    expect(point({ toDos: lacking }, /relevés/)).toMatchObject({
      sign: "attention",
      title: "Des relevés manquent : février, mars, novembre",
      door: { label: "Saisir", run: "saisirUnMois", order: { month: 2 } },
    });
  });

  it("tells complaints without an answer from those classified, and how long the others took", () => {
    const complaint = (reference: string | null, answeredInDays: number | null, status: "closed" | null) => ({
      ...{ row: 7, reference, answeredInDays, status },
    });
    expect(point({ complaints: [complaint("2020-0001", 8, null)] }, /réclamation/)?.detail).toBe(
      "1 réclamation, répondue en 8 jours ouvrés.",
    );
    const answered = [complaint("a", 8, null), complaint("b", 1, null), complaint("c", null, "closed")];
    expect(point({ complaints: answered }, /réclamation/)).toMatchObject({
      sign: "done",
      detail: "3 réclamations, répondues en 1 à 8 jours ouvrés, 1 classée.",
    });
    const waiting = [...answered, complaint("2020-0005", null, null), complaint(null, null, null)];
    expect(point({ complaints: waiting }, /réclamation/)).toMatchObject({
      title: "2 réclamations sans réponse",
      detail: "2020-0005, ligne 7. Elles resteront à traiter en 2021.",
      door: { label: "Traiter", order: { reference: "2020-0005" } },
    });
    // Of earlier years too, and first: it waits longest.
    const both = {
      earlierComplaints: [{ ...complaint("2019-0009", null, null), row: 4 }],
      complaints: waiting,
    };
    expect(point(both, /réclamation/)?.detail).toMatch(/^2019-0009, /);
    expect(
      point({ earlierComplaints: [{ ...complaint("2019-0009", null, null), row: 4 }] }, /réclamation/),
    ).toMatchObject({
      title: "1 réclamation sans réponse",
      door: { run: "enregistrerUneReclamation", order: { reference: "2019-0009" } },
    });
    expect(point({ complaints: [complaint(null, null, null)] }, /réclamation/)?.door).toMatchObject({
      tab: "Réclamations",
      row: 7,
    });
  });

  it("leads to what waits for a decision, to be sorted or to be corrected", () => {
    const cle = { colonne: "Action", valeur: "Former" };
    const toDos = [
      toDo("actionsToValidate", { nombre: 1, onglet: "Plan d'actions", cle }),
      toDo("anomalies", { nombre: 2 }),
      toDo("information", {
        onglet: "Réclamations",
        nom: "1 message douteux à trier : donnez-lui un statut.",
      }),
    ];
    expect(point({ toDos }, /décision/)).toMatchObject({
      title: "1 action attend une décision",
      door: { label: "Décider", run: "reprendreLesDecisions" },
    });
    expect(point({ toDos }, /anomalies/)?.door).toMatchObject({ run: "controlerLesDonnees" });
    expect(point({ toDos }, /douteux/)?.detail).toBe("Donnez-lui un statut.");
  });

  it("measures the users' committee by its target", () => {
    const rates = [{ code: "CLU1", label: "CLU", year: 1, target: 2, coverage: null }];
    expect(point({ rates }, /CLU/)).toMatchObject({
      sign: "attention",
      title: "1 réunion du CLU en 2020",
      detail: "Cible : au moins 2. À dire en revue, rien à corriger.",
    });
    expect(point({}, /CLU/)?.sign).toBe("done");
  });

  it("says why a target has no value, as long as they are few", () => {
    const silent = (code: string, label: string) => ({ code, label, year: null, target: 7, coverage: null });
    expect(
      point({ rates: [silent("REC4", "Suites"), silent("MYS2", "Courriels")] }, /sans valeur/),
    ).toMatchObject({
      sign: "neutral",
      detail: "Suites (aucune reçue) · Courriels (aucun en 2020).",
      door: { tab: "Taux", name: { colonne: "Code", valeur: "REC4" } },
    });
    const many = ["A", "B", "C", "D", "E"].map((label) => silent("MYS1", label));
    expect(point({ rates: many }, /sans valeur/)?.detail).toBe("A · B · C · D et 1 autre.");
  });

  it("looks for the minutes of the day said, or of the last steering committee", () => {
    const meeting = (
      row: number,
      date: number,
      type: "steeringCommittee" | "audit",
      minutes: string | null,
    ) => ({
      ...{ row, date, type, minutes },
    });
    const allMeetings = [
      meeting(2, daySerial(2021, 1, 12), "steeringCommittee", null),
      meeting(3, daySerial(2020, 10, 8), "steeringCommittee", "T:\\CR"),
      meeting(4, daySerial(2020, 12, 1), "audit", "T:\\CR"),
      meeting(5, daySerial(2019, 12, 1), "steeringCommittee", "T:\\CR"),
    ];
    expect(point({ allMeetings }, /compte rendu/)).toMatchObject({
      sign: "attention",
      door: { label: "Rédiger", run: "rendreCompte" },
    });
    const reviewMeetingOn = daySerial(2020, 10, 8);
    expect(point({ allMeetings, reviewMeetingOn }, /compte rendu/)?.sign).toBe("done");
    expect(point({ reviewMeetingOn }, /réunion de revue/)?.title).toBe(
      "La réunion de revue du 08/10/2020 n’est pas notée",
    );
  });
});
