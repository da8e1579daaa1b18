// What the panel says of each thing to do, in the words of staff; what is alike and not urgent is told together.

import { monthName } from "../french/dates.ts";
import { ofWord } from "../french/elision.ts";
import { counted } from "../french/numbers.ts";
import type { ToDo, ToDoNature } from "./to-do.ts";

/** A line of the panel: a thing to do, or several alike. */
export interface ToDoLine {
  /** `!` for what presses, `–` otherwise. */
  isUrgent: boolean;
  title: string;
  detail: string;
  /** Whether the detail itself tells of a delay. */
  isDetailUrgent: boolean;
  /** One, or those of a group, the first due first. */
  toDos: readonly ToDo[];
}

const GROUPS: Partial<Record<ToDoNature, string>> = {
  training: "formations à renouveler",
  firstTraining: "agents à former",
  document: "documents à vérifier",
  action: "actions à terminer",
  checkpoint: "points à contrôler",
};

/** The lines of a list, in its order; a group stands where its first one did. */
export function toDoLines(toDos: readonly ToDo[], year: number): ToDoLine[] {
  const grouped = new Set<ToDoNature>();
  const unnumbered = toDos.filter(isUnnumbered);
  return toDos.flatMap((toDo): ToDoLine[] => {
    if (isUnnumbered(toDo)) return toDo === unnumbered[0] ? [unnumberedLine(unnumbered)] : [];
    const alike = toDos.filter(({ nature, enRetard }) => nature === toDo.nature && !enRetard);
    const words = GROUPS[toDo.nature];
    if (toDo.enRetard || words === undefined || alike.length < 2) return [line(toDo, year)];
    if (grouped.has(toDo.nature)) return [];
    grouped.add(toDo.nature);
    const detail = `le premier avant le ${day(toDo.echeance)}`;
    const title = `${alike.length} ${words}`;
    return [{ isUrgent: false, title, detail, isDetailUrgent: false, toDos: alike }];
  });
}

/** A complaint that nothing tells from another: once it bears a number, it can be handled. */
export function isUnnumbered({ nature, nom }: ToDo): boolean {
  return nature === "complaint" && nom === "";
}

function unnumberedLine(toDos: readonly ToDo[]): ToDoLine {
  return {
    isUrgent: true,
    title: `${counted(toDos.length, "réclamation")} sans référence à traiter`,
    detail: "à numéroter d’abord",
    isDetailUrgent: true,
    toDos,
  };
}

/** `4 en retard ou urgents`; empty when nothing presses. */
export function urgencyWords(lines: readonly ToDoLine[]): string {
  const urgent = lines.filter(({ isUrgent }) => isUrgent);
  if (urgent.length === 0) return "";
  const isAllLate = urgent.every(
    ({ toDos: [first] }) => first?.echeance !== null && first?.enRetard === true,
  );
  return `${urgent.length} en retard${isAllLate ? "" : " ou urgents"}`;
}

/** `31/12/2020`, of an ISO day. */
export function day(isoDay: string | null): string {
  return isoDay === null ? "" : isoDay.split("-").reverse().join("/");
}

function line(toDo: ToDo, year: number): ToDoLine {
  const { nature, enRetard, mois, reclamation } = toDo;
  const isUrgent = enRetard || nature === "complaint" || nature === "anomalies";
  const detail = detailOf(toDo);
  const isDetailUrgent = isUrgent && mois === undefined && nature !== "anomalies" && detail !== "";
  const title = titleOf(toDo, year);
  return {
    isUrgent,
    title,
    detail,
    isDetailUrgent: isDetailUrgent || reclamation !== undefined,
    toDos: [toDo],
  };
}

function titleOf({ nature, nom, mois, echeance, nombre = 0, exercice }: ToDo, year: number): string {
  switch (nature) {
    case "month": {
      const name = monthName(mois?.mois ?? 0);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} : ${counted(mois?.nombres ?? 0, "nombre")} à saisir`;
    }
    case "complaint": {
      return echeance === null ? `Accuser réception de ${nom}` : `Répondre à ${nom}`;
    }
    case "training":
      return `Renouveler la formation ${ofWord(nom)}`;
    case "firstTraining":
      return `Former ${nom} à l’accueil du public`;
    case "document":
      return `Vérifier « ${nom} »`;
    case "action":
      return `Terminer « ${nom} »`;
    case "checkpoint":
      return `Contrôler « ${nom} »`;
    case "label":
      return "Fin du label";
    case "actionsToValidate":
      return `${counted(nombre, "action")} à valider${exercice == null ? "" : ` pour ${exercice}`}`;
    case "anomalies":
      return nombre < 2 ? "1 ligne non comptée" : `${nombre} lignes non comptées`;
    case "audit":
    case "information":
      return nom;
  }
}

function detailOf({ nature, enRetard, echeance, mois, reclamation }: ToDo): string {
  if (mois !== undefined) {
    return mois.saisis === 0
      ? `${counted(mois.indicateurs, "indicateur")}, aucun relevé`
      : `${mois.indicateurs} sur ${counted(mois.indicateurs + mois.saisis, "indicateur")} sans relevé`;
  }
  if (reclamation !== undefined) return complaintDetail(echeance, reclamation);
  if (nature === "actionsToValidate") return "à décider en revue";
  if (nature === "anomalies") return "voir l’onglet « Alertes »";
  if (nature === "information") return "";
  if (echeance === null) return "à faire dès maintenant";
  if (!enRetard) return `avant le ${day(echeance)}`;
  return nature === "training" ? `échue depuis le ${day(echeance)}` : `en retard depuis le ${day(echeance)}`;
}

function complaintDetail(
  echeance: string | null,
  { joursOuvres, accuseEnRetard }: NonNullable<ToDo["reclamation"]>,
): string {
  if (echeance === null) return `en retard depuis le ${day(accuseEnRetard)}`;
  const answer =
    joursOuvres === 0
      ? `en retard depuis le ${day(echeance)}`
      : `avant le ${day(echeance)} · ${counted(joursOuvres, "jour ouvré")}`;
  return accuseEnRetard === null
    ? answer
    : `${answer} · accusé en retard depuis le ${day(accuseEnRetard).slice(0, 5)}`;
}
