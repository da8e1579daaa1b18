// The panel's first run: the workbook prepared, then its first settings, never over what is there.
import type { RowChange } from "../../shared/changes/row-change.ts";
import { CellFault, readDate, readYear } from "../../shared/parsing/cell.ts";
import { SETTING_DEFINITIONS, type SettingKey } from "../../shared/workbook/settings.ts";
import { prepare } from "../actions/prepare.ts";
import type { ActionContext } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";
import { writeChanges } from "../workbook/changes.ts";
import type { FirstRunOrder } from "./panel-data.ts";
import { readPanel } from "./read-panel.ts";

const FAULTS = {
  service: "Écrivez le nom de votre service.",
  exercice: "Écrivez l’année sur quatre chiffres, par exemple 2020.",
  labelObtenuLe: "Écrivez le jour du label comme 11/02/2020, ou laissez ce champ vide.",
} as const;

/**
 * Prepares the workbook, writes what was typed where nothing stands, and gives the panel.
 * @throws UserError that says which field can't be read; nothing is prepared then.
 */
export function firstRun(context: ActionContext, { service, exercice, labelObtenuLe }: FirstRunOrder) {
  const year = readYear(exercice);
  const labelOn = labelObtenuLe === "" ? null : readDate(labelObtenuLe);
  if (service === "") throw new UserError(FAULTS.service);
  if (typeof year !== "number") throw new UserError(FAULTS.exercice);
  if (labelOn instanceof CellFault) throw new UserError(FAULTS.labelObtenuLe);
  prepare(context);
  writeChanges(context, [
    setting("department", service),
    setting("year", year),
    setting("labelObtainedOn", labelOn),
  ]);
  return { page: readPanel(context) };
}

function setting(key: SettingKey, value: string | number | null): RowChange {
  return {
    tab: "settings",
    key: { key: SETTING_DEFINITIONS[key].label },
    cells: [{ column: "value", before: null, after: value }],
    mayBeNew: false,
  };
}
