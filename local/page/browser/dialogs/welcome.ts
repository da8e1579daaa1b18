// The welcome of the first visit, in three steps; once put away it stays away.
import { displayText } from "../../../../shared/review/display-text.ts";
import { make } from "../dom.ts";
import { showModal } from "./modal.ts";

const PUT_AWAY = "revue-qualite-accueil";

const STEPS = [
  [
    "Le classeur",
    "Voici l’exemple d’Aix-en-Provence 2020 : un onglet par sujet, comme dans Google Sheets. Tapez dans une cellule : c’est enregistré aussitôt.",
  ],
  [
    "Le menu Qualité",
    "« Calculer les taux » remplit les onglets Taux et Alertes ; un clic sur une alerte mène à sa cellule.",
  ],
  [
    "Le diaporama",
    "« Générer la revue » crée le diaporama de la revue annuelle : présentez-le d’ici, ou emportez-le en .pptx.",
  ],
] as const;

/** What the person wants to do first. */
export type WelcomeChoice = "review" | "new" | "stay";

/** Shows the welcome unless it was put away. */
export async function welcome(): Promise<WelcomeChoice> {
  if (localStorage.getItem(PUT_AWAY) !== null) return "stay";
  return showWelcome();
}

/** Shows the welcome. */
export async function showWelcome(): Promise<WelcomeChoice> {
  const list = make(
    "ol",
    { class: "steps" },
    ...STEPS.map(([title, text]) =>
      make("li", {}, make("strong", {}, title), make("span", { class: "step-text" }, displayText(text))),
    ),
  );
  const buttons = [
    { label: "Nouveau classeur pour mon site", value: "new" as const },
    { label: "Explorer l’exemple", value: "stay" as const },
    { label: "Générer la revue de l’exemple", value: "review" as const, isMain: true },
  ];
  const choice = await showModal<WelcomeChoice>(
    "Bienvenue dans Revue Qualité",
    list,
    buttons,
    "stay",
    "wide",
  );
  localStorage.setItem(PUT_AWAY, "oui");
  return choice;
}
