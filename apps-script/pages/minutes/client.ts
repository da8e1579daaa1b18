// « Compte rendu de réunion »: which meeting, the document as it will be, then made in Drive or printed.
import { daySerial } from "../../../shared/calendar/day.ts";
import type { MadeMinutes, MinutesData, MinutesMeeting } from "../../minutes/minutes-data.ts";
import { button, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, saidOf } from "../client/google-script.ts";
import { meetingName, minutesDocument, yearMeetings } from "./document.ts";
import { DOCUMENT_STYLE, PREVIEW_STYLE } from "./style.ts";

const said = make("p", { role: "status" });

void read();

/** Reads the workbook; `row` is the meeting to show, unless it went. */
async function read(row: number | null = null): Promise<void> {
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<MinutesData>("lireLeCompteRendu");
  if (!answer.ok) {
    const fault = make("div", { class: "bloc ko", role: "alert" }, make("p", {}, saidOf(answer)));
    show(
      [fault],
      [make("p"), button("Fermer", closeDialog), button("Réessayer", () => void read(row), true)],
    );
    return;
  }
  const latest = yearMeetings(answer).reverse();
  const held = latest.filter(({ date }) => (date ?? 0) <= answer.today);
  const opened =
    latest.find((meeting) => meeting.row === row) ??
    held.find(({ type }) => type === "steeringCommittee") ??
    held[0] ??
    latest[0];
  if (opened === undefined) drawEmpty(answer);
  else draw(answer, opened);
}

function drawEmpty({ settings: { year } }: MinutesData): void {
  const words = `Aucune réunion depuis le 1er janvier ${year}. Notez-la dans « Réunions » : sa date, son type, ses décisions.`;
  const leave = async (): Promise<void> => {
    said.textContent = (await goTo({ onglet: "Réunions", ligne: null, colonne: "Date" })) ?? "";
  };
  const open = button("Ouvrir « Réunions »", () => void leave(), true);
  show([make("p", {}, words)], [said, button("Fermer", closeDialog), open]);
  startAt(open);
}

function draw(data: MinutesData, meeting: MinutesMeeting): void {
  const choice = make("select", { id: "reunion" }, ...options(yearMeetings(data).reverse()));
  choice.value = String(meeting.row);
  const figures = make("input", { type: "checkbox", id: "chiffres" });
  const early = make("p", { class: "neutre" });
  const create = button("", () => void order(create, data, chosen(), figures.checked), true);
  const preview = make("div", { class: "apercu", tabindex: "0", role: "region", "aria-label": "Aperçu" });
  const noted = make("p", { class: "neutre" });
  const chosen = (): MinutesMeeting =>
    data.meetings.find(({ row }) => String(row) === choice.value) ?? meeting;
  const renew = (): void => {
    preview.replaceChildren(
      make("style", {}, PREVIEW_STYLE),
      minutesDocument(data, chosen(), figures.checked),
    );
    const { minutes } = chosen();
    create.textContent = minutes === null ? "Créer le document" : "Créer un autre document";
    noted.replaceChildren(
      ...(minutes === null ? [] : ["Déjà noté dans « Compte-rendu » : ", place(minutes)]),
    );
  };
  const choose = (): void => {
    const isEarly = isInFirstQuarter(chosen(), data.settings.year);
    figures.checked = isCommittee(chosen()) && !isEarly;
    early.textContent = isEarly && isCommittee(chosen()) ? formerReview(data.settings.year - 1) : "";
    renew();
  };
  choice.addEventListener("change", choose);
  figures.addEventListener("change", renew);
  const tools = make(
    "div",
    { class: "outils" },
    make("label", { for: "reunion" }, "Réunion"),
    choice,
    make("label", { class: "case" }, figures, ` Avec les chiffres de la revue ${data.settings.year}`),
    early,
    make("p", { class: "neutre" }, "Ce que personne n’a noté est marqué « à compléter »."),
    noted,
  );
  show([tools, preview], [said, button("Fermer", closeDialog), button("Imprimer", () => print()), create]);
  choose();
  startAt(choice);
}

/** The committees are shown the review; others speak of something else. */
function isCommittee({ type }: MinutesMeeting): boolean {
  return type === "steeringCommittee" || type === "usersCommittee";
}

/** A review is shown once its year is over: until the end of March, a committee has seen that of the year before. */
function isInFirstQuarter({ date }: MinutesMeeting, year: number): boolean {
  return date !== null && date < daySerial(year, 4, 1);
}

function formerReview(year: number): string {
  return `En début d’année, un comité voit d’ordinaire la revue ${year} : si ${year} est clos dans ce classeur, rouvrez-le pour en joindre les chiffres.`;
}

/** Two meetings of one name are told apart by their subject. */
function options(meetings: readonly MinutesMeeting[]): HTMLElement[] {
  const names = meetings.map(meetingName);
  return meetings.map(({ row, cells: { subject } }, index) => {
    const name = names[index] ?? "";
    const isTwin = names.filter((other) => other === name).length > 1;
    return make("option", { value: String(row) }, isTwin ? `${name}, ${subject ?? "sans objet"}` : name);
  });
}

/** Where the minutes are: a link, or staff's words. */
function place(minutes: string): HTMLElement | string {
  return /^https:\/\//i.test(minutes) ? make("a", { href: minutes, target: "_blank" }, "ouvrir") : minutes;
}

async function order(
  create: HTMLButtonElement,
  data: MinutesData,
  meeting: MinutesMeeting,
  hasFigures: boolean,
): Promise<void> {
  create.disabled = true;
  said.textContent = "Création du document…";
  const title = `Compte rendu : ${meetingName(meeting)}, ${data.settings.department}`;
  const content = minutesDocument(data, meeting, hasFigures).innerHTML;
  const { cells } = meeting;
  const key = Object.entries({ date: meeting.date, type: cells.type, subject: cells.subject }).flatMap(
    ([column, value]) => (value === null || value === undefined ? [] : [[column, value] as const]),
  );
  const html = `<html lang="fr"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${DOCUMENT_STYLE}</style></head><body>${content}</body></html>`;
  const answer = await ask<MadeMinutes>("creerLeCompteRendu", { title, html, key: Object.fromEntries(key) });
  create.disabled = false;
  if (!answer.ok) {
    said.textContent = saidOf(answer);
    // The document may be made all the same: its link is then in the workbook.
    if (answer.isUnknown === true) await read(meeting.row);
    return;
  }
  const open = make("a", { class: "btn p", href: answer.url, target: "_blank" }, "Ouvrir le document");
  create.replaceWith(open);
  // Another meeting has a document of its own.
  document
    .querySelector("#reunion")
    ?.addEventListener("change", () => open.replaceWith(create), { once: true });
  said.textContent = answer.isNoted
    ? "✓ Document créé, son lien est noté dans « Compte-rendu »."
    : `✓ Document créé. Son lien n’est pas noté : ${answer.fault ?? "« Compte-rendu » est rempli, ou la ligne a changé ou vient deux fois."} Notez-le vous-même.`;
  startAt(open);
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
