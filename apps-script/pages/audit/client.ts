// « Préparer l’audit »: what the auditor will ask, the worst first, to print and tick.
import { type AuditPoint, auditPoints } from "../../../shared/audit/audit-groups.ts";
import { yearPeriods } from "../../../shared/calendar/period.ts";
import type { RowChange, WrittenChanges } from "../../../shared/changes/row-change.ts";
import type { AuditCheckpoint, AuditData } from "../../audit/audit-data.ts";
import { button, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, saidOf } from "../client/google-script.ts";
import { DEFAULT_FREQUENCY, DEFAULT_POINTS } from "./default-points.ts";
import { headView } from "./head-view.ts";
import { pointsTable } from "./points-table.ts";

let data: AuditData;
let isFiltered = false;
const said = make("p", { role: "status" });

void read();

async function read(): Promise<void> {
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<AuditData>("lireLAudit");
  if (!answer.ok) {
    const fault = make("div", { class: "bloc ko", role: "alert" }, make("p", {}, saidOf(answer)));
    show([fault], [make("p"), button("Fermer", closeDialog), button("Réessayer", () => void read(), true)]);
    return;
  }
  data = answer;
  if (data.checkpoints.length === 0) offerDefaults();
  else draw();
}

function pointsOf({ checkpoints, settings, ...sources }: AuditData): AuditPoint<AuditCheckpoint>[] {
  const { year: period } = yearPeriods(settings.year, settings.closedOn);
  return auditPoints(checkpoints, { ...sources, settings, period });
}

function draw(): void {
  const points = pointsOf(data);
  const { table, count } = pointsTable(points, isFiltered, { see, complete, verify: verifyDoor() });
  const printing = button("Imprimer la liste", () => print(), true);
  show([table], [said, button("Fermer", closeDialog), printing]);
  const main = document.querySelector("main");
  main?.setAttribute("tabindex", "0");
  main?.setAttribute("aria-label", `Points de contrôle (${count})`);
  const head = headView(data, points, isFiltered, (filter) => {
    isFiltered = filter;
    draw();
  });
  document.body.prepend(head);
  startAt(head.querySelector("[aria-pressed=true]"));
}

/** The button of a verification; none while today is after « Arrêté au », when it would not count yet. */
function verifyDoor(): ((point: AuditPoint<AuditCheckpoint>) => void) | null {
  const { today, settings } = data;
  const isCounted = today <= settings.closedOn;
  said.textContent = isCounted
    ? "« Vérifié » écrit la date du jour et « Oui » dans « Points de contrôle »."
    : "L’exercice est arrêté : ce qui est vérifié aujourd’hui ne compterait pas.";
  return isCounted ? (point) => void verify(point) : null;
}

async function verify({ checkpoint: { point, cells } }: AuditPoint<AuditCheckpoint>): Promise<void> {
  const wanted = { verifiedOn: data.today, isCompliant: "Oui" };
  await write({
    tab: "checkpoints",
    key: { point: point ?? "" },
    cells: Object.entries(wanted).map(([column, after]) => ({
      column,
      before: cells[column] ?? null,
      after,
    })),
    mayBeNew: false,
  });
}

async function write(...changes: RowChange[]): Promise<void> {
  said.textContent = "Enregistrement…";
  const answer = await ask<WrittenChanges>("ecrire", changes);
  if (!answer.ok) said.textContent = saidOf(answer);
  else {
    await read();
    if (answer.refus.length > 0)
      said.textContent = "Le classeur avait changé : rien n’y a été remplacé. Voici ce qu’il dit.";
  }
}

async function see({ proof, checkpoint }: AuditPoint<AuditCheckpoint>): Promise<void> {
  if (proof === null) return complete({ checkpoint });
  const cle = proof.document === null ? null : { colonne: "Titre", valeur: proof.document };
  said.textContent = (await goTo({ onglet: proof.tab, ligne: null, colonne: null, cle })) ?? "";
}

async function complete({ checkpoint: { point } }: Pick<AuditPoint<AuditCheckpoint>, "checkpoint">) {
  const cle = { colonne: "Point", valeur: point ?? "" };
  const target = { onglet: data.words.titles.checkpoints, ligne: null, colonne: "Preuve", cle };
  said.textContent = (await goTo(target)) ?? "";
}

function offerDefaults(): void {
  const words = `Aucun point de contrôle. L’onglet « Points de contrôle » en propose ${DEFAULT_POINTS.length} : les ajouter ?`;
  const items = DEFAULT_POINTS.map((point) => make("li", {}, point));
  const add = button("Les ajouter", () => void write(...DEFAULT_POINTS.map(newPoint)), true);
  said.textContent = "";
  show(
    [make("h1", {}, words), make("ul", { class: "defauts" }, ...items)],
    [said, button("Fermer", closeDialog), add],
  );
  startAt(add);
}

function newPoint(point: string): RowChange {
  const cells = Object.entries({ point, frequency: DEFAULT_FREQUENCY });
  return {
    tab: "checkpoints",
    key: { point },
    cells: cells.map(([column, after]) => ({ column, before: null, after })),
    mayBeNew: true,
  };
}
