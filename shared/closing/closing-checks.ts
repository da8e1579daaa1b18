// What is missing before a year is closed, point by point, each with the place or the deed that solves it.

import { daySerial } from "../calendar/day.ts";
import { formatMonths, formatShortDay } from "../french/dates.ts";
import { counted, isPlural } from "../french/numbers.ts";
import { capitalised } from "../review/story/words.ts";
import type { RowName } from "../workbook/row-name.ts";
import { type ClosingFacts, isWaiting } from "./closing-facts.ts";
import { emptyValueReason } from "./empty-value-reason.ts";

/** Where a point leads: a cell, found again by a text, or a function of the add-on. */
export type ClosingDoor = { label: string } & (
  | { tab: string; row?: number; column?: string; name?: RowName | null }
  | { run: string; order?: object }
);

/** One point; what calls for attention is to be decided, and forbids nothing. */
export interface ClosingCheck {
  sign: "done" | "attention" | "neutral";
  title: string;
  detail: string;
  door: ClosingDoor | null;
}

const MOST_NAMES = 4;
const MONTHS_PER_YEAR = 12;

/** The points, in the order that they are to be looked at. */
export function closingChecks(facts: ClosingFacts): ClosingCheck[] {
  return [
    readings(facts),
    anomalies(facts),
    ...doubtful(facts),
    complaints(facts),
    actions(facts),
    committee(facts),
    values(facts),
    minutes(facts),
  ];
}

const done = (title: string, detail: string): ClosingCheck => ({ sign: "done", title, detail, door: null });
const attention = (title: string, detail: string, door: ClosingDoor): ClosingCheck => ({
  ...{ sign: "attention", title, detail, door },
});

function readings({ rates, toDos }: ClosingFacts): ClosingCheck {
  const missingMonths = toDos.flatMap(({ mois }) => mois?.mois ?? []);
  const followed = rates.flatMap(({ coverage }) => coverage ?? []);
  const [month] = missingMonths;
  if (month !== undefined) {
    const title = `Des relevés manquent : ${formatMonths(missingMonths)}`;
    const door = { label: "Saisir", run: "saisirUnMois", order: { month } };
    return attention(title, "Une fois l’exercice clos, ces mois ne compteront plus.", door);
  }
  const monthly = followed.find(({ periodicity }) => periodicity === "monthly");
  const suspended = monthly?.suspendedSteps ?? [];
  const parts = [
    ...(monthly === undefined ? [] : [counted(MONTHS_PER_YEAR - suspended.length, "mois saisi")]),
    ...(suspended.length === 0
      ? []
      : [`${counted(suspended.length, "suspendu")} (${formatMonths(suspended)})`]),
    counted(followed.length, "indicateur"),
  ];
  return done("Relevés complets", `${parts.join(", ")}.`);
}

function anomalies({ toDos }: ClosingFacts): ClosingCheck {
  const count = toDos.find(({ nature }) => nature === "anomalies")?.nombre ?? 0;
  if (count === 0) return done("Aucune anomalie", "Tout ce qui est saisi a pu être compté.");
  const door = { label: "Voir", run: "controlerLesDonnees" };
  return attention(
    counted(count, "anomalie"),
    "Tout n’y est pas compté : l’onglet « Alertes » dit pourquoi.",
    door,
  );
}

/** Messages that count nowhere until they are sorted. */
function doubtful({ toDos }: ClosingFacts): ClosingCheck[] {
  const found = toDos.find(({ nature, onglet }) => nature === "information" && onglet === "Réclamations");
  if (found === undefined) return [];
  const [title = "", advice = ""] = found.nom.split(" : ");
  return [attention(title, capitalised(advice), { label: "Trier", run: "trierLesMessages" })];
}

function complaints({ year, complaints: received, earlierComplaints }: ClosingFacts): ClosingCheck {
  const waiting = [...earlierComplaints, ...received.filter(isWaiting)];
  const [first] = waiting;
  if (first !== undefined) {
    const { reference, row } = first;
    const title = `${counted(waiting.length, "réclamation")} sans réponse`;
    const named = someOf(waiting.map((one) => one.reference ?? `ligne ${one.row}`));
    const stays = isPlural(waiting.length) ? "Elles resteront" : "Elle restera";
    const detail = `${named}. ${stays} à traiter en ${year + 1}.`;
    return attention(
      title,
      detail,
      reference === null
        ? { label: "Voir", tab: "Réclamations", row }
        : { label: "Traiter", run: "enregistrerUneReclamation", order: { reference } },
    );
  }
  if (received.length === 0)
    return done("Aucune réclamation sans réponse", `Aucune n’a été reçue en ${year}.`);
  const days = received.flatMap(({ answeredInDays }) => answeredInDays ?? []);
  const classified = received.length - days.length;
  const parts = [
    counted(received.length, "réclamation"),
    ...answeredWords(days),
    ...(classified === 0 ? [] : [counted(classified, "classée")]),
  ];
  return done("Toutes les réclamations ont une réponse", `${parts.join(", ")}.`);
}

/** `répondue en 8 jours ouvrés`, `répondues en 3 à 12 jours ouvrés`. */
function answeredWords(days: readonly number[]): string[] {
  if (days.length === 0) return [];
  const [shortest, longest] = [Math.min(...days), Math.max(...days)];
  const from = shortest === longest ? "" : `${shortest} à `;
  const answered = days.length === 1 ? "répondue" : "répondues";
  return [`${answered} en ${from}${counted(longest, "jour ouvré")}`];
}

function actions({ year, toDos }: ClosingFacts): ClosingCheck {
  const found = toDos.find(({ nature }) => nature === "actionsToValidate");
  if (found === undefined) return done("Aucune action n’attend de décision", "Onglet « Plan d’actions ».");
  const { nombre = 0 } = found;
  const [wait, stay] = nombre === 1 ? ["attend", "Elle restera"] : ["attendent", "Elles resteront"];
  return attention(
    `${counted(nombre, "action")} ${wait} une décision`,
    `${stay} « À valider » en ${year + 1}.`,
    { label: "Décider", run: "reprendreLesDecisions" },
  );
}

function committee({ year, rates, meetings }: ClosingFacts): ClosingCheck {
  const held = meetings.usersCommittee;
  const target = rates.find(({ code }) => code.toUpperCase() === "CLU1")?.target ?? null;
  const wanted = target === null ? "" : `Cible : au moins ${target === 1 ? "une" : target}. `;
  const title =
    held === 0 ? `Pas de réunion du CLU en ${year}` : `${counted(held, "réunion")} du CLU en ${year}`;
  if (held > 0 && held >= (target ?? 0)) return done(title, wanted.trim());
  const door = { label: "Voir", tab: "Réunions" };
  return attention(title, `${wanted}À dire en revue, rien à corriger.`, door);
}

function values({ year, rates }: ClosingFacts): ClosingCheck {
  const silent = rates.filter((rate) => rate.target !== null && rate.year === null);
  const [first] = silent;
  if (first === undefined) return done("Chaque cible a une valeur", "Aucun indicateur n’est sans résultat.");
  const named = silent.map(({ code, label, coverage }) => {
    const reason = coverage === null ? emptyValueReason(code, year) : "aucun relevé";
    return reason === null || silent.length > MOST_NAMES ? label : `${label} (${reason})`;
  });
  return {
    sign: "neutral",
    title: `${counted(silent.length, "indicateur")} sans valeur`,
    detail: `${someOf(named, " · ")}.`,
    door: { label: "Voir", tab: "Taux", name: { colonne: "Code", valeur: first.code } },
  };
}

/** The review's meeting: the one of the day said, or else the last steering committee since the year began. */
function minutes({ year, reviewMeetingOn, allMeetings }: ClosingFacts): ClosingCheck {
  const since = daySerial(year, 1, 1);
  const held = allMeetings.flatMap(({ date, type, minutes: where }) => {
    const isIt = reviewMeetingOn === null ? type === "steeringCommittee" : date === reviewMeetingOn;
    return date !== null && date >= since && isIt ? [{ date, hasMinutes: where !== null }] : [];
  });
  const reviewMeeting = held.sort((left, right) => right.date - left.date)[0];
  if (reviewMeeting === undefined) {
    const day = reviewMeetingOn === null ? "" : ` du ${formatShortDay(reviewMeetingOn)}`;
    const detail = "Onglet « Réunions ».";
    return attention(`La réunion de revue${day} n’est pas notée`, detail, {
      label: "Noter",
      tab: "Réunions",
    });
  }
  const { date, hasMinutes } = reviewMeeting;
  if (hasMinutes) return done("Le compte rendu de la revue est noté", `Réunion du ${formatShortDay(date)}.`);
  return attention(
    "Le compte rendu de la revue n’est pas noté",
    "Onglet « Réunions », colonne « Compte-rendu ».",
    { label: "Rédiger", run: "rendreCompte" },
  );
}

function someOf(names: readonly string[], separator = ", "): string {
  const others = names.length - MOST_NAMES;
  const told = names.slice(0, MOST_NAMES).join(separator);
  return capitalised(others > 0 ? `${told} et ${counted(others, "autre")}` : told);
}
