// The mail of a notice: counts in its subject, references and dates in its lines; what the webhook's sentence tells, at length.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { COMPLAINT_TYPES } from "../../shared/workbook/choices.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { zoneDay } from "../delivery/zone-day.ts";
import { dayText } from "../languages/day-text.ts";
import type { Site } from "../site/site.ts";
import { workbookAddress } from "../site/workbook-address.ts";
import { REMEDY_LABELS } from "../store/trouble.ts";
import { counted, countText, datedText } from "./moment-text.ts";
import {
  countedAnswers,
  countedDoubtful,
  countedNew,
  countedSoon,
  countedTypes,
  type NoticeEvent,
  namedMessages,
  repairedText,
  stuckText,
  type Untold,
} from "./notice.ts";

/** Plain text, its lines parted by `\n`. */
export interface MailText {
  subject: string;
  text: string;
}

type MailedSite = Pick<Site, "name" | "spreadsheetId" | "timeZone" | "notices">;
type Told<Event extends NoticeEvent["event"]> = Extract<NoticeEvent, { event: Event }>;

/** The mail of a notice; `now` in milliseconds since 1970. */
export function noticeMail(told: NoticeEvent, site: MailedSite, now: number): MailText {
  const { subject, paragraphs } = contentOf(told, site, now);
  const isImmediate = site.notices?.rhythm === "immediate";
  const closing = [
    "Ce message ne contient aucune donnée personnelle. Ne répondez pas à cette adresse : personne ne la lit.",
    ...(isImmediate ? ["Moins de messages ? Demandez « un résumé par jour » au technicien."] : []),
  ].join("\n");
  const text = ["Bonjour,", ...paragraphs, closing].join("\n\n");
  return { subject: withNoBreakSpaces(subject), text: `${withNoBreakSpaces(text)}\n` };
}

function contentOf(told: NoticeEvent, site: MailedSite, now: number) {
  switch (told.event) {
    case "nouveaux-messages":
      return ofNew(told, site, now);
    case "resume":
      return ofDigest(told, site, now);
    case "mis-de-cote":
      return ofParked(told, site, now);
    case "repare":
      return ofRepaired(told, site);
  }
}

function ofNew({ messages }: Told<"nouveaux-messages">, site: MailedSite, now: number) {
  const arrived = messages.length > 1 ? "messages sont arrivés" : "message est arrivé";
  const lines = namedMessages(messages, ({ reference, type, receivedAt, isDoubtful, dueOn }) => {
    const kind = COMPLAINT_TYPES.labels[type].toLowerCase();
    const due = dueOn === null ? "" : ` Réponse au plus tard le ${dayText("fr", dueOn)}.`;
    const doubt = isDoubtful ? " Douteux : à trier." : "";
    return `– ${reference}, ${kind} reçue le ${datedText(receivedAt, now, site.timeZone)}.${due}${doubt}`;
  });
  const { title, columns } = complaintsTab;
  return {
    subject: `${countedNew(messages.length)} : ${countedTypes(messages)}`,
    paragraphs: [
      `${messages.length}\u00a0${arrived} par le formulaire, ${site.name}.`,
      lines.join("\n"),
      `À lire dans l’onglet « ${title} », ${columns.status.header.toLowerCase()} « Nouvelle » :\n${workbookAddress(site.spreadsheetId)}`,
    ],
  };
}

function ofDigest(told: Told<"resume">, site: MailedSite, now: number) {
  const { messages, late, soon, answered, doubtful } = told;
  const toSort = doubtful === 0 ? [] : [`${countText(doubtful)}\u00a0douteux à trier`];
  const doubtfulOnes = doubtful === 0 ? [] : [countedDoubtful(doubtful)];
  const overdue = late.length === 0 ? [] : [`${counted(late.length, "réponse")} en retard`];
  const fresh = messages.length === 0 ? [] : [countedNew(messages.length)];
  const near = soon.length === 0 ? [] : [countedSoon(soon.length)];
  const given = answered === 0 ? [] : [countedAnswers(answered)];
  const heads = [...overdue, ...fresh, ...toSort];
  const flag = complaintsTab.columns.flag.header;
  const lines = [
    ...overdue.map((count) => `– ${count} : ${dueList(late)}`),
    ...near.map((count) => `– ${count} : ${dueList(soon)}`),
    ...fresh.map((count) => `– ${count} : ${countedTypes(messages)}`),
    ...given.map((count) => `– ${count}`),
    ...doubtfulOnes.map((count) => `– ${count} : filtrez la colonne « ${flag} »`),
  ];
  return {
    subject: ([heads, near, given].find((counts) => counts.length > 0) ?? []).join(", "),
    paragraphs: [
      `${sinceText(told, site, now)}, ${site.name} :\n${lines.join("\n")}`,
      workbookAddress(site.spreadsheetId),
    ],
  };
}

/** `Depuis hier 8 h`, or the day of the last digest; `Ce matin` where staff are told at once. */
function sinceText({ since }: Told<"resume">, { timeZone }: MailedSite, now: number): string {
  if (since === null) return "Ce matin";
  if (since === zoneDay(now, timeZone) - 1) return "Depuis hier 8\u00a0h";
  return `Depuis le ${dayText("fr", since)} à 8\u00a0h`;
}

function dueList(expected: readonly Untold[]): string {
  return namedMessages(expected, ({ reference, dueOn }) =>
    dueOn === null ? reference : `${reference} (attendue le ${dayText("fr", dueOn)})`,
  ).join(", ");
}

function ofParked(told: Told<"mis-de-cote">, site: MailedSite, now: number) {
  const { count, opinions, cause, page } = told;
  const stuck = stuckText(told);
  const remedy = cause.remedy === "" ? [] : [`${REMEDY_LABELS[cause.by]} ${cause.remedy}`];
  return {
    subject: `À réparer : ${stuck}`,
    paragraphs: [
      `${site.name} : depuis le ${datedText(cause.since, now, site.timeZone)}, ${stuck}. Rien n’est perdu : le formulaire ${count + opinions > 1 ? "les" : "le"} garde.`,
      [`Raison. ${cause.reason}`, ...remedy].join("\n"),
      `Puis appuyez sur « Envoyer de nouveau »${page === null ? ", sur la page d’exploitation du formulaire." : ` :\n${page}`}`,
    ],
  };
}

function ofRepaired(told: Told<"repare">, site: MailedSite) {
  const repaired = repairedText(told);
  const delays =
    told.count === 0
      ? []
      : ["Les délais courent depuis le jour où l’usager a écrit : regardez les dates de réception."];
  return {
    subject: `Réparé : ${repaired}`,
    paragraphs: [
      `${site.name} : ${repaired}. Rien à faire.`,
      [...delays, workbookAddress(site.spreadsheetId)].join("\n"),
    ],
  };
}
