// `Paramètres` and `Suspensions`: what holds for the whole site and year.
import { anyColumn, dateColumn, defineTab, textColumn } from "../column.ts";

export const settingsTab = defineTab({
  title: "Paramètres",
  purpose: "Les réglages du site et de l’exercice, une ligne par clé.",
  columns: {
    key: textColumn("Clé", {
      help: "Le nom du réglage ; ne pas le modifier.",
      example: "Exercice",
      widthPixels: 240,
    }),
    value: anyColumn("Valeur", { help: "La valeur du réglage.", example: 2020, widthPixels: 260 }),
    help: textColumn("Aide", {
      help: "Ce que le réglage change.",
      example: "L'année de la revue.",
      isUnread: true,
      widthPixels: 520,
    }),
  },
});

export const suspensionsTab = defineTab({
  title: "Suspensions",
  purpose: "Les périodes où le suivi des relevés a été suspendu, premiers et derniers jours compris.",
  columns: {
    start: dateColumn("Début", {
      help: "Premier jour de la suspension. Un mois touché, même en partie, est suspendu en entier.",
      example: "01/03/2020",
    }),
    end: dateColumn("Fin", { help: "Dernier jour de la suspension.", example: "30/06/2020" }),
    reason: textColumn("Motif", {
      help: "La raison, dite dans la revue.",
      example: "Crise sanitaire",
      widthPixels: 320,
    }),
  },
});
