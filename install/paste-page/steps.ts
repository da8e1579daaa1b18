// The steps of *Coller deux fichiers*: an installation by hand, without any tool or account but the person's own.
import { boxesDrawing, type Drawing, editorDrawing, fieldsDrawing, menuDrawing } from "./drawings.ts";

/** One step: what to do, sentence by sentence, and its drawing. `copies` names the text that a button copies. */
export interface PasteStep {
  title: string;
  sentences: readonly string[];
  drawing: Drawing;
  copies?: "code" | "manifest";
}

const BAR = ["Fichier", "Modifier", "Extensions", "Aide"];
const FILES = ["appsscript.json", "Code.gs"];
const REPLACE = ["Ctrl + A", "Ctrl + V", "Ctrl + S"];

export const STEPS: readonly PasteStep[] = [
  {
    title: "Mettre le classeur dans Google Drive",
    sentences: [
      "Ouvrez drive.google.com, puis glissez-y le fichier « modele.xlsx » de ce dossier (ou votre propre classeur de suivi : gardez-en d’abord une copie).",
      "Ouvrez-le. S’il porte la mention « .XLSX » à côté de son nom, choisissez Fichier ▸ Enregistrer au format Google Sheets : un classeur Excel ne peut pas porter de script.",
    ],
    drawing: menuDrawing(BAR, "Fichier", ["Nouveau", "Importer", "Enregistrer au format Google Sheets"]),
  },
  {
    title: "Le régler en français",
    sentences: [
      "Choisissez Fichier ▸ Paramètres.",
      "Paramètres régionaux : France. Fuseau horaire : celui du service (Paris, ou celui de l’outre-mer). Sans cela, le jour et le mois des dates seraient inversés.",
    ],
    drawing: fieldsDrawing("Paramètres", [
      ["Paramètres régionaux", "France"],
      ["Fuseau horaire", "(GMT+01:00) Paris"],
    ]),
  },
  {
    title: "Ouvrir son script",
    sentences: [
      "Choisissez Extensions ▸ Apps Script : une page s’ouvre, avec un fichier « Code.gs » presque vide.",
      "S’il y a déjà d’autres fichiers (des macros enregistrées, par exemple), laissez-les. Si « Code.gs » contient un script qui n’est pas de Revue Qualité, renommez-le d’abord et créez un nouveau « Code.gs » avec le bouton +.",
    ],
    drawing: menuDrawing(BAR, "Extensions", ["Modules complémentaires", "Macros", "Apps Script"]),
  },
  {
    title: "Coller le premier fichier : Code.gs",
    sentences: [
      "Cliquez sur le bouton « Copier Code.gs » ci-dessous.",
      "Dans la page Apps Script, cliquez dans « Code.gs », sélectionnez tout (Ctrl + A), collez (Ctrl + V), enregistrez (Ctrl + S).",
    ],
    drawing: editorDrawing(["Code.gs"], "Code.gs", REPLACE),
    copies: "code",
  },
  {
    title: "Montrer le second fichier",
    sentences: [
      "À gauche, cliquez sur la roue dentée (Paramètres du projet).",
      "Cochez « Afficher le fichier manifeste “appsscript.json” dans l’éditeur », puis revenez à l’éditeur (icône « < > »).",
    ],
    drawing: boxesDrawing("Paramètres du projet", ["Afficher le fichier « appsscript.json »"]),
  },
  {
    title: "Coller le second fichier : appsscript.json",
    sentences: [
      "Cliquez sur le bouton « Copier appsscript.json » ci-dessous.",
      "Cliquez sur « appsscript.json », sélectionnez tout, collez, enregistrez. Ce fichier dit quels services et quelles autorisations le script demande.",
      'Le diaporama arrive à la racine du Drive de qui le crée. Pour qu’il aille dans le dossier du classeur, ajoutez à la liste « oauthScopes » la ligne "https://www.googleapis.com/auth/drive", précédée d’une virgule : chacun devra alors donner accès à tout son Drive.',
    ],
    drawing: editorDrawing(FILES, "appsscript.json", REPLACE),
    copies: "manifest",
  },
  {
    title: "Recharger le classeur et autoriser",
    sentences: [
      "Fermez la page Apps Script, rechargez le classeur (F5), attendez quelques secondes : le menu « Qualité » apparaît.",
      "Choisissez Qualité ▸ Préparer le classeur. Google demande des autorisations : cochez toutes les cases. S’il dit que l’application n’est pas validée : Paramètres avancés, puis « Accéder à ».",
      "S’il dit que votre organisation bloque l’application : demandez à son administrateur Google d’autoriser, pour ce script, les autorisations écrites dans « appsscript.json ».",
      "Chaque personne qui se servira du menu donnera ces autorisations une fois, à son nom.",
    ],
    drawing: boxesDrawing("Revue Qualité demande à", [
      "Voir et modifier vos classeurs",
      "Voir et modifier les fichiers qu’elle crée",
      "Afficher ses menus dans le classeur",
    ]),
  },
  {
    title: "Vérifier",
    sentences: [
      "Les onglets se créent. Remplissez « Paramètres » : Service et Exercice sont obligatoires.",
      "Qualité ▸ Aide montre, en dernière ligne, la version installée : c’est celle qui est en haut de cette page.",
    ],
    drawing: menuDrawing(["Fichier", "Extensions", "Qualité"], "Qualité", [
      "Préparer le classeur",
      "Calculer les taux",
      "Aide",
    ]),
  },
];

/** What to say of giving a prepared workbook to others. */
export const COPY_LINK = [
  "Un classeur préparé se donne avec son script : copier le classeur copie aussi le script qui lui est lié.",
  "Partagez le classeur en lecture avec les services concernés, puis donnez-leur son adresse en remplaçant la fin, depuis « /edit », par « /copy » : https://docs.google.com/spreadsheets/d/IDENTIFIANT/copy. Google leur propose d’en faire leur copie, à leur nom.",
  "Chaque copie vit ensuite de son côté : une nouvelle version se colle dans chacune, ou s’envoie avec « npm run push ».",
] as const;
