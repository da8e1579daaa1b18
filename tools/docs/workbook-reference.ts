// The reference of the workbook's tabs and columns, in French, from their one description.
import { DEFAULT_CATALOGUE } from "../../shared/workbook/catalogue.ts";
import { CALCULATIONS, DIRECTIONS, UNITS } from "../../shared/workbook/choices.ts";
import type { Column, ColumnKind, Owner, Tab } from "../../shared/workbook/column.ts";
import { SETTING_DEFINITIONS, type SettingDefinition } from "../../shared/workbook/settings.ts";
import { chartDataTab } from "../../shared/workbook/tabs/results.ts";
import { RESULT_TABS, STAFF_TABS } from "../../shared/workbook/tabs.ts";

const KINDS: Record<ColumnKind, string> = {
  text: "texte",
  number: "nombre",
  date: "date",
  month: "mois",
  year: "année",
  choice: "choix",
  any: "selon la clé",
};
const OWNERS: Record<Owner, string> = {
  staff: "le service",
  form: "le formulaire, ou le service pour ses saisies",
  addOn: "le module",
};

/** The whole reference, as Markdown. */
export function workbookReference(): string {
  return [
    "# Le classeur, onglet par onglet",
    "",
    "Cette page est produite par `npm run docs` depuis la description du classeur (`shared/workbook/`) : ne la modifiez pas à la main.",
    "",
    "Les colonnes sont retrouvées par leur en-tête : leur ordre peut changer et des colonnes de plus sont permises.",
    "",
    "## Onglets que le service remplit",
    ...Object.values(STAFF_TABS).flatMap(tabSection),
    "## Réglages de l’onglet « Paramètres »",
    "",
    ...table(["Clé", "Par défaut", "Aide"], Object.values(SETTING_DEFINITIONS).map(settingRow)),
    "## Catalogue d’indicateurs par défaut",
    "",
    ...table(
      ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Référence"],
      DEFAULT_CATALOGUE.map((indicator) => [
        indicator.code,
        indicator.label,
        indicator.family,
        UNITS.labels[indicator.unit],
        CALCULATIONS.labels[indicator.calculation],
        indicator.target === null ? "—" : `${DIRECTIONS.labels[indicator.direction]} ${indicator.target}`,
        indicator.reference,
      ]),
    ),
    "## Onglets que le module écrit",
    ...[...Object.values(RESULT_TABS), chartDataTab("AAAA")].flatMap(tabSection),
  ].join("\n");
}

function tabSection(tab: Tab): string[] {
  const rows = Object.values(tab.columns).map(columnRow);
  return [
    "",
    `### ${tab.title}${tab.mayBeMissing === true ? " (facultatif)" : ""}`,
    "",
    tab.purpose,
    "",
    ...(rows.length === 0 ? [] : table(["Colonne", "Type", "Remplie par", "Aide", "Exemple"], rows)),
  ];
}

function columnRow(column: Column<unknown>): string[] {
  const { header, kind, choices, owner, help, example, mayBeMissing, suggestions } = column;
  const free = suggestions === undefined ? KINDS[kind] : `${suggestions.join(", ")}, ou d’autres mots`;
  const values = choices === undefined ? free : Object.values(choices.labels).join(", ");
  return [mayBeMissing ? `${header} (facultative)` : header, values, OWNERS[owner], help, typed(example)];
}

/** As staff type it: a comma before the decimals. */
function typed(value: string | number): string {
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}

function settingRow({ label, defaultValue, isRequired, help }: SettingDefinition): string[] {
  return [label, isRequired ? "obligatoire" : typed(defaultValue ?? "—"), help];
}

function table(headers: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line), ""];
}
