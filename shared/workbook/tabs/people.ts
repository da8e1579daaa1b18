// `Agents` and `Formations`: who welcomes the public, and who is trained.
import { YES_NO } from "../choices.ts";
import { choiceColumn, dateColumn, defineTab, textColumn } from "../column.ts";

export const agentsTab = defineTab({
  title: "Agents",
  purpose: "Les agents du site, leurs arrivées, départs et tutorats.",
  columns: {
    agent: textColumn("Agent", {
      help: "Le nom ou le poste, le même que dans Formations.",
      example: "Agent A",
      widthPixels: 180,
    }),
    department: textColumn("Service", {
      help: "Son service.",
      example: "Accueil général",
      widthPixels: 180,
    }),
    welcomesPublic: choiceColumn("Accueil du public", YES_NO, {
      help: "Oui : compte dans le taux d’agents à jour de formation.",
      example: "Oui",
    }),
    arrivedOn: dateColumn("Arrivée le", { help: "Vide : présent depuis toujours.", example: "01/09/2020" }),
    leftOn: dateColumn("Départ le", { help: "Vide : toujours présent.", example: "" }),
    tutor: textColumn("Tuteur", { help: "Qui accompagne l’arrivée.", example: "Agent B", isUnread: true }),
    tutoredOn: dateColumn("Fiche de tutorat le", {
      help: "Jour où la fiche de tutorat a été remplie.",
      example: "15/09/2020",
    }),
  },
});

export const trainingsTab = defineTab({
  title: "Formations",
  purpose: "Les formations suivies, une ligne par agent ou par session.",
  columns: {
    title: textColumn("Formation", {
      help: "L’intitulé.",
      example: "Accueil des personnes en situation de handicap",
      widthPixels: 320,
    }),
    date: dateColumn("Date", { help: "Jour de la formation.", example: "02/11/2020" }),
    place: textColumn("Lieu", { help: "La ville.", example: "Arles" }),
    agent: textColumn("Agent", {
      help: "Un agent de l’onglet Agents ; vide pour une session.",
      example: "Agent A",
      widthPixels: 180,
    }),
    certificate: textColumn("Attestation", {
      help: "Où l’attestation est conservée.",
      example: "T:\\Qualité\\Attestations",
      widthPixels: 220,
    }),
  },
});
