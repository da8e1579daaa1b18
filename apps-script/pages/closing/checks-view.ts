// The first step: what is missing, point by point, each with the button that solves it.

import { daySerial } from "../../../shared/calendar/day.ts";
import {
  type ClosingCheck,
  type ClosingDoor,
  closingChecks,
} from "../../../shared/closing/closing-checks.ts";
import { isOver } from "../../../shared/closing/closing-facts.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { counted } from "../../../shared/french/numbers.ts";
import type { ClosingBlocked, ClosingYear } from "../../closing/closing-data.ts";
import type { CellTarget } from "../../interface/page-data.ts";
import { button, make } from "../client/dom.ts";
import { goTo } from "../client/google-script.ts";

type Say = (words: string | null) => void;
type Open = (functionName: string, order?: object) => Promise<void>;

const SIGNS = { done: ["ok", "✓"], attention: ["ko", "!"], neutral: ["neutre", "–"] } as const;

/** The points of a year. */
export function checksView(data: ClosingYear, say: Say, open: Open): HTMLElement[] {
  const checks = [...closingChecks(data.facts), deckCheck(data)];
  const count = checks.filter(({ sign }) => sign === "attention").length;
  const { year } = data.facts;
  const [title, words] = isOver(data.facts, data.today)
    ? [
        `Prêt à clore ${year}${count === 0 ? "" : `, avec ${counted(count, "point")} à décider`}`,
        "Rien n’empêche de clore. Ce qui reste ouvert sera dit, pas effacé.",
      ]
    : [`${year} n’est pas fini : il se clôt à partir du 31/12.`, waitingWords(data)];
  const lines = checks.map((check) => checkLine(check, say, open));
  return [make("h1", {}, title), make("p", {}, words), make("ul", { class: "points" }, ...lines)];
}

/** Why the year is not over: it is still running, or « Arrêté au » stops before its end. */
function waitingWords({ today, facts: { year, closedOn } }: ClosingYear): string {
  const isRunning = today < daySerial(year, 12, 31);
  return isRunning
    ? "Voici déjà ce qu’il y aura à regarder."
    : `« Arrêté au » est le ${formatShortDay(closedOn)} : dans « Paramètres », mettez le 31/12/${year}, ou videz-le.`;
}

/** Once the next year is open, the review of this one is made no more. */
function deckCheck({ hasDeck, facts: { year } }: ClosingYear): ClosingCheck {
  return hasDeck
    ? {
        sign: "done",
        title: `La revue de ${year} est faite`,
        detail: "Ses graphiques gardent ses données.",
        door: null,
      }
    : {
        sign: "attention",
        title: `La revue de ${year} n’est pas faite`,
        detail: `Une fois ${year + 1} ouvert, il faudra rouvrir ${year} pour la générer.`,
        door: { label: "Générer", run: "genererLaRevue" },
      };
}

function checkLine({ sign, title, detail, door }: ClosingCheck, say: Say, open: Open): HTMLElement {
  if (door === null) return line(sign, title, detail);
  const press = (): void =>
    void ("run" in door ? open(door.run, door.order) : goTo(targetOf(door)).then(say));
  return line(sign, title, detail, named(door.label, title, press));
}

function line(sign: keyof typeof SIGNS, title: string, detail: string, ...doors: HTMLElement[]): HTMLElement {
  const [tone, mark] = SIGNS[sign];
  const icon = make("span", { class: `signe ${tone}`, "aria-hidden": "true" }, mark);
  return make("li", {}, icon, make("div", {}, make("b", {}, title), make("small", {}, detail)), ...doors);
}

/** A button that says what it is about to who does not see the line. */
function named(label: string, title: string, press: () => void): HTMLButtonElement {
  const made = button(label, press);
  made.setAttribute("aria-label", `${label} : ${title}`);
  return made;
}

function targetOf({ tab, row, column, name }: Extract<ClosingDoor, { tab: string }>): CellTarget {
  return { onglet: tab, ligne: row ?? null, colonne: column ?? name?.colonne ?? null, cle: name ?? null };
}

/** What makes any computation meaningless: the only thing that forbids going on. */
export function blockedView(faults: ClosingBlocked["faults"], say: Say): HTMLElement[] {
  const lines = faults.map(({ message, target }) =>
    line(
      "attention",
      target.onglet,
      message,
      named("Voir", message, () => void goTo(target).then(say)),
    ),
  );
  const title = `Corrigez d’abord : ${counted(faults.length, "point bloquant")}`;
  return [make("h1", {}, title), make("ul", { class: "points" }, ...lines)];
}
