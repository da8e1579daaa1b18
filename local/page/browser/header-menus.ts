// The header's menus: what each offers, for the buttons of a wide window and the one list of a narrow one.
import type { WorkbookView } from "../protocol/workbook.ts";
import type { ContextLine } from "./context-line.ts";
import { openContextMenu } from "./context-menu.ts";
import { byId } from "./dom.ts";
import type { ListPart } from "./home/home-view.ts";
import { type HeaderMenu, menuButton } from "./menu-bar.ts";

/** What the lines do. */
export interface HeaderActions {
  /** Lists the workbooks, or begins another. */
  workbooks(asked: ListPart): void;
  download(): void;
  fileAsked(): void;
  print(): void;
  undo(direction: "undo" | "redo"): void;
  cut(): void;
  copy(): void;
  paste(): void;
  find(isReplacing: boolean): void;
  goTo(): void;
  renameTab(): void;
  run(functionName: string): void;
  home(): void;
  keys(): void;
  togglePanel(): void;
  /** The keyboard is the grid's again. */
  left(): void;
}

/** Draws the menus; the add-on's own is as its `onOpen` built it. */
export function drawMenus({ menu }: WorkbookView, actions: HeaderActions): void {
  const menus: HeaderMenu[] = [
    { caption: "Fichier", groups: fileGroups(actions) },
    { caption: "Édition", groups: editGroups(actions) },
    {
      caption: menu?.caption ?? "Qualité",
      groups: [
        (menu?.items ?? []).map(({ caption, functionName }) => ({
          label: caption,
          run: () => actions.run(functionName),
        })),
      ],
    },
    {
      caption: "Aide",
      groups: [
        [
          { label: "Guide ↗", run: openGuide },
          { label: "Le clavier", shortcut: "F1", run: actions.keys },
          { label: "Accueil", run: actions.home },
        ],
      ],
    },
  ];
  byId("menus", HTMLElement).replaceChildren(...menus.map(menuButton));
  const opener = byId("all-menus", HTMLElement);
  opener.onclick = () => openAll(opener, menus, actions);
}

function fileGroups({ workbooks, download, fileAsked, print }: HeaderActions): ContextLine[][] {
  return [
    [
      { label: "Mes classeurs", run: () => workbooks("workbooks") },
      { label: "Nouveau classeur", run: () => workbooks("new") },
      { label: "Ouvrir un fichier .xlsx", run: () => workbooks("file") },
    ],
    [
      { label: "Télécharger le .xlsx", run: download },
      { label: "Où est ce fichier ?", run: fileAsked },
    ],
    [{ label: "Imprimer", shortcut: "Ctrl+P", run: print }],
    [{ label: "Courriels du formulaire aux agents ↗", run: openOutbox }],
  ];
}

/** What the public form would send to staff: files of this machine, listed on a page of their own. */
function openOutbox(): void {
  window.open("/boite-d-envoi", "_blank", "noopener");
}

function openGuide(): void {
  window.open("/aide/guide", "_blank", "noopener");
}

function editGroups({ undo, cut, copy, paste, find, goTo, renameTab, left }: HeaderActions): ContextLine[][] {
  const inGrid = (action: () => void) => (): void => {
    left();
    action();
  };
  return [
    [
      { label: "Annuler", shortcut: "Ctrl+Z", run: inGrid(() => undo("undo")) },
      { label: "Rétablir", shortcut: "Ctrl+Y", run: inGrid(() => undo("redo")) },
    ],
    [
      { label: "Couper", shortcut: "Ctrl+X", run: inGrid(cut) },
      { label: "Copier", shortcut: "Ctrl+C", run: inGrid(copy) },
      { label: "Coller", shortcut: "Ctrl+V", run: inGrid(paste) },
    ],
    [
      { label: "Rechercher", shortcut: "Ctrl+F", run: () => find(false) },
      { label: "Remplacer", shortcut: "Ctrl+H", run: () => find(true) },
      { label: "Aller à…", shortcut: "Ctrl+G", run: goTo },
    ],
    [{ label: "Renommer l’onglet…", run: renameTab }],
  ];
}

function openAll(opener: HTMLElement, menus: readonly HeaderMenu[], { togglePanel }: HeaderActions): void {
  const { right, bottom } = opener.getBoundingClientRect();
  const groups = [
    ...menus.flatMap(({ groups }) => groups),
    [
      { label: "Panneau Qualité", run: togglePanel },
      { label: "Formulaire public ↗", run: () => byId("public-form", HTMLElement).click() },
    ],
  ];
  openContextMenu({ about: "Menus", groups, left: () => opener.focus() }, right, bottom);
}
