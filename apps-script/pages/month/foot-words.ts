// The foot of a month: what is wrong, what would be incomplete, or where the typing stands.
import { counted } from "../../../shared/french/numbers.ts";
import { make } from "../client/dom.ts";
import type { FieldsView } from "./fields-view.ts";
import { incompleteLabels, type OpenMonth, touchedCount } from "./state.ts";

/** The words, the first ones strong. */
export function footWords(
  open: OpenMonth,
  { faults, doubts, filled }: ReturnType<FieldsView["refresh"]>,
): (HTMLElement | string)[] {
  const all = open.draft.fields.length;
  const wrong = [faults > 0 ? `${faults} à corriger` : "", doubts > 0 ? `${doubts} à confirmer` : ""].filter(
    Boolean,
  );
  const isWrong = wrong.length > 0;
  const lacking = incompleteLabels(open);
  const some = counted(lacking.length, "indicateur sera incomplet", "indicateurs seront incomplets");
  const [strong, rest] = isWrong
    ? [`! ${wrong.join(", ")}`, ` · ${filled} nombres sur ${all}`]
    : lacking.length > 0
      ? [`${filled} sur ${all}`, ` · ${some} : ${lacking.join(", ")}`]
      : usualWords(open, filled, all);
  const early = open.sheet.state === "future" ? " Il comptera quand le mois sera commencé." : "";
  return [make("b", { class: isWrong ? "ko" : "" }, strong), rest + early];
}

function usualWords(open: OpenMonth, filled: number, all: number): [string, string] {
  const touched = touchedCount(open);
  if (filled === 0) {
    const asked = counted(open.sheet.indicators.length, "indicateur");
    return [
      `${all} nombres`,
      ` pour ${asked}. Entrée ou Tab : champ suivant. Un champ vide reste « pas encore connu ».`,
    ];
  }
  if (open.draft.standing.size > 0 && touched > 0) {
    const words = " Les lignes existantes seront mises à jour ; « Commentaire » ne change pas.";
    return [`${counted(touched, "nombre changé")}.`, words];
  }
  return filled < all
    ? [`${filled} sur ${all}`, " · vous pouvez enregistrer et compléter plus tard."]
    : ["Tout est saisi.", " Rien n’est écrit avant « Enregistrer »."];
}
