// The checkpoints in their groups: what proves each, what it lacks, and the button that solves it.
import type { AuditPoint, AuditState } from "../../../shared/audit/audit-groups.ts";
import { AUDIT_STATES } from "../../../shared/audit/audit-groups.ts";
import { counted } from "../../../shared/french/numbers.ts";
import type { AuditCheckpoint } from "../../audit/audit-data.ts";
import { button, make } from "../client/dom.ts";
import { isToDo } from "./head-view.ts";

type Point = AuditPoint<AuditCheckpoint>;

/** What the buttons do; no verification where it would not count. */
export interface PointDoors {
  see(point: Point): Promise<void>;
  complete(point: Point): Promise<void>;
  verify: ((point: Point) => void) | null;
}

const GROUPS: Readonly<Record<AuditState, readonly [title: string, note: string, sign: string]>> = {
  notCompliant: ["Non conforme", "", "○ Non"],
  weakProof: [
    "Preuve en retard ou incomplète",
    " : conformes au dernier contrôle, mais la preuve ne suffit plus",
    "! Incomplet",
  ],
  unchecked: ["À contrôler", "", "! À contrôler"],
  noProof: ["Preuve à noter", " conformes, sans preuve à montrer à l’auditeur", "! Sans preuve"],
  ready: ["Prêt", "", "✓ Prêt"],
  notApplicable: ["Sans objet", "", "– Sans objet"],
};

/** The table, and how many points it shows. */
export function pointsTable(points: readonly Point[], isFiltered: boolean, doors: PointDoors) {
  const shown = isFiltered ? points.filter(isToDo) : points;
  const heads = ["État", "Point de contrôle", "Preuve", "Ce qui manque"].map((words) =>
    make("th", { scope: "col" }, words),
  );
  const last = make("td", { class: "dernier" });
  const bodies = AUDIT_STATES.flatMap((state) => {
    const own = shown.filter((point) => point.state === state);
    return own.length === 0 ? [] : [groupBody(state, own, doors)];
  });
  const table = make(
    "table",
    {},
    make("caption", { class: "sr" }, "Points de contrôle du label, les plus urgents d’abord"),
    make("thead", {}, make("tr", {}, ...heads, last)),
    ...bodies,
  );
  return { table, count: shown.length };
}

function groupBody(state: AuditState, points: readonly Point[], doors: PointDoors): HTMLElement {
  const [title, note, sign] = GROUPS[state];
  const count = make("span", {}, ` ${counted(points.length, "point")}${note}`);
  const head = make("tr", {}, make("th", { colspan: "5", scope: "rowgroup" }, title, count));
  return make("tbody", {}, head, ...points.map((point) => pointRow(point, sign, doors)));
}

function pointRow(point: Point, sign: string, doors: PointDoors): HTMLElement {
  const { checkpoint, state, proof, checked, lacking } = point;
  const tone = state === "ready" ? "ok" : isToDo(point) ? "ko" : "neutre";
  const words = state === "weakProof" && proof?.isLate === true ? "! En retard" : sign;
  return make(
    "tr",
    {},
    make("td", {}, make("b", { class: tone }, words)),
    make("td", { class: "point" }, checkpoint.point ?? "", make("small", {}, checked)),
    make("td", {}, proof?.words ?? "Aucune preuve notée"),
    make("td", {}, lacking),
    make(
      "td",
      { class: "dernier" },
      ...door(point, doors),
      make("span", { class: "coche", "aria-hidden": "true" }),
    ),
  );
}

function door(point: Point, { see, complete, verify }: PointDoors): HTMLElement[] {
  const named = (label: string, press: () => void): HTMLElement[] => {
    const made = button(label, press);
    made.setAttribute("aria-label", `${label} : ${point.checkpoint.point ?? ""}`);
    return [made];
  };
  const { state, proof } = point;
  if (state === "notApplicable") return [];
  if (state === "ready" || state === "unchecked")
    return verify === null ? [] : named("Vérifié", () => verify(point));
  return proof === null
    ? named("Compléter", () => void complete(point))
    : named("Voir", () => void see(point));
}
