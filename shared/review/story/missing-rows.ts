// "Ce qui manque pour la prochaine revue": what was not filled in, by section, with the first thing to do.
import { countingOf, digitsOf, feminine, masculine } from "../../french/letters.ts";
import { formatNumber } from "../../french/numbers.ts";
import { hasPlan } from "./action-plan.ts";
import { byMotive, complaintFacts } from "./complaint-facts.ts";
import { isPoorlyCovered } from "./coverage.ts";
import { emptySections } from "./empty-sections.ts";
import type { Finding } from "./findings.ts";
import { hasLabelSlide } from "./label.ts";
import { auditOf } from "./label-state.ts";
import { oncePerStory } from "./once.ts";
import { isOfYear, rateOfCode, type Story } from "./story.ts";
import { trainingFacts } from "./training-facts.ts";
import { capitalised, NO_BREAK_SPACE, shown } from "./words.ts";
import { yearStrip } from "./year-strip.ts";

interface MissingRow {
  section: number;
  what: string;
  firstStep: string;
}

/** The rows, and whether they have a slide of their own: as soon as a section is empty, or from three on. */
export interface MissingRows {
  rows: readonly MissingRow[];
  hasSlide: boolean;
}

const MOST_ROWS_AT_FOOT = 2;
/** Motives are asked for from that many complaints on. */
const MOTIVES_FROM = 5;

export const missingRows = oncePerStory(gatherMissingRows);

function gatherMissingRows(story: Story): MissingRows {
  const rows = [
    yearRow(story),
    readingsRow(story),
    documentsRow(story),
    complaintsRow(story),
    motivesRow(story),
    satisfactionRow(story),
    mysteryRow(story),
    trainingsRow(story),
    planRow(story),
    remindersRow(story),
  ].flatMap((row) => row ?? []);
  return { rows, hasSlide: emptySections(story).size > 0 || rows.length > MOST_ROWS_AT_FOOT };
}

function yearRow(story: Story): MissingRow | null {
  const { settings, records, findings } = story;
  // Without a slide of the label, what staff say of it stands among what marked the year.
  const isTold = ({ heading }: Finding) =>
    heading === "highlights" || (!hasLabelSlide(story) && (heading === "label" || heading === "objective"));
  const hasHighlights = findings.some(isTold) || yearStrip(story) !== null;
  const parts = [
    ...(settings.labelObtainedOn === null ? ["date du label"] : []),
    ...(auditOf(settings, records.meetings) === null ? ["date de l’audit"] : []),
    ...(hasHighlights ? [] : ["faits marquants"]),
  ];
  if (parts.length === 0) return null;
  const isOneDate = parts.length === 1 && hasHighlights;
  return {
    section: 1,
    what: capitalised(parts.join(", ")),
    firstStep: `${isOneDate ? "La" : "Les"} noter dès maintenant`,
  };
}

function readingsRow({ rates }: Story): MissingRow | null {
  const followed = rates.filter(({ calculation }) => calculation !== "automatic" && calculation !== null);
  const without = followed.filter(({ year }) => year === null).length;
  const incomplete = followed.filter(isPoorlyCovered).length;
  const counting = countingOf(without, incomplete);
  const parts = [
    ...(without === 0 ? [] : [`${counting(without, masculine("indicateur"))} sans valeur`]),
    ...(incomplete === 0
      ? []
      : [counting(incomplete, masculine(without === 0 ? "indicateur incomplet" : "incomplet"))]),
  ];
  if (parts.length === 0) return null;
  return {
    section: 2,
    what: `Relevés${NO_BREAK_SPACE}: ${parts.join(", ")}`,
    firstStep: "Un relevé par mois, un responsable",
  };
}

function documentsRow({ records }: Story): MissingRow | null {
  if (records.documents.length > 0) return null;
  return { section: 2, what: "Documents à tenir à jour", firstStep: "En dresser la liste" };
}

function complaintsRow(story: Story): MissingRow | null {
  if (complaintFacts(story).messages > 0) return null;
  return {
    section: 3,
    what: "Réclamations et suggestions reçues",
    firstStep: "Noter chaque retour, même oral",
  };
}

function motivesRow(story: Story): MissingRow | null {
  const { complaints } = complaintFacts(story);
  const { without } = byMotive(complaints);
  if (complaints.length <= MOTIVES_FROM || without * 2 <= complaints.length) return null;
  const noun = feminine("réclamation");
  return { section: 3, what: `Motif de ${digitsOf(without, noun)}`, firstStep: "Le choisir à la réception" };
}

function satisfactionRow(story: Story): MissingRow | null {
  if (story.records.satisfaction.some(({ end }) => isOfYear(story, end))) return null;
  const target = rateOfCode(story, "SAT3")?.target ?? null;
  return {
    section: 4,
    what: "Enquête de satisfaction",
    firstStep:
      target === null
        ? "En mener une dans l’année"
        : `Interroger au moins ${formatNumber(target)}${NO_BREAK_SPACE}usagers`,
  };
}

function mysteryRow(story: Story): MissingRow | null {
  const { facts, records } = story;
  if (facts.mystery.some(({ scored }) => scored > 0)) return null;
  const areMade = records.mystery.some(({ date }) => isOfYear(story, date));
  return {
    section: 5,
    what: "Enquêtes mystères",
    firstStep: areMade ? "Noter chaque critère" : "Une dizaine d’appels dans l’année",
  };
}

function trainingsRow(story: Story): MissingRow | null {
  const { agents, neverTrained, sessions } = trainingFacts(story);
  if (sessions.length > 0 || neverTrained < agents) return null;
  return { section: 6, what: "Formations et tutorat", firstStep: "Dater la formation de chaque agent" };
}

function planRow({ records }: Story): MissingRow | null {
  if (hasPlan(records)) return null;
  return { section: 7, what: "Plan d’actions", firstStep: "L’ouvrir en séance" };
}

function remindersRow({ records, settings }: Story): MissingRow | null {
  if (records.checkpoints.length > 0) return null;
  return { section: 7, what: `Rappels ${shown(settings.labelName)}`, firstStep: "Vérifier chaque point" };
}
