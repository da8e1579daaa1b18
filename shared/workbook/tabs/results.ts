// `Taux`, `Alertes`, `Tableau de bord` and each year's `Données`: what the add-on writes, and staff read.
import { ALERT_SEVERITIES, UNITS } from "../choices.ts";
import { type Column, choiceColumn, dateColumn, defineTab, numberColumn, textColumn } from "../column.ts";

const addOn = { owner: "addOn" } as const;
const quarter = (header: string) =>
  numberColumn(header, { ...addOn, help: `Valeur du trimestre ${header}.`, example: 93.2, widthPixels: 80 });

export const ratesTab = defineTab({
  title: "Taux",
  purpose: "Les taux calculés ; refait à chaque calcul.",
  columns: {
    code: textColumn("Code", { ...addOn, help: "Code de l’indicateur.", example: "TEL1", widthPixels: 80 }),
    label: textColumn("Libellé", {
      ...addOn,
      help: "Ce qui est mesuré.",
      example: "Taux d'appels décrochés par un agent",
      widthPixels: 320,
    }),
    family: textColumn("Famille", {
      ...addOn,
      help: "Famille de l’indicateur.",
      example: "Téléphone",
      widthPixels: 170,
    }),
    unit: choiceColumn("Unité", UNITS, {
      ...addOn,
      help: "Unité des valeurs.",
      example: "%",
      widthPixels: 100,
    }),
    quarter1: quarter("T1"),
    quarter2: quarter("T2"),
    quarter3: quarter("T3"),
    quarter4: quarter("T4"),
    year: numberColumn("Exercice", {
      ...addOn,
      help: "Valeur de l’exercice.",
      example: 93.1,
      widthPixels: 90,
    }),
    previousYear: numberColumn("N-1", {
      ...addOn,
      help: "Valeur de l’exercice précédent.",
      example: 91.4,
      widthPixels: 80,
    }),
    change: numberColumn("Évolution", {
      ...addOn,
      help: "Exercice moins N-1 ; en points pour les %.",
      example: 1.7,
      widthPixels: 90,
    }),
    target: numberColumn("Cible", { ...addOn, help: "La cible.", example: 85, widthPixels: 80 }),
    isAttained: textColumn("Atteinte", {
      ...addOn,
      help: "Oui, Non ou — (sans valeur ou sans cible).",
      example: "Oui",
      widthPixels: 80,
    }),
    sampleSize: numberColumn("Effectif", {
      ...addOn,
      help: "Le dénominateur.",
      example: 9450,
      widthPixels: 80,
    }),
    coverage: textColumn("Couverture", {
      ...addOn,
      help: "Mois, trimestres, semestres ou années relevés, sur ceux qui sont attendus.",
      example: "8/12 mois (suspendu : mars à juin)",
      widthPixels: 260,
    }),
    detail: textColumn("Détail du calcul", {
      ...addOn,
      help: "Comment la valeur est obtenue.",
      example: "8 790 ÷ 9 450",
      widthPixels: 520,
    }),
  },
});

export const alertsTab = defineTab({
  title: "Alertes",
  purpose: "Ce qui est à corriger et ce qui arrive à échéance ; refait à chaque calcul.",
  columns: {
    severity: choiceColumn("Gravité", ALERT_SEVERITIES, {
      ...addOn,
      help: "Bloquant, Anomalie, Échéance ou Information.",
      example: "Anomalie",
      widthPixels: 100,
    }),
    tab: textColumn("Onglet", { ...addOn, help: "L’onglet concerné.", example: "Relevés", widthPixels: 150 }),
    row: numberColumn("Ligne", {
      ...addOn,
      help: "La ligne concernée.",
      example: 14,
      numberFormat: "0",
      widthPixels: 70,
    }),
    message: textColumn("Message", {
      ...addOn,
      help: "Ce qui ne va pas et comment le corriger.",
      example: "Code inconnu : « TEL9 »…",
      widthPixels: 640,
    }),
    dueOn: dateColumn("Échéance", { ...addOn, help: "Pour les échéances, la date.", example: "11/02/2023" }),
  },
});

/** Tiles and charts, whose data stand in the year's `Données`: no row of headers. */
export const dashboardTab = defineTab({
  title: "Tableau de bord",
  purpose:
    "Les résultats de l’exercice en tuiles et en graphiques, refaits à chaque calcul. Les colonnes A à L sont à l’outil ; les suivantes sont libres. Les données des graphiques sont dans l’onglet « Données » de l’année.",
  columns: {},
});

/** The columns of `Données` that a deck's charts are drawn over. */
const DECK_COLUMNS = {
  block: textColumn("Bloc", {
    ...addOn,
    help: "Le graphique.",
    example: "Taux d'appels décrochés",
    widthPixels: 260,
  }),
  period: textColumn("Période", {
    ...addOn,
    help: "Le mois ou la période.",
    example: "janv. 2020",
  }),
  label: textColumn("Libellé", {
    ...addOn,
    help: "Ce qui est montré.",
    example: "TEL1",
    widthPixels: 240,
  }),
  value: numberColumn("Valeur", { ...addOn, help: "La valeur montrée.", example: 93.1, widthPixels: 80 }),
  target: numberColumn("Cible", {
    ...addOn,
    help: "La cible ou le seuil.",
    example: 85,
    widthPixels: 80,
  }),
  previousYear: numberColumn("N-1", {
    ...addOn,
    help: "La valeur de l’année d’avant.",
    example: 91.4,
    widthPixels: 80,
  }),
  suspended: numberColumn("Suspendu", {
    ...addOn,
    help: "Sert à griser les mois suspendus.",
    example: "",
    widthPixels: 90,
  }),
  upperLabel: numberColumn("Étiquette haute", {
    ...addOn,
    help: "La valeur, là où elle s’écrit au-dessus de son point.",
    example: 93.1,
  }),
  lowerLabel: numberColumn("Étiquette basse", {
    ...addOn,
    help: "La valeur, là où elle s’écrit sous son point.",
    example: "",
  }),
};

/** Those that the charts of `Tableau de bord` are drawn over: columns of their own, alike. */
const DASHBOARD_KEYS = ["block", "label", "value", "target", "suspended", "upperLabel"] as const;

const DASHBOARD_COLUMNS = Object.fromEntries(
  DASHBOARD_KEYS.map((key) => {
    const column: Column<unknown> = DECK_COLUMNS[key];
    return [`dashboard:${key}`, { ...column, header: `${column.header} (tableau)` }];
  }),
);

/** A year's chart data, in a hidden tab of its own: computing the next year never changes a deck's charts. */
export const chartDataTab = (year: number | "AAAA") =>
  defineTab({
    title: `Données ${year}`,
    purpose:
      "Les données des graphiques d’une année, un bloc par graphique ; onglet masqué, un par exercice.",
    columns: { ...DECK_COLUMNS, ...DASHBOARD_COLUMNS },
  });

/** Where the columns of a deck's charts stand in `Données`, by key. */
export const DECK_PLACES: ReadonlyMap<string, number> = new Map(
  Object.keys(DECK_COLUMNS).map((key, index) => [key, index]),
);

/** The same, of the charts of `Tableau de bord`. */
export const DASHBOARD_PLACES: ReadonlyMap<string, number> = new Map(
  DASHBOARD_KEYS.map((key, index) => [key, DECK_PLACES.size + index]),
);
