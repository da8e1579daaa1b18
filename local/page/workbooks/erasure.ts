// After personal data was erased: nothing that the page keeps repeats it, and what the person still has to clear is named.
import { existsSync, readFileSync } from "node:fs";
import type { ActionResults, ErasureJson } from "../../../apps-script/running/results.ts";
import { counted } from "../../../shared/french/numbers.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { holdsCopy, remainingCopies, searchOfErased } from "../../xlsx/erasure/remaining-copies.ts";
import type { TextSearch } from "../../xlsx/erasure/text-search.ts";
import { isOpenElsewhere } from "../folder/common-version.ts";
import { type OtherWorkbook, otherWorkbooks } from "../folder/other-workbooks.ts";
import type { Desk } from "./desk.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** The add-on's function that erases. */
export const ERASING_FUNCTION: keyof ActionResults = "effacerLesDonneesPersonnelles";

/**
 * Puts an erasure into the file at once, forgets what could bring the data back, and says what still holds a copy;
 * `null` when nothing does.
 */
export async function finishErasure(
  desk: Desk,
  workbook: OpenWorkbook,
  before: Spreadsheet,
  result: ErasureJson,
): Promise<string | null> {
  const after = desk.spreadsheet(workbook.id);
  const search = searchOfErased(before, after);
  if (search === undefined) return null;
  workbook.forgetUndo();
  await desk.fold(workbook);
  workbook.file.forgetCommon();
  const places = [
    ...keptCopies(desk.folder, workbook, { before, after, search }),
    // Nobody else can reach what the page keeps of a document: it goes, and only what was taken away may remain.
    ...desk
      .forgetDocuments(workbook, ({ title, html }) => search.tells(title) || search.tellsInXml(html))
      .map(
        (title) => `le document «\u00a0${title}\u00a0», là où il a été téléchargé : la page ne le garde plus`,
      ),
  ];
  if (workbook.file.conflict === null && workbook.savingFault === null) desk.reload(workbook);
  return places.length === 0 ? null : incompleteErasure(places, result);
}

interface Erasure {
  before: Spreadsheet;
  after: Spreadsheet;
  search: TextSearch;
}

function keptCopies(
  folder: string,
  { file, savingFault }: OpenWorkbook,
  { before, after, search }: Erasure,
): string[] {
  const { visible, deck, fileName } = file.places;
  const isLate = file.conflict !== null || savingFault !== null;
  return [
    ...(isLate ? [`le fichier « ${fileName} », où l’effacement n’a pas encore pu être enregistré`] : []),
    ...(isLate ? [] : remainingCopies(before, after, readFileSync(visible))),
    ...(isOpenElsewhere(file.places)
      ? [`« ${fileName} », ouvert dans un autre programme : fermez-l’y sans l’enregistrer`]
      : []),
    ...(existsSync(deck) && search.tells(readFileSync(deck, "utf8"))
      ? ["le diaporama de la page : générez la revue à nouveau"]
      : []),
    ...otherWorkbooks(folder, fileName).flatMap((other) => placeOfOther(other, search)),
  ];
}

/** A workbook beside or in the trash, if it still holds an erased text, or if nobody can tell. */
function placeOfOther({ places, paths }: OtherWorkbook, search: TextSearch): string[] {
  const named = `le classeur ${places.map((place) => `« ${place} »`).join(" et ")}`;
  const found = paths.map((path) => holdsErased(path, search));
  if (found.includes("yes")) return [named];
  return found.includes("unreadable") ? [`${named} (ne peut pas être relu)`] : [];
}

function holdsErased(path: string, search: TextSearch): "yes" | "no" | "unreadable" {
  try {
    const bytes = readFileSync(path);
    if (holdsCopy(path, bytes, search)) return "yes";
    // With a password, a workbook is no package.
    const isClosed = path.endsWith(".xlsx") && bytes.subarray(0, 2).toString() !== "PK";
    return isClosed ? "unreadable" : "no";
  } catch {
    // Cut short, closed to this account: it is told, for whatever reason.
    return "unreadable";
  }
}

function incompleteErasure(places: readonly string[], { effacees, alertes }: ErasureJson): string {
  return [
    `Effacement incomplet : les cellules de ${counted(effacees.length, "ligne")} sont vides, mais une copie de ce qu’elles contenaient reste ici :`,
    ...places.map((place) => `• ${place}`),
    "Supprimez ces copies (ou l’élément qui les contient), ou effacez aussi les données échues de ces classeurs : la page ne peut pas le faire à votre place.",
    ...alertes.map(({ onglet, ligne, message }) => `${onglet}, ligne ${ligne ?? ""} : ${message}`),
  ].join("\n");
}
