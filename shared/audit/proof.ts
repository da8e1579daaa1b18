// What proves a checkpoint, and whether it suffices: only what `Preuve` names, never guessed from the point's wording.
import { happenedIn, type Period } from "../calendar/period.ts";
import { formatShortDay } from "../french/dates.ts";
import { counted } from "../french/numbers.ts";
import { documentDueOn } from "../indicators/automatic/management.ts";
import {
  arrivalsIn,
  isPresentOn,
  lastTrainingOn,
  trainingsByAgent,
  validUntil,
} from "../indicators/automatic/people.ts";
import type { Settings, WorkbookRecords } from "../records/records.ts";
import { comparableName } from "../workbook/names.ts";
import type { ProofWords } from "./proof-words.ts";

/** What may prove a checkpoint. */
export interface ProofSources {
  words: ProofWords;
  settings: Settings;
  /** The exercice, as far as `Arrêté au`. */
  period: Period;
  documents: readonly (WorkbookRecords["documents"][number] & { place: string })[];
  agents: WorkbookRecords["agents"];
  trainings: WorkbookRecords["trainings"];
  mystery: WorkbookRecords["mystery"];
}

/** A proof as it stands. */
export interface Proof {
  /** What it is, in words. */
  words: string;
  /** What it lacks; empty when it suffices. */
  lacking: string;
  /** It is late, rather than incomplete. */
  isLate: boolean;
  /** What comes next, when it suffices. */
  next: string;
  /** Where it stands: a tab, and the title of a document. */
  tab: string;
  document: string | null;
}

const SUFFICIENT = { lacking: "", isLate: false, next: "—", document: null } as const;

/** The proof that words name; `null` for an empty cell. */
export function proofOf(named: string | null, sources: ProofSources): Proof | null {
  const wanted = comparableName(named ?? "");
  if (wanted === "") return null;
  const { labels, titles } = sources.words;
  if (wanted === comparableName(labels.documents)) return documentsProof(sources);
  if (wanted === comparableName(labels.trainings)) return trainingsProof(sources);
  if (wanted === comparableName(labels.tutoring)) return tutoringProof(sources);
  if (wanted === comparableName(labels.mystery)) return mysteryProof(sources);
  const document = sources.documents.find(({ title }) => comparableName(title ?? "") === wanted);
  if (document !== undefined) return documentProof(document, sources);
  return { ...SUFFICIENT, words: `${named ?? ""} (noté par le site)`, tab: titles.checkpoints };
}

function documentProof(
  { title, place, verifiedOn, isActive }: ProofSources["documents"][number],
  { settings, words: { titles } }: ProofSources,
): Proof {
  const where = place === "" ? "" : `, ${place}`;
  const verified = verifiedOn !== null && verifiedOn <= settings.closedOn ? verifiedOn : null;
  const state = verified === null ? "jamais vérifié" : `vérifié le ${formatShortDay(verified)}`;
  const proof = {
    ...SUFFICIENT,
    words: `« ${title ?? ""} »${where}, ${state}`,
    tab: titles.documents,
    document: title,
  };
  if (isActive === "no") return { ...proof, lacking: "Document retiré : « Actif » dit Non." };
  if (verified === null) return { ...proof, lacking: "Document à vérifier.", isLate: true };
  const dueOn = documentDueOn(verified, settings);
  const day = formatShortDay(dueOn);
  return dueOn < settings.closedOn
    ? { ...proof, lacking: `Document à vérifier depuis le ${day}.`, isLate: true }
    : { ...proof, next: `À revoir avant le ${day}.` };
}

/** Every document in use bears its date. */
function documentsProof({ documents, words: { titles } }: ProofSources): Proof {
  const active = documents.filter(({ isActive }) => isActive !== "no");
  const undated = active.filter(({ updatedOn }) => updatedOn === null).length;
  return {
    ...SUFFICIENT,
    words: `Onglet « Documents » : ${counted(active.length, "document actif")}`,
    tab: titles.documents,
    lacking:
      active.length === 0
        ? "Aucun document actif."
        : undated === 0
          ? ""
          : `${counted(undated, "document")} sur ${active.length} sans date dans « Mis à jour le ».`,
  };
}

function trainingsProof({ agents, trainings, settings, words: { titles } }: ProofSources): Proof {
  const { closedOn } = settings;
  const present = agents.filter((agent) => agent.welcomesPublic === "yes" && isPresentOn(agent, closedOn));
  const byAgent = trainingsByAgent(agents, trainings);
  const lasts = present.map((agent) => ({ agent, last: lastTrainingOn(agent, byAgent, closedOn) }));
  const lacking = lasts.flatMap(({ agent, last }) => {
    const name = agent.agent ?? "un agent";
    if (last === null) return [`${name} : aucune formation connue.`];
    const until = validUntil(last, settings);
    return until < closedOn ? [`${name} : formation échue depuis le ${formatShortDay(until)}.`] : [];
  });
  const trained = counted(lasts.filter(({ last }) => last !== null).length, "formation");
  return {
    ...SUFFICIENT,
    words: `Onglet « Formations » : ${counted(present.length, "agent")} d’accueil, ${trained}`,
    tab: titles.trainings,
    lacking: present.length === 0 ? "Aucun agent d’accueil dans « Agents »." : lacking.join(" "),
  };
}

function tutoringProof({ agents, settings, period, words: { titles } }: ProofSources): Proof {
  const { arrived, tutored } = arrivalsIn(agents, settings, period);
  const missing = arrived - tutored;
  return {
    ...SUFFICIENT,
    words: `Onglet « Agents » : ${counted(arrived, "agent arrivé")}, ${counted(tutored, "fiche")}`,
    tab: titles.agents,
    lacking: missing === 0 ? "" : `${counted(missing, "fiche")} de tutorat à faire.`,
  };
}

function mysteryProof({ mystery, settings, period, words: { titles } }: ProofSources): Proof {
  const countOf = (channel: "call" | "email"): number =>
    mystery.filter((survey) => survey.channel === channel && happenedIn(period, survey.date)).length;
  const calls = countOf("call");
  const emails = countOf("email");
  const absent = [...(calls === 0 ? ["appel mystère"] : []), ...(emails === 0 ? ["courriel mystère"] : [])];
  return {
    ...SUFFICIENT,
    words: `Onglet « Enquêtes mystères » : ${counted(calls, "appel")}, ${counted(emails, "courriel")}`,
    tab: titles.mystery,
    lacking: absent.map((what) => `Aucun ${what} en ${settings.year} : en prévoir.`).join(" "),
  };
}
