// « Trier les messages douteux »: what the form doubts, to be kept or set aside, several at a time.
import type { RowChange, WrittenChanges } from "../../../shared/changes/row-change.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { counted } from "../../../shared/french/numbers.ts";
import type { DoubtfulMessage, SortingData } from "../../sorting/sorting-data.ts";
import { button, link, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, saidOf } from "../client/google-script.ts";
import { type SortedAs, sortedRows, unsortedRows } from "./sorted-rows.ts";

const said = make("p", { role: "status" });
const BECOMES = {
  serious: ["traité comme sérieux : il compte", "traités comme sérieux : ils comptent"],
  junk: ["indésirable : il ne compte nulle part", "indésirables : ils ne comptent nulle part"],
} as const;

void read([]);

/** Shows what is to be sorted, under what was just said. */
async function read(words: readonly (Node | string)[]): Promise<void> {
  said.replaceChildren(...words);
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<SortingData>("lireLesMessagesDouteux");
  const close = button("Fermer", closeDialog);
  if (!answer.ok) {
    const fault = make("div", { class: "bloc ko", role: "alert" }, make("p", {}, saidOf(answer)));
    show([fault], [said, close, button("Réessayer", () => void read(words), true)]);
  } else if (answer.messages.length === 0) {
    show([make("p", {}, "Aucun message douteux à trier.")], [said, close]);
    startAt(close);
  } else draw(answer.messages, close);
}

function draw(messages: readonly DoubtfulMessage[], close: HTMLButtonElement): void {
  const boxes = messages.map((message) => [message, box(nameOf(message))] as const);
  const ticked = (): DoubtfulMessage[] =>
    boxes.flatMap(([message, { checked }]) => (checked ? [message] : []));
  const press = (as: SortedAs) => (): void => void sort(ticked(), as);
  const junk = button("Indésirable", press("junk"));
  const serious = button("Message sérieux", press("serious"), true);
  const all = box("Tout cocher");
  const follow = (event?: Event): void => {
    if (event?.target === all) for (const [, one] of boxes) one.checked = all.checked;
    all.checked = boxes.every(([, { checked }]) => checked);
    for (const one of [junk, serious]) one.disabled = ticked().length === 0;
  };
  const rows = boxes.map(([message, one]) => messageRow(message, one));
  show(
    [
      make(
        "p",
        {},
        "Le formulaire doute de ces messages. Ils ne comptent nulle part tant qu’ils ne sont pas triés.",
      ),
      make("label", { class: "tout", input: follow }, all, "Tout cocher"),
      make("ul", { input: follow }, ...rows),
    ],
    [said, close, junk, serious],
  );
  follow();
  startAt(boxes[0]?.[1] ?? close);
}

function box(name: string): HTMLInputElement {
  return make("input", { type: "checkbox", "aria-label": name });
}

const text = (cell: unknown): string => String(cell ?? "");

/** « FK2D-5WNQ », « la ligne 12 » without a reference. */
function nameOf({ row, cells }: DoubtfulMessage): string {
  return text(cells.reference) || `la ligne ${row}`;
}

function messageRow(message: DoubtfulMessage, tick: HTMLInputElement): HTMLElement {
  const { row, cells } = message;
  const { receivedOn, type, subject, message: words, flag } = cells;
  const day = typeof receivedOn === "number" ? `reçu le ${formatShortDay(receivedOn)}` : "";
  const about = [day, text(type), text(subject)].filter((part) => part !== "").join(" · ");
  const target = { onglet: "Réclamations", ligne: row, colonne: "Statut" };
  const leave = async (): Promise<void> => said.replaceChildren((await goTo(target)) ?? "");
  return make(
    "li",
    {},
    tick,
    make(
      "div",
      {},
      make(
        "b",
        {},
        link(nameOf(message), () => void leave()),
        " ",
      ),
      about,
      make("p", { class: "neutre" }, `Pourquoi : ${text(flag)}`),
      ...(text(words) === "" ? [] : [messageText(nameOf(message), text(words))]),
    ),
  );
}

/** A long one scrolls: by the keyboard too. */
function messageText(name: string, words: string): HTMLElement {
  const attributes = { class: "message", role: "group", "aria-label": `Message de ${name}`, tabindex: "0" };
  return make("p", attributes, words);
}

async function sort(messages: readonly DoubtfulMessage[], as: SortedAs): Promise<void> {
  const changes = sortedRows(messages, as);
  const [one, several] = BECOMES[as];
  const [count, left] = await write(changes);
  if (count === null) return;
  const undo = link("Annuler", () => void takeBack(changes));
  const words = `✓ ${counted(count, "message")} ${count > 1 ? several : one}.${left} `;
  await read(count > 0 ? [words, undo] : [left.trim()]);
}

async function takeBack(changes: readonly RowChange[]): Promise<void> {
  const [count, left] = await write(unsortedRows(changes));
  if (count !== null) await read([`✓ Annulé : ${counted(count, "message")} à trier de nouveau.${left}`]);
}

/** How many rows were written, and what is to be said of the others; no count without an answer. */
async function write(changes: readonly RowChange[]): Promise<[number | null, string]> {
  said.textContent = "Enregistrement…";
  const answer = await ask<WrittenChanges>("ecrire", changes);
  if (answer.ok) {
    const left = new Set(answer.refus.map(({ change }) => change)).size;
    const words =
      left === 0 ? "" : ` Laissé tel quel, car le classeur avait changé : ${counted(left, "message")}.`;
    return [changes.length - left, words];
  }
  // It may have been written all the same: what stands is read again.
  if (answer.isUnknown === true) await read([saidOf(answer)]);
  else said.textContent = saidOf(answer);
  return [null, ""];
}
