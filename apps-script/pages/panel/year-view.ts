// The head of the panel (targets, freshness) and its to-do list.
import type { RowChange } from "../../../shared/changes/row-change.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { formatRate, formatTarget } from "../../../shared/french/numbers.ts";
import type { ToDo } from "../../../shared/to-do/to-do.ts";
import {
  day,
  isUnnumbered,
  type ToDoLine,
  toDoLines,
  urgencyWords,
} from "../../../shared/to-do/to-do-words.ts";
import type { PanelRate, PanelYear } from "../../panel/panel-data.ts";
import { button, make } from "../client/dom.ts";
import { showCell } from "../client/google-script.ts";
import type { Doors } from "./client.ts";

const TILES = [
  { name: "v", sign: "● ", words: "atteintes", has: (rate: PanelRate) => rate.isAttained === true },
  { name: "o", sign: "○ ", words: "non atteintes", has: (rate: PanelRate) => rate.isAttained === false },
  { name: "n", sign: "", words: "sans valeur", has: (rate: PanelRate) => rate.isAttained === null },
] as const;

/** Which parts are unfolded: the same after each reading. */
const unfolded = new Set<string>();

/** The head, then the list. */
export function yearView(data: PanelYear, doors: Doors): HTMLElement[] {
  return [yearHead(data, doors), list(data, doors)];
}

/** The year, its targets, then what is done meanwhile, or how fresh they are. */
export function yearHead(data: PanelYear, doors: Doors, busyWords = ""): HTMLElement {
  const title = make("h1", {}, `Exercice ${data.year}`);
  const service = make("p", {}, `${data.department} · au ${formatShortDay(data.closedOn)}`);
  const results = data.isEmpty
    ? [make("p", { class: "vide" }, "Pas encore de résultat : aucun mois n’est saisi.")]
    : tiles(data, doors);
  const fresh = busyWords === "" ? freshness(data, doors) : make("p", { class: "vide" }, busyWords);
  return make("header", { class: "haut" }, title, service, ...results, fresh);
}

function tiles(data: PanelYear, doors: Doors): HTMLElement[] {
  const group = make("div", { class: "cibles", role: "group", "aria-label": "Cibles de l’exercice" });
  const details = make("div");
  const draw = (): void => {
    const open = TILES.find(({ name }) => unfolded.has(name));
    details.replaceChildren(...(open === undefined ? [] : rateList(data, open.has, doors)));
    for (const tile of group.children)
      tile.setAttribute("aria-expanded", String(tile.classList.contains(open?.name ?? "-")));
  };
  for (const { name, sign, words, has } of TILES) {
    const count = data.rates.filter(has).length;
    const press = (): void => {
      const isOpen = unfolded.has(name);
      for (const tile of TILES) unfolded.delete(tile.name);
      if (!isOpen) unfolded.add(name);
      draw();
    };
    group.append(
      make(
        "button",
        { type: "button", class: name, "data-cle": `tuile ${name}`, click: press },
        make("b", {}, sign + count),
        words,
      ),
    );
  }
  draw();
  return [group, details];
}

function rateList(
  { rates, smallSampleSize }: PanelYear,
  has: (rate: PanelRate) => boolean,
  doors: Doors,
): HTMLElement[] {
  const isSmall = ({ year, sampleSize }: PanelRate): boolean =>
    year !== null && sampleSize !== null && sampleSize < smallSampleSize;
  const listed = rates.filter(has);
  const lines = listed.map((rate) => {
    const value = make("b", { class: rate.isAttained === false ? "ko" : "" }, formatRate(rate));
    const target = formatTarget(rate.target, rate.direction, rate.unit);
    const cle = { colonne: "Code", valeur: rate.code };
    const name = cellLink(rate.label, { onglet: "Taux", cle }, doors);
    return make("li", {}, name, make("span", { class: "num" }, value, isSmall(rate) ? " * " : " ", target));
  });
  const note = `* effectif faible : moins de ${smallSampleSize} cas`;
  return [make("ul", { class: "sous" }, ...lines), ...(listed.some(isSmall) ? [make("p", {}, note)] : [])];
}

function freshness({ computation }: PanelYear, doors: Doors): HTMLElement {
  const words = make("span", { role: "status" });
  const isStale = computation !== null && computation.changed.length > 0;
  if (computation === null) words.append(`Lu à ${timeOf(Date.now())}`);
  else if (isStale) {
    words.append(
      make("b", { class: "ko" }, `! Modifié depuis ${timeOf(computation.at)}`),
      make("br"),
      computation.changed.join(", "),
    );
  } else words.append(make("b", { class: "ok" }, "✓ À jour"), ` : calculé à ${timeOf(computation.at)}`);
  const act = isStale
    ? button("Recalculer", () => void doors.renew("Calcul en cours…", "recalculer"))
    : button("Actualiser", () => void doors.renew("Lecture du classeur…", "lireLePanneau"));
  act.classList.add("petit");
  act.dataset.cle = "frais";
  return make("div", { class: "frais" }, words, act);
}

/** `10 h 15`, with its day when it is not today's. */
function timeOf(milliseconds: number): string {
  const then = new Date(milliseconds);
  const time = `${then.getHours()} h ${String(then.getMinutes()).padStart(2, "0")}`;
  const isToday = then.toDateString() === new Date().toDateString();
  return isToday ? time : `${time} le ${then.toLocaleDateString("fr-FR")}`;
}

function list(data: PanelYear, doors: Doors): HTMLElement {
  const lines = toDoLines(data.toDos, data.year);
  const urgency = urgencyWords(lines);
  const [next] = lines;
  const calm =
    urgency !== ""
      ? ""
      : next === undefined || next.toDos[0]?.echeance == null
        ? "Rien d’urgent."
        : `Rien d’urgent. Prochaine échéance : ${day(next.toDos[0].echeance)}, ${next.toDos[0].nom}.`;
  return make(
    "section",
    { class: "liste" },
    make("h2", {}, `À faire (${lines.length})`, make("span", {}, urgency)),
    ...(calm === "" ? [] : [make("p", { class: "rien" }, calm)]),
    make("ul", {}, ...lines.map((line) => item(line, data, doors))),
  );
}

function item(line: ToDoLine, data: PanelYear, doors: Doors): HTMLElement {
  const [first, ...others] = line.toDos;
  const sign = make(
    "span",
    { class: `signe ${line.isUrgent ? "ko" : "neutre"}`, "aria-hidden": "true" },
    line.isUrgent ? "!" : "–",
  );
  const detail = make("small", { class: line.isDetailUrgent ? "ko" : "" }, line.detail);
  if (first === undefined) return make("li");
  // Numbered, each has its own line.
  const isGroup = others.length > 0 && !isUnnumbered(first);
  const target = isGroup ? { onglet: first.onglet, cle: null } : first;
  const link = cellLink(line.title, target, doors);
  link.classList.add("quoi");
  const row = make("li", {}, sign, make("div", {}, link, detail));
  const act = isGroup ? fold(line, row, doors) : door(line.title, first, data, doors);
  if (act !== null) row.insertBefore(act, row.children[2] ?? null);
  return row;
}

/** The button that solves a thing at once; `null` when its cell is the only place. */
function door(title: string, toDo: ToDo, data: PanelYear, doors: Doors): HTMLButtonElement | null {
  if (toDo.mois !== undefined) {
    const order = { month: toDo.mois.mois };
    return small("Saisir", title, () => doors.open("saisirUnMois", order));
  }
  if (isUnnumbered(toDo)) return small("Numéroter", title, () => doors.open("controlerLesDonnees"));
  if (isToSort(toDo)) return small("Trier", title, () => doors.open("trierLesMessages"));
  if (toDo.nature === "complaint") {
    const order = { reference: toDo.nom };
    return small("Traiter", title, () => doors.open("enregistrerUneReclamation", order));
  }
  if (toDo.nature !== "document" || data.today > data.closedOn) return null;
  const change: RowChange = {
    tab: "documents",
    key: { title: toDo.nom },
    cells: [{ column: "verifiedOn", before: toDo.verifieLe ?? null, after: data.today }],
    mayBeNew: false,
  };
  return small("Vérifié", title, () => void doors.write(change));
}

/** What the workbook tells of `Réclamations` without a deadline: the messages that the form doubts. */
function isToSort({ nature, onglet }: ToDo): boolean {
  return nature === "information" && onglet === "Réclamations";
}

function small(label: string, title: string, press: () => void): HTMLButtonElement {
  const made = button(label, press);
  made.classList.add("petit");
  made.dataset.cle = `${label} ${title}`;
  made.setAttribute("aria-label", `${label} : ${title}`);
  return made;
}

function fold({ title, toDos }: ToDoLine, row: HTMLElement, doors: Doors): HTMLButtonElement {
  const lines = toDos.map((toDo) =>
    make(
      "li",
      {},
      cellLink(toDo.nom, toDo, doors),
      make("span", { class: "num" }, day(toDo.echeance).slice(0, 5)),
    ),
  );
  const details = make("ul", { class: "sous" }, ...lines);
  const sign = make("button", {
    type: "button",
    class: "lien plie",
    "aria-label": `Voir : ${title}`,
    "data-cle": `plus ${title}`,
    click: () => {
      if (!unfolded.delete(title)) unfolded.add(title);
      draw();
    },
  });
  const draw = (): void => {
    const isOpen = unfolded.has(title);
    details.hidden = !isOpen;
    sign.textContent = isOpen ? "▴" : "▾";
    sign.setAttribute("aria-expanded", String(isOpen));
  };
  draw();
  row.append(details);
  return sign;
}

function cellLink(
  words: string,
  { onglet, cle }: Pick<ToDo, "onglet" | "cle">,
  doors: Doors,
): HTMLButtonElement {
  const press = async (): Promise<void> => {
    doors.tell((await showCell({ onglet, ligne: null, colonne: cle?.colonne ?? null, cle })) ?? "");
  };
  return make(
    "button",
    { type: "button", class: "lien", "data-cle": `lien ${words}`, click: () => void press() },
    words,
  );
}
