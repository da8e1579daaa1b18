// « Clore l’exercice »: what is missing, the figures kept, the next year; nothing is written before the third step.
import { isOver } from "../../../shared/closing/closing-facts.ts";
import type { ClosedData, ClosingData, ClosingYear, ReopenedData } from "../../closing/closing-data.ts";
import { button, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, openPage, type Refusal, saidOf } from "../client/google-script.ts";
import { blockedView, checksView } from "./checks-view.ts";
import { closedView, reopenedView } from "./ended-views.ts";
import { figuresView } from "./figures-view.ts";
import { openingView, reopeningView } from "./opening-views.ts";
import { stepsBar } from "./steps-bar.ts";

type Views = readonly (HTMLElement | string)[];

let data: ClosingYear;
const said = make("p", { role: "status" });

void read();

async function read(): Promise<void> {
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<{ page: ClosingData }>("lireLaCloture");
  if (!answer.ok) failed(answer);
  else if (answer.page.state === "blocked") {
    const again = button("Relire", () => void read(), true);
    say("");
    put(null, blockedView(answer.page.faults, say), [button("Fermer", closeDialog), again], again);
  } else {
    data = answer.page;
    missing();
  }
}

/** The first step; a year that is not over ends there. */
function missing(): void {
  const next = button("Voir les chiffres", figures, true);
  const reopen = data.reopening === null ? [] : [button(`Rouvrir ${data.reopening.year}`, reopening)];
  const over = isOver(data.facts, data.today);
  say(over ? "Rien n’est écrit avant la fin de la troisième étape." : "Rien n’est écrit.");
  const close = button(over ? "Plus tard" : "Fermer", closeDialog);
  put(1, checksView(data, say, open), [...reopen, close, ...(over ? [next] : [])], over ? next : close);
}

function figures(): void {
  say("Rien n’est écrit avant la fin de la troisième étape.");
  const next = button("Continuer", opening, true);
  put(2, figuresView(data), [button("Retour", missing), next], next);
}

function opening(): void {
  say("Rien n’est encore écrit. Cela prend quelques secondes.");
  const { year } = data.facts;
  const next = button(`Clore ${year} et ouvrir ${year + 1}`, () => void close(), true);
  put(3, openingView(data), [button("Retour", figures), next], next);
}

async function close(): Promise<void> {
  const { year } = data.facts;
  wait(`Clôture de ${year}…`);
  const answer = await ask<ClosedData>("enregistrerLaCloture", { year, seal: data.seal });
  if (!answer.ok) return failed(answer);
  say("");
  const january = button(`Saisir janvier ${year + 1}`, () => void open("saisirUnMois", { month: 1 }), true);
  const reopen = button(`Rouvrir ${year}`, () => void read().then(reopening));
  reopen.className = "lien";
  put(4, closedView(data, answer, reopen), [button("Fermer", closeDialog), january], january);
}

function reopening(): void {
  if (data.reopening === null) return;
  const { year } = data.reopening;
  say("Rien n’est encore écrit. Cela prend quelques secondes.");
  const back = button("Retour", missing);
  const next = button(`Rouvrir ${year}`, () => void reopen(year), true);
  put(null, reopeningView(data.reopening), [back, next], back);
}

async function reopen(year: number): Promise<void> {
  wait(`Réouverture de ${year}…`);
  const answer = await ask<ReopenedData>("rouvrirLExercice", { year });
  if (!answer.ok) return failed(answer);
  say("");
  const close = button("Fermer", closeDialog, true);
  put(null, reopenedView(year, answer), [close], close);
}

/** Shows a part: its steps, its body, the foot with what is said. */
function put(step: number | null, body: Views, deeds: Views, first: HTMLElement | null = null): void {
  show(body, [said, ...deeds]);
  const main = document.querySelector("main");
  main?.setAttribute("tabindex", "0");
  main?.setAttribute("aria-label", "Clore l’exercice");
  if (step !== null) document.body.prepend(stepsBar(step, data.facts.year));
  startAt(first);
}

function say(words: string | null): void {
  said.textContent = words;
}

function wait(words: string): void {
  for (const deed of document.querySelectorAll("button")) deed.disabled = true;
  say(words);
}

async function open(functionName: string, order?: object): Promise<void> {
  say(await openPage(functionName, order));
}

/** Nothing is asked again by itself: the workbook says what was written. */
function failed(refusal: Refusal): void {
  say("");
  const again = button("Relire le classeur", () => void read(), true);
  const fault = make("div", { class: "bloc ko", role: "alert" }, make("p", {}, saidOf(refusal)));
  put(null, [fault], [button("Fermer", closeDialog), again], again);
}
