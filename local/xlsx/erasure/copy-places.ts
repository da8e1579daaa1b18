// The parts of an .xlsx as the person who fills it knows them.
import type { PartUse } from "../package/parts-by-kind.ts";
import type { TabEntry } from "../workbook/read-workbook-part.ts";

/** Parts whose content is compressed or encrypted their own way: nobody can tell what they hold. */
export const UNREADABLE_PLACES = /^xl\/model\/|\/embeddings\/[^/]*\.bin$/i;

/** Parts that name the file's own authors, or hold only what other parts show. */
const UNTOLD_PLACES = /^(docProps\/core\.xml|xl\/persons\/.*|xl\/sharedStrings\.xml)$/i;

const PLACES: readonly (readonly [place: RegExp, name: string])[] = [
  [/_rels\//i, "adresse d’un lien"],
  [/^xl\/model\//i, "modèle de données (Power Pivot)"],
  [/\/embeddings\//i, "fichier incorporé"],
  [/^xl\/threadedComments\//i, "commentaire en fil de discussion"],
  [/comments[^/]*\.xml$/i, "commentaire ou note d’une autre cellule"],
  [/vmlDrawing|^xl\/drawings\//i, "zone de texte, image ou forme"],
  [/^xl\/chart(s|sheets)\//i, "graphique (titre ou texte saisi)"],
  [/^xl\/pivot/i, "tableau croisé dynamique"],
  [/^xl\/slicer|^xl\/timeline/i, "segment de tableau croisé"],
  [/^xl\/externalLinks\//i, "valeurs gardées d’un autre classeur"],
  [/^xl\/tables\//i, "tableau (nom, colonne ou total)"],
  [/^xl\/(queryTables|connections)/i, "requête ou connexion de données"],
  [/^xl\/richData\/|^xl\/metadata/i, "types de données enrichis"],
  [/^xl\/revisions\//i, "historique des modifications"],
  [/^xl\/vbaProject|macrosheets/i, "macros"],
  [/^xl\/(activeX|ctrlProps)\//i, "contrôle de formulaire"],
  [/^xl\/workbook\.xml$/i, "noms définis du classeur"],
  [/^customXml\//i, "données XML jointes au classeur"],
  [/^docProps\//i, "propriétés du document"],
];

/** A part's name in French, with its tab when one tab uses it; undefined for a part that is never told. */
export function partPlace(
  name: string,
  use: PartUse | undefined,
  tabs: readonly TabEntry[],
): string | undefined {
  if (UNTOLD_PLACES.test(name) || /\.(png|jpe?g|gif|emf|wmf|tiff?)$/i.test(name)) return undefined;
  const label = PLACES.find(([place]) => place.test(name))?.[1] ?? `partie « ${name} » du fichier`;
  const tab = tabs.find(({ part }) => part === use?.owner);
  return tab === undefined ? label : `${label}, onglet « ${tab.title} »`;
}
