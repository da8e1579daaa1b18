// « Le clavier »: the keys that work, by what one is doing.
import { displayText } from "../../../../shared/review/display-text.ts";
import { button, make } from "../dom.ts";
import { showModal } from "./modal.ts";

type Line = readonly [what: string, ...keys: string[]];

const GROUPS: readonly (readonly [title: string, ...lines: Line[]])[] = [
  [
    "Se déplacer",
    ["D’une cellule à l’autre", "flèches"],
    ["À droite, à gauche", "Tab", "Maj+Tab"],
    ["Bout des cellules remplies", "Ctrl+flèche"],
    ["Première, dernière remplie", "Ctrl+Début", "Ctrl+Fin"],
    ["Début, fin de la ligne", "Début", "Fin"],
    ["Page", "Page préc.", "suiv."],
    ["Onglet suivant, précédent", "Alt+↓", "Alt+↑"],
    ["Faute suivante, précédente", "F4", "Maj+F4"],
    ["Zone suivante : barre, grille, panneau, onglets", "F6", "Maj+F6"],
  ],
  [
    "Choisir",
    ["Étendre", "Maj+flèche"],
    ["Étendre au bout", "Ctrl+Maj+flèche"],
    ["Colonne, ligne entière", "Ctrl+Espace", "Maj+Espace"],
    ["Tout ce qui est rempli", "Ctrl+A"],
  ],
  [
    "Saisir",
    ["Remplacer le contenu", "tapez"],
    ["Modifier", "F2", "Entrée"],
    ["Valider, descendre, monter", "Entrée", "Maj+Entrée"],
    ["Valider, à droite", "Tab"],
    ["À la ligne dans la cellule", "Alt+Entrée"],
    ["Abandonner", "Échap"],
    ["Effacer", "Suppr"],
    ["Date du jour", "Ctrl+;"],
    ["Recopier en bas, à droite", "Ctrl+D", "Ctrl+R"],
    ["Remplir toute la plage", "Ctrl+Entrée"],
  ],
  [
    "Liste de choix",
    ["Ouvrir", "Entrée"],
    ["Choisir", "↑", "↓", "Entrée"],
    ["Aux premières lettres", "tapez, Entrée"],
  ],
  [
    "Corriger",
    ["Annuler, rétablir", "Ctrl+Z", "Ctrl+Y"],
    ["Couper, copier, coller", "Ctrl+X", "C", "V"],
    ["Coller sans la mise en forme", "Ctrl+Maj+V"],
    ["Rechercher, remplacer", "Ctrl+F", "Ctrl+H"],
    ["Suivant, précédent", "Entrée", "Maj+Entrée"],
  ],
  [
    "Menu de la cellule",
    ["Ouvrir", "Maj+F10", "≣"],
    ["Insérer au-dessus, au-dessous", "I", "D"],
    ["Supprimer les lignes", "S"],
    ["Trier ou filtrer la colonne", "T"],
    ["La ligne en fiche", "F"],
    ["Pourquoi ce taux est vide", "P"],
    ["Les lignes comptées, l’indicateur", "L", "O"],
    ["Trier ou filtrer, sur un en-tête", "Entrée"],
  ],
  [
    "Aller à… et commandes",
    ["Un onglet, une cellule, une commande, un indicateur : tapez ses premières lettres", "Ctrl+G"],
    ["Calculer les taux", "F9"],
    ["Imprimer l’onglet, le diaporama", "Ctrl+P"],
    ["Cette page", "F1"],
  ],
  [
    "Diaporama",
    ["Suivante, précédente", "→", "←"],
    ["Première, dernière", "Début", "Fin"],
    ["Présenter, d’ici", "F5", "Maj+F5"],
    ["Écran noir, notes", "B", "N"],
    ["Diapositive 12", "1 2 Entrée"],
    ["Terminer", "Échap"],
  ],
];

/** Shows the keys until the dialog is left. */
export function showKeyboardHelp(): Promise<null> {
  const words = "Les mêmes touches que dans Excel, LibreOffice ou Google Sheets quand elles existent.";
  const content = make(
    "div",
    {},
    make("p", { class: "keys-words" }, words),
    make("div", { class: "keys" }, ...GROUPS.map(group)),
  );
  const buttons = [{ label: "Retour au classeur", value: null }];
  const shown = showModal("Le clavier", content, buttons, null, "keyboard");
  content
    .closest("dialog")
    ?.querySelector(".modal-buttons")
    ?.prepend(button("Imprimer", () => print()));
  return shown;
}

function group([title, ...lines]: (typeof GROUPS)[number]): HTMLElement {
  const list = make(
    "dl",
    {},
    ...lines.map(([what, ...keys]) =>
      make(
        "div",
        {},
        make("dt", {}, displayText(what)),
        make("dd", {}, ...keys.map((key) => make("kbd", {}, key))),
      ),
    ),
  );
  return make("section", {}, make("h3", {}, title), list);
}
