// « Traiter »: where a complaint stands, when it was acknowledged and answered, what became of it.
import type { RefusalReason, RowChange, WrittenChanges } from "../../../shared/changes/row-change.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import type {
  ComplaintCheck,
  ComplaintData,
  ComplaintDraft,
  HandledComplaint,
} from "../../complaint/complaint-data.ts";
import { button, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, saidOf } from "../client/google-script.ts";
import { inverseChange } from "../client/inverse-change.ts";
import { keep } from "../client/kept.ts";
import { resumeNote } from "../client/note.ts";
import { followUpControls, type Row, shown, shownDay } from "./follow-up-controls.ts";
import { keepTyped, keptTyped } from "./kept-row.ts";
import { delays } from "./parts.ts";
import { takeBackLink } from "./take-back.ts";

const HEADERS: Readonly<Record<string, string>> = {
  status: "Statut",
  acknowledgedOn: "Accusé le",
  answeredOn: "Répondue le",
  reason: "Motif",
  outcome: "Suite donnée",
  publishedAnswer: "Réponse publiée",
  actionNumber: "N° action",
};

const ROW_REFUSALS: Readonly<Partial<Record<RefusalReason, string>>> = {
  gone: "la ligne n’est plus là",
  twice: "deux lignes portent cette référence : supprimez-en une",
};

/** Shows the form of a row, `typed` over it; `again` reads it anew, and keeps what it is given. */
export function followUpForm(
  data: ComplaintData,
  handled: HandledComplaint,
  again: (typed: Row) => void,
  typed?: Row,
): void {
  const { row: place, cells: row } = handled;
  const controls = followUpControls(data, row, { ...row, ...typed });
  const readAgain = (): void => again(controls.typed());
  const words = `Modifie la ligne ${place} de « Réclamations ». L’envoi de la réponse, c’est vous.`;
  const foot = make("p", { role: "status" }, words);
  const side = make("aside");
  const reference = shown(row.reference);
  let check: ComplaintCheck | null = null;
  const follow = (): void => side.replaceChildren(...sideOf(data, check, controls));
  // One for each complaint: what is typed of one is never offered for another.
  const key = `revue-qualite ${data.workbookId} réclamation ${reference}`;
  const begun = typed === undefined ? keptTyped(key, row) : {};
  const changed = (): void => {
    keepTyped(key, controls.typed());
    follow();
  };
  const draw = (more: Row): void => {
    const all = { ...controls.typed(), ...more };
    keepTyped(key, all);
    followUpForm(data, handled, again, all);
  };
  const write = async (): Promise<void> => {
    if (controls.hasFault()) return;
    save.disabled = true;
    foot.textContent = "Enregistrement…";
    const cells = controls.changes();
    const change: RowChange = { tab: "complaints", key: { reference }, cells, mayBeNew: false };
    const answer = await ask<WrittenChanges>("ecrire", [change]);
    save.disabled = false;
    if (!answer.ok) foot.replaceChildren(`${saidOf(answer)} `, button("Relire la ligne", readAgain));
    else if (answer.refus.length === 0) {
      keep(key, null);
      saved(reference, change, again);
    } else refused(answer, foot, readAgain);
  };
  const save = button("Enregistrer", () => void write(), true);
  const form = make(
    "form",
    { novalidate: true, input: changed },
    make("div", {}, summary(row), ...controls.views),
    side,
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  show([...offered(reference, begun, draw), form], [foot, button("Annuler", closeDialog), save]);
  follow();
  void checkOf(row).then((known) => {
    check = known;
    follow();
  });
  startAt(form.querySelector("input:checked") ?? form.querySelector("input"));
}

/** Offers back what was typed in a window closed before saving; `draw` puts it in the form, over what is there. */
function offered(reference: string, begun: Row, draw: (more: Row) => void): HTMLElement[] {
  const names = Object.keys(begun).map((column) => HEADERS[column]);
  if (names.length === 0) return [];
  const resume = (): void => draw(begun);
  return [resumeNote(`à traiter ${reference} (${names.join(", ")})`, resume, () => draw({}))];
}

function summary(row: Row): HTMLElement {
  const parts = [
    shown(row.reference),
    `reçue le ${shownDay(row.receivedOn)}`,
    shown(row.channel),
    shown(row.author),
  ];
  return make(
    "fieldset",
    { class: "sommaire" },
    make("p", { class: "sg" }, parts.filter((part) => part !== "").join(" · ")),
    make("b", {}, shown(row.subject)),
    make("p", {}, shown(row.message)),
  );
}

/** The delays of a row; `null` when they can't be told. */
async function checkOf(row: Row): Promise<ComplaintCheck | null> {
  const { receivedOn } = row;
  if (typeof receivedOn !== "number") return null;
  const nothing = { author: "", subject: "", message: "", reason: "", name: "", email: "", phone: "" };
  const draft: ComplaintDraft = {
    ...nothing,
    channel: shown(row.channel),
    type: shown(row.type),
    receivedOn,
    isAcknowledged: false,
    isOutOfScope: false,
  };
  const answer = await ask<{ check: ComplaintCheck }>("verifierLaReclamation", draft);
  return answer.ok ? answer.check : null;
}

function sideOf(
  { closedOn, today }: ComplaintData,
  check: ComplaintCheck | null,
  controls: ReturnType<typeof followUpControls>,
): HTMLElement[] {
  const deadline = check?.acknowledgeBefore ?? null;
  const isLate = deadline !== null && (controls.acknowledgedBy() ?? today) > deadline;
  const overdue = make("p", { class: "ko" }, "! Accusé hors délai : une réponse vaut accusé, à sa date.");
  const day = formatShortDay(closedOn);
  const [answered, acknowledged] = [controls.answeredOn(), controls.acknowledgedOn()].map(
    (on) => typeof on === "number" && on > closedOn,
  );
  const [late, it] = answered
    ? ["Datée après ce jour, la réponse", "la"]
    : ["Daté après ce jour, l’accusé", "le"];
  const remedy = `Avancez « Arrêté au », dans « Paramètres », pour ${it} compter.`;
  return [
    ...(check === null ? [] : delays(check, isLate)),
    ...(isLate ? [overdue] : []),
    ...(answered || acknowledged
      ? [
          make(
            "section",
            { class: "bloc" },
            make("b", {}, `Arrêté au ${day}`),
            make("p", {}, `${late} ne compte pas encore. ${remedy}`),
          ),
        ]
      : []),
  ];
}

/** What somebody else wrote meanwhile is not written over. */
function refused({ refus, cellules }: WrittenChanges, foot: HTMLElement, again: () => void): void {
  const words = refus.map(({ column, reason, found }) => {
    if (column === null) return ROW_REFUSALS[reason] ?? "";
    const told = reason === "formula" ? "contient une formule" : `le classeur dit « ${found ?? "rien"} »`;
    return `${HEADERS[column] ?? column} : ${told}`;
  });
  foot.replaceChildren(
    make("b", { class: "ko" }, "! Changé pendant votre saisie, non écrit : "),
    `${words.join(" ; ")}. ${cellules > 0 ? "Le reste est enregistré. " : ""}`,
    button("Relire la ligne", again),
  );
}

/** The end; taken back, the row is read anew as it was. */
function saved(reference: string, change: RowChange, again: (typed: Row) => void): void {
  const close = button("Fermer", closeDialog, true);
  const end = make("h1", { class: "ok", role: "status" }, `✓ ${reference} est à jour`);
  const said = make("p", { role: "status" });
  const undo =
    change.cells.length === 0 ? [] : [takeBackLink([inverseChange(change)], said, () => again({}))];
  show([make("div", { class: "fin" }, end, close, ...undo, said)], []);
  startAt(close);
}
