// The fields of a complaint to record, what they say together, and which of them are asked.
import type { DaySerial } from "../../../shared/calendar/day.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import type { ComplaintData, ComplaintDraft } from "../../complaint/complaint-data.ts";
import { link, make } from "../client/dom.ts";
import { chips, dayField, field, list, NO_SUCH_DAY, offered, setFault } from "./parts.ts";

/** A word from a mayor is noted `Autre`, `Collectivité`. */
const ELECTED = "élu";
const MORE = "plus";
const CHANNELS = [
  ["Guichet", "Guichet"],
  ["Téléphone", "Téléphone"],
  ["Courrier", "Courrier"],
  ["Courriel", "Courriel"],
  [ELECTED, "Mot d’un élu"],
  ["Urne", "Urne"],
  [MORE, "Autre…"],
] as const;
const OTHER_CHANNELS = ["Autre", "Réseaux sociaux", "CLU", "Formulaire web"] as const;
const NO_SUBJECT = "Écrivez l’objet en quelques mots, par exemple « Délai de rendez-vous ».";
const TYPES = ["Réclamation", "Suggestion", "Félicitation"] as const;
const AUTHORS = ["Usager", "Collectivité", "Professionnel", "Association", "Autre"] as const;

/** The fields of the form. */
export interface RecordControls {
  view: HTMLElement;
  /** `null` while the day can't be read, or is in the future. */
  draft(): ComplaintDraft | null;
  /** Says what is wrong and leads there; `false` when all can be written. */
  hasFault(): boolean;
  /** Shows what the choices ask for; gives what the foot says of them. */
  follow(): string;
}

const same = <Words extends string>(words: readonly Words[]) => words.map((word) => [word, word] as const);

/** Makes the fields; `changed` is told of each choice. */
export function recordControls(data: ComplaintData, changed: () => void): RecordControls {
  const origin = originControls(changed);
  const type = chips("type", "C’est une…", same(TYPES), "Réclamation", changed);
  const day = dayField("Reçue le", formatShortDay(data.today), "Hier", data.today - 1);
  const words = wordControls(data);
  const person = personControls(changed);
  const outOfScope = box(
    "Hors périmètre",
    "Dossier individuel, législation, recours, autre administration : ne compte pas dans les taux.",
    changed,
  );
  const first = make(
    "div",
    { class: "deux" },
    type.view,
    day.view,
    field(origin.author, "De la part de", ""),
  );
  return {
    view: make("div", {}, ...origin.views, first, ...words.views, ...person.views, outOfScope.view),
    draft: () => {
      const receivedOn = day.day();
      if (typeof receivedOn !== "number" || receivedOn > data.today) return null;
      return {
        channel: origin.channel(),
        type: type.value(),
        receivedOn,
        author: origin.author.value,
        subject: words.subject.value,
        message: words.message.value,
        reason: words.reason.value,
        ...person.said(),
        isOutOfScope: outOfScope.input.checked,
      };
    },
    hasFault: () => {
      const subject = words.subject.value.trim() === "" ? NO_SUBJECT : "";
      setFault(words.subject, subject);
      if (subject !== "") words.subject.focus();
      // The last one told takes the focus: the first on the page.
      return day.tell(receiptFault(day.day(), data.today)) || subject !== "";
    },
    follow: () => {
      origin.follow();
      const isPraise = type.value() === "Félicitation";
      person.follow(isPraise);
      return isPraise
        ? "Une félicitation n’attend pas de réponse : statut « Classée »."
        : "Écrit une ligne dans « Réclamations ». Aucun nom ne paraît dans la revue.";
    },
  };
}

function receiptFault(day: DaySerial | null | undefined, today: DaySerial): string {
  if (typeof day !== "number") return NO_SUCH_DAY;
  return day > today ? "Ce jour est dans le futur." : "";
}

/** Where it comes from, and from whom. */
function originControls(changed: () => void) {
  const channel = chips("canal", "D’où cela vient-il ?", CHANNELS, "Guichet", changed);
  const other = list(same(OTHER_CHANNELS), "Autre");
  const otherView = field(other, "Quel canal", "");
  const elected = make("p", { class: "sg" }, "Sera noté : canal « Autre », auteur « Collectivité ».");
  const author = list(same(AUTHORS), "Usager");
  let before = channel.value();
  return {
    views: [channel.view, otherView, elected],
    author,
    channel: (): string => {
      if (channel.value() === ELECTED) return "Autre";
      return channel.value() === MORE ? other.value : channel.value();
    },
    follow: (): void => {
      const now = channel.value();
      if (before !== now) author.value = now === ELECTED ? "Collectivité" : "Usager";
      before = now;
      otherView.hidden = now !== MORE;
      elected.hidden = now !== ELECTED;
    },
  };
}

/** What it is about. */
function wordControls(data: ComplaintData) {
  const [subject, subjects] = offered("objets", data.subjects);
  const [reason, reasons] = offered("motifs", data.reasons);
  const message = make("textarea", { rows: "2" });
  const fill = (words: string): void => {
    subject.value = words;
    subject.dispatchEvent(new Event("input", { bubbles: true }));
    subject.focus();
  };
  const usual = data.subjects.map((words) => link(words, () => fill(words)));
  const offers = make("div", { class: "puces liens" }, ...usual);
  return {
    views: [
      field(subject, "Objet", "en quelques mots, sans nom", subjects, offers),
      field(reason, "Motif", "facultatif", reasons),
      field(message, "Ce qui a été dit", "facultatif"),
    ],
    subject,
    reason,
    message,
  };
}

/** Whether an answer is awaited, and by whom. */
function personControls(changed: () => void) {
  const [name, email, phone] = [
    make("input"),
    make("input", { type: "email" }),
    make("input", { type: "tel" }),
  ];
  const fields = [field(name, "Nom", ""), field(email, "Courriel", ""), field(phone, "Téléphone", "")];
  const contact = make("div", { class: "ctc" }, ...fields);
  const awaits = box(
    "La personne attend une réponse",
    "Demander au moins une adresse ou un téléphone.",
    changed,
  );
  const acknowledged = box(
    "Accusé de réception donné sur place",
    "Écrit « Accusé le » à la date de réception.",
    changed,
  );
  return {
    views: [awaits.view, contact, acknowledged.view],
    said: () => ({
      name: contact.hidden ? "" : name.value,
      email: contact.hidden ? "" : email.value,
      phone: contact.hidden ? "" : phone.value,
      isAcknowledged: acknowledged.input.checked && !acknowledged.view.hidden,
    }),
    follow: (isPraise: boolean): void => {
      for (const { view } of [awaits, acknowledged]) view.hidden = isPraise;
      contact.hidden = isPraise || !awaits.input.checked;
    },
  };
}

function box(label: string, help: string, changed: () => void) {
  const input = make("input", { type: "checkbox", change: changed });
  const view = make("label", { class: "case" }, input, make("span", {}, label, make("small", {}, help)));
  return { input, view };
}
