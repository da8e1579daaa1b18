// What staff are told: counts, references and dates in one French sentence and as data; never a name, a message, a link to track.
import type { DaySerial } from "../../shared/calendar/day.ts";
import { COMPLAINT_TYPES, type CodeOf } from "../../shared/workbook/choices.ts";
import { dayText } from "../languages/day-text.ts";
import type { Site } from "../site/site.ts";
import { workbookAddress } from "../site/workbook-address.ts";
import type { Trouble } from "../store/trouble.ts";
import { counted, countedWithOpinions } from "./moment-text.ts";

type Type = CodeOf<typeof COMPLAINT_TYPES>;

/** A message that staff have not been told of; `dueOn` is the last day that is in time, where one was announced. */
export interface Untold {
  reference: string;
  type: Type;
  /** Milliseconds since 1970. */
  receivedAt: number;
  isDoubtful: boolean;
  dueOn: DaySerial | null;
}

/** Why messages were set aside, since when, and what to do about it. */
interface ParkedCause extends Pick<Trouble, "reason" | "remedy" | "by"> {
  /** Milliseconds since 1970. */
  since: number;
}

/** What became of a try to tell; `reason` in French, without anything of the address. */
export type NoticeOutcome = { kind: "told" } | { kind: "failed"; reason: string };

/** Answers that are late, and those whose last day is near. */
export interface Expected {
  late: readonly Untold[];
  soon: readonly Untold[];
}

/** What each morning's digest looks back at: the answers given since the last one. */
interface GivenAnswers {
  answered: number;
  /** The last digest's day; nothing where staff are told at once, and only of what is late. */
  since: DaySerial | null;
}

/** Nearer than this, in working days, an answer is told of each morning. */
export const SOON_WORKING_DAYS = 5;

/** How many messages, and opinions of the answers, were set aside or repaired. */
export interface AsideCounts {
  count: number;
  opinions: number;
}

/** What there is to tell. */
export type NoticeEvent =
  | { event: "nouveaux-messages"; messages: readonly Untold[] }
  | ({ event: "resume"; messages: readonly Untold[]; doubtful: number } & Expected & GivenAnswers)
  | ({ event: "mis-de-cote"; cause: ParkedCause; page: string | null } & AsideCounts)
  | ({ event: "repare" } & AsideCounts);

/** The body that is sent; Google Chat and Mattermost show `text`, which holds no mark-up. */
export interface NoticeBody {
  text: string;
  evenement: NoticeEvent["event"];
  site: string;
  /** ISO 8601. */
  le: string;
  nombres: {
    reclamation: number;
    suggestion: number;
    felicitation: number;
    douteux: number;
    retard: number;
    /** Answers whose last day is near. */
    aDonner: number;
    /** Answers given since the last digest. */
    reponsesDonnees: number;
  };
  references: string[];
  classeur: string;
}

type NamedSite = Pick<Site, "id" | "name" | "spreadsheetId">;

/** How many references a notice names. */
const MOST_NAMED = 10;

/** The body of a notice; `now` in milliseconds since 1970. */
export function noticeBody(told: NoticeEvent, site: NamedSite, now: number): NoticeBody {
  const messages = "messages" in told ? told.messages : [];
  const { late, soon }: Expected = told.event === "resume" ? told : { late: [], soon: [] };
  const ofType = (type: Type): number => messages.filter((message) => message.type === type).length;
  const doubtful = messages.filter(({ isDoubtful }) => isDoubtful).length;
  return {
    text: `${sentenceOf(told, site.name)} À lire dans le classeur\u00a0: ${workbookAddress(site.spreadsheetId)}`,
    evenement: told.event,
    site: site.id,
    le: new Date(now).toISOString(),
    nombres: {
      reclamation: ofType("complaint"),
      suggestion: ofType("suggestion"),
      felicitation: ofType("praise"),
      douteux: told.event === "resume" ? told.doubtful : doubtful,
      retard: late.length,
      aDonner: soon.length,
      reponsesDonnees: told.event === "resume" ? told.answered : 0,
    },
    references: [...new Set([...late, ...soon, ...messages].map(({ reference }) => reference))],
    classeur: workbookAddress(site.spreadsheetId),
  };
}

function sentenceOf(told: NoticeEvent, name: string): string {
  switch (told.event) {
    case "nouveaux-messages":
      return `${countedNew(told.messages.length)}, ${name}\u00a0: ${listed(told.messages)}.`;
    case "resume":
      return `${digest(told)}, ${name}.`;
    case "mis-de-cote":
      return `À réparer, ${name}\u00a0: ${stuckText(told)}. Rien n’est perdu. Raison\u00a0: ${told.cause.reason}`;
    case "repare":
      return `Réparé, ${name}\u00a0: ${repairedText(told)}.`;
  }
}

/** `2 messages et 1 avis n’arrivent pas dans le classeur`. */
export function stuckText({ count, opinions }: AsideCounts): string {
  const verb = count + opinions > 1 ? "n’arrivent" : "n’arrive";
  return `${countedWithOpinions(count, opinions)} ${verb} pas dans le classeur`;
}

/** `les 2 messages et l’avis mis de côté sont dans le classeur`. */
export function repairedText({ count, opinions }: AsideCounts): string {
  const messages = count > 1 ? `les ${counted(count, "message")}` : "le message";
  const ofAnswers = opinions > 1 ? `les ${countedWithOpinions(0, opinions)}` : "l’avis";
  const named = [...(count > 0 ? [messages] : []), ...(opinions > 0 ? [ofAnswers] : [])].join(" et ");
  return `${named} mis de côté ${count + opinions > 1 ? "sont" : "est"} dans le classeur`;
}

/** `1 nouveau message`, `2 nouveaux messages`. */
export function countedNew(count: number): string {
  return count > 1 ? `${count}\u00a0nouveaux messages` : "1\u00a0nouveau message";
}

function digest(told: Extract<NoticeEvent, { event: "resume" }>): string {
  const { messages, late, soon, answered, doubtful } = told;
  return [
    ...(late.length === 0 ? [] : [`${counted(late.length, "réponse")} en retard (${listed(late)})`]),
    ...(soon.length === 0 ? [] : [`${countedSoon(soon.length)} (${listed(soon)})`]),
    ...(messages.length === 0 ? [] : [countedNew(messages.length)]),
    ...(answered === 0 ? [] : [countedAnswers(answered)]),
    ...(doubtful === 0 ? [] : [countedDoubtful(doubtful)]),
  ].join(", ");
}

/** `2 réponses données`. */
export function countedAnswers(count: number): string {
  return counted(count, "réponse", "donnée");
}

/** `4 messages douteux à trier`. */
export function countedDoubtful(count: number): string {
  return `${counted(count, "message")} douteux à trier`;
}

/** `2 réponses à donner d’ici 5 jours ouvrés`. */
export function countedSoon(count: number): string {
  return `${counted(count, "réponse")} à donner d’ici ${SOON_WORKING_DAYS}\u00a0jours ouvrés`;
}

function listed(messages: readonly Untold[]): string {
  return namedMessages(messages, ({ reference, type, isDoubtful, dueOn }) => {
    const due = dueOn === null ? "" : `, réponse au plus tard le ${dayText("fr", dueOn)}`;
    const kind = COMPLAINT_TYPES.labels[type].toLowerCase();
    return `${reference} (${kind}${isDoubtful ? ", douteux" : ""}${due})`;
  }).join(", ");
}

/** The first messages in words, then how many others there are. */
export function namedMessages(messages: readonly Untold[], words: (message: Untold) => string): string[] {
  const others = messages.length - MOST_NAMED;
  const named = messages.slice(0, MOST_NAMED).map(words);
  return others > 0 ? [...named, `et ${counted(others, "autre")}`] : named;
}

/** `4 réclamations, 1 suggestion`. */
export function countedTypes(messages: readonly Untold[]): string {
  return COMPLAINT_TYPES_IN_ORDER.map((type) => ({
    count: messages.filter((message) => message.type === type).length,
    word: COMPLAINT_TYPES.labels[type].toLowerCase(),
  }))
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => counted(count, word))
    .join(", ");
}

const COMPLAINT_TYPES_IN_ORDER = ["complaint", "suggestion", "praise"] as const satisfies readonly Type[];
