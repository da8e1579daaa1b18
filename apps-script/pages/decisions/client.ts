// « Reprendre les décisions »: what goes into the plan, as it will be written, before it is.
import { daySerial, isoDay } from "../../../shared/calendar/day.ts";
import { counted } from "../../../shared/french/numbers.ts";
import type {
  DecisionsData,
  DecisionsOrder,
  PlannedAction,
  TakenDecisions,
} from "../../decisions/decisions-data.ts";
import { button, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, saidOf } from "../client/google-script.ts";
import {
  type Decided,
  newAction,
  type OpenDecision,
  openDecisions,
  proposal,
  validation,
} from "./open-decisions.ts";

/** A row of the page: what it is about, and its fields. */
interface Row<Subject> {
  subject: Subject;
  box: HTMLInputElement;
  lead: HTMLInputElement;
  due: HTMLInputElement;
  element: HTMLElement;
}

const said = make("p", { role: "status" });

void read("");

async function read(words: string): Promise<void> {
  said.textContent = words;
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<DecisionsData>("lireLesDecisions");
  if (!answer.ok) {
    const fault = make("div", { class: "bloc ko", role: "alert" }, make("p", {}, saidOf(answer)));
    show(
      [fault],
      [make("p"), button("Fermer", closeDialog), button("Réessayer", () => void read(words), true)],
    );
    return;
  }
  const { open, taken } = openDecisions(answer);
  const toValidate = answer.actions.filter(({ status }) => status === "toValidate");
  if (open.length + toValidate.length === 0) drawEmpty(taken.length);
  else draw(open, toValidate, taken);
}

function drawEmpty(takenCount: number): void {
  const known =
    takenCount === 0
      ? ""
      : ` ${counted(takenCount, "décision")} de réunion y ${takenCount > 1 ? "sont" : "est"} déjà.`;
  const words = `Rien à reprendre dans le plan d’actions.${known} Une décision se note dans « Réunions », colonne « Décisions » : action — pilote — échéance.`;
  const leave = async (): Promise<void> => {
    said.textContent = (await goTo({ onglet: "Réunions", ligne: null, colonne: "Décisions" })) ?? "";
  };
  const close = button("Fermer", closeDialog, true);
  show([make("p", {}, words)], [said, button("Ouvrir « Réunions »", () => void leave()), close]);
  startAt(close);
}

function draw(
  decisions: readonly OpenDecision[],
  toValidate: readonly PlannedAction[],
  taken: readonly OpenDecision[],
): void {
  const proposed = toValidate.map((action) => row(action, proposal(action, taken), false));
  const decided = decisions.map(decidedRow);
  const save = button("Enregistrer dans le plan", () => void order(proposed, decided), true);
  const follow = (): void => {
    const count = [...proposed, ...decided].filter(isTicked).length;
    save.disabled = count === 0;
    if (said.textContent === "" || said.dataset.compte !== undefined) {
      said.dataset.compte = "";
      said.textContent = `${counted(count, "ligne cochée", "lignes cochées")} : rien d’autre ne sera écrit.`;
    }
  };
  const known =
    taken.length === 0
      ? []
      : [make("p", { class: "neutre" }, `Déjà au plan : ${counted(taken.length, "décision")} de réunion.`)];
  const form = make(
    "form",
    { input: follow },
    ...part("Proposées à la revue : cochez ce qui est validé", proposed),
    ...part("Décidées en réunion, absentes du plan", decided),
    ...known,
  );
  show([form], [said, button("Fermer", closeDialog), save]);
  follow();
  startAt(form.querySelector("input"));
}

function part(title: string, rows: readonly Row<unknown>[]): HTMLElement[] {
  if (rows.length === 0) return [];
  const heads = ["Action", "Pilote", "Échéance"].map((words) => make("th", { scope: "col" }, words));
  return [
    make("h2", {}, title, make("span", {}, counted(rows.length, "ligne"))),
    make(
      "table",
      {},
      make("thead", {}, make("tr", {}, make("td"), ...heads)),
      make("tbody", {}, ...rows.map(({ element }) => element)),
    ),
  ];
}

/** Ticked at once where it says all: the meeting decided it. */
function decidedRow(subject: OpenDecision): Row<OpenDecision> {
  return row(subject, subject, subject.lead !== "" && subject.dueOn !== null);
}

function row<Subject>(subject: Subject, known: OpenDecision, isTicked: boolean): Row<Subject> {
  const { action: words, origin, lead: leadWords, dueOn } = known;
  const box = make("input", { type: "checkbox", "aria-label": `Reprendre : ${words}` });
  box.checked = isTicked;
  const lead = make("input", {
    type: "text",
    value: leadWords,
    placeholder: "à fixer",
    "aria-label": `Pilote : ${words}`,
  });
  const due = make("input", {
    type: "date",
    value: dueOn === null ? "" : isoDay(dueOn),
    "aria-label": `Échéance : ${words}`,
  });
  const element = make(
    "tr",
    {},
    make("td", {}, box),
    make("td", { class: "action" }, words, make("small", {}, origin)),
    make("td", {}, lead),
    make("td", {}, due),
  );
  return { subject, box, lead, due, element };
}

async function order(
  proposed: readonly Row<PlannedAction>[],
  taken: readonly Row<OpenDecision>[],
): Promise<void> {
  delete said.dataset.compte;
  const ticked = [...proposed, ...taken].filter(isTicked);
  const lacking = ticked.flatMap(({ lead, due }) => [lead, due]).find(({ value }) => value.trim() === "");
  if (lacking !== undefined) {
    said.textContent = "! Fixez le pilote et l’échéance de chaque ligne cochée, ou décochez-la.";
    lacking.focus();
    return;
  }
  said.textContent = "Enregistrement…";
  const wanted: DecisionsOrder = {
    validated: proposed.filter(isTicked).map((one) => validation(one.subject, decided(one))),
    added: taken.filter(isTicked).map((one) => newAction(one.subject, decided(one))),
  };
  const answer = await ask<TakenDecisions>("prendreLesDecisions", wanted);
  if (!answer.ok) said.textContent = saidOf(answer);
  else await read(outcome(answer));
}

const isTicked = ({ box }: Row<unknown>): boolean => box.checked;

function decided({ lead, due }: Row<unknown>): Decided {
  const [year = 0, month = 0, day = 0] = due.value.split("-").map(Number);
  return { lead: lead.value.trim(), dueOn: daySerial(year, month, day) };
}

function outcome({ validated, added, left }: TakenDecisions): string {
  const done = `✓ ${counted(validated, "action validée")}, ${counted(added, "décision ajoutée")} au plan.`;
  if (left.length === 0) return done;
  return `${done} Le classeur avait changé : laissé tel quel, ${left.map((words) => `« ${words} »`).join(", ")}.`;
}
