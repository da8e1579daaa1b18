// What staff have to do, as data: the panel words it, and knows which door solves it.
import type { DeadlineNature } from "../alerts/deadline.ts";
import type { RowName } from "../workbook/row-name.ts";

/** What kind of thing is to be done. */
export type ToDoNature = DeadlineNature | "month" | "actionsToValidate" | "anomalies" | "information";

/** One thing to do. */
export interface ToDo {
  nature: ToDoNature;
  /** The agent, title, action or reference concerned, or a whole sentence for an information. */
  nom: string;
  /** Due on, an ISO day; `null` when on no known day. */
  echeance: string | null;
  enRetard: boolean;
  onglet: string;
  /** Where its row is found again; `null`: the tab as a whole. */
  cle: RowName | null;
  /** `month`: what is to be entered. */
  mois?: { mois: number; nombres: number; indicateurs: number; saisis: number };
  /** `complaint`: working days left, and since when the acknowledgement is late. */
  reclamation?: { joursOuvres: number; accuseEnRetard: string | null };
  /** `document`: the day in `Vérifié le` as it was read, a serial. */
  verifieLe?: number | null;
  /** `actionsToValidate`, `anomalies`: how many, and the year of the plan. */
  nombre?: number;
  exercice?: number | null;
}
