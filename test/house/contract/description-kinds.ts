// The workbook's description as docs/contract.md and docs/domain.md write it: columns, lists, settings, catalogue.
import { DEFAULT_CATALOGUE } from "../../../shared/workbook/catalogue.ts";
import { CALCULATIONS, DIRECTIONS, UNITS } from "../../../shared/workbook/choices.ts";
import type { Owner } from "../../../shared/workbook/column.ts";
import { SETTING_DEFINITIONS, type SettingDefinition } from "../../../shared/workbook/settings.ts";
import { columnOf, tabTitled } from "./described.ts";
import type { ExampleTable } from "./document.ts";
import { written } from "./notation.ts";

const OWNERS: Record<Owner, string> = { form: "W", staff: "S", addOn: "A" };
const SETTING_KINDS: Record<SettingDefinition["kind"], string> = {
  text: "text",
  addresses: "text (addresses)",
  year: "year",
  date: "date",
  textOrDate: "text or date",
  positiveNumber: "number",
  percent: "number",
  choice: "",
};

/** `Columns of | Owner | Headers`: a tab's columns in their order, those that may be missing in brackets. */
export function columnsDescribed({ rows }: ExampleTable): string[][] {
  const titles = [...new Set(rows.map(([title = ""]) => title))];
  return titles.flatMap((title) => {
    const runs: { owner: Owner; headers: string[] }[] = [];
    for (const { owner, header, mayBeMissing } of Object.values(tabTitled(title).columns)) {
      if (runs.at(-1)?.owner !== owner) runs.push({ owner, headers: [] });
      runs.at(-1)?.headers.push(mayBeMissing === true ? `(${header})` : header);
    }
    return runs.map(({ owner, headers }) => [title, OWNERS[owner], headers.join(" · ")]);
  });
}

/** `Choices of | Column | Choices`: a closed list, or the words that a free column offers. */
export function choicesDescribed({ rows }: ExampleTable): string[][] {
  return rows.map(([title = "", header = ""]) => {
    const { choices, suggestions } = columnOf(title, header);
    return [title, header, (suggestions ?? Object.values(choices?.labels ?? {})).join(" · ")];
  });
}

/** `Clé | Type | Default`: every setting of `Paramètres`, in its order. */
export function settingsDescribed(): string[][] {
  return Object.values<SettingDefinition>(SETTING_DEFINITIONS).map((setting) => [
    setting.label,
    setting.kind === "choice"
      ? Object.values(setting.choices?.labels ?? {}).join(", ")
      : SETTING_KINDS[setting.kind],
    setting.isRequired === true ? "required" : written(setting.defaultValue),
  ]);
}

/** `Catalogue | Libellé | Famille | Unité | Calcul | Cible | Sens | Référence`: the default indicators. */
export function catalogueDescribed(): string[][] {
  return DEFAULT_CATALOGUE.map(({ code, label, family, unit, calculation, target, direction, reference }) => [
    code,
    label,
    family,
    UNITS.labels[unit],
    CALCULATIONS.labels[calculation],
    written(target),
    DIRECTIONS.labels[direction],
    reference,
  ]);
}

/** `Nombres du mois | Nombre compté | Sur un total de`: what the readings count, in words. */
export function countedNumbersDescribed(): string[][] {
  return DEFAULT_CATALOGUE.flatMap(({ code, counts }) =>
    counts === null ? [] : [[code, counts.counted, counts.total]],
  );
}
